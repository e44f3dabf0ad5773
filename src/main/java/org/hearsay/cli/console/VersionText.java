package org.hearsay.cli.console;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {"hearsay " + (version == null ? "(unpackaged)" : version), "Java " + Runtime.version()};
    }
}
