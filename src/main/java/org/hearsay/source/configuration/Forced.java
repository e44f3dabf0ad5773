package org.hearsay.source.configuration;

import org.hearsay.source.Holdings;
import org.hearsay.source.Readings;
import org.hearsay.source.file.FileFormat;
import org.hearsay.source.file.SourceFile;

/** A format for files of any name, because the configuration says so. */
record Forced(FileFormat format) implements FileFormat {
    @Override
    public boolean takes(SourceFile file) {
        return true;
    }

    @Override
    public Readings read(SourceFile file, Holdings holdings) {
        return format.read(file, holdings);
    }
}
