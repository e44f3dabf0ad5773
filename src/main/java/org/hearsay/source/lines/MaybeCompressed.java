package org.hearsay.source.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files that gzip may have compressed, which their first two bytes tell (RFC 1952, section 2.3.1). */
final class MaybeCompressed {
    private static final int BUFFER = 1 << 16;

    private MaybeCompressed() {}

    static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        try {
            return plain(raw);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    static InputStream plain(InputStream raw) throws IOException {
        raw.mark(2);
        boolean compressed = raw.read() == 0x1f && raw.read() == 0x8b;
        raw.reset();
        return compressed ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
    }
}
