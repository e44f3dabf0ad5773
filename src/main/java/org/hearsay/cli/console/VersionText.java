package org.hearsay.cli.console;

import org.hearsay.graph.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"hearsay " + Release.VERSION, "Java " + Runtime.version()};
    }
}
