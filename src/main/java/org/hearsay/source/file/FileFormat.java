package org.hearsay.source.file;

import org.hearsay.source.Holdings;
import org.hearsay.source.Readings;

/** How the articles of a file are read: one, or many where the format holds many. */
public interface FileFormat {
    /** Whether this is a file of that format, as far as its name tells. */
    boolean takes(SourceFile file);

    /** The articles in a file, each or the whole set aside where it cannot be read. Never throws for what the file holds. */
    Readings read(SourceFile file, Holdings holdings);
}
