package org.hearsay.serve;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.hearsay.load.StoreException;
import org.hearsay.load.remote.Credentials;

/** The password that a store's folder keeps, in the form that Fuseki reads, for its owner's eyes only. */
final class PasswordFile {
    private static final int BYTES = 18; // 144 bits: out of reach for guessing

    private PasswordFile() {}

    static Path in(Path storeFolder) {
        return storeFolder.resolve("password");
    }

    /** Reads the password; makes one at the first call. */
    static Credentials readOrMake(Path storeFolder) {
        Path file = in(storeFolder);
        if (!Files.exists(file)) {
            make(file);
        }
        return Credentials.read(file);
    }

    private static void make(Path file) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String line = Credentials.DEFAULT_USER + ": " + password + "\n";
        // made with these rights, not given them afterwards, so that there is no moment at which others can read it
        FileAttribute<?>[] rights =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (var channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
            channel.write(java.nio.ByteBuffer.wrap(line.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new StoreException("the password file " + file + " cannot be made: " + e, e);
        }
    }
}
