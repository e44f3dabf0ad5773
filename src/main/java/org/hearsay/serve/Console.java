package org.hearsay.serve;

import java.net.URL;

/** Fuseki's own console, as it stands in its jar. */
final class Console {
    private Console() {}

    /** Where its files are. */
    static String location() {
        URL index = Console.class.getResource("/webapp/index.html");
        if (index == null) {
            throw new IllegalStateException("jena-fuseki-ui is not on the class path");
        }
        return index.toExternalForm().replaceAll("/index\\.html$", "");
    }
}
