package org.hearsay.source.file;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that was asked for or found in a folder; it need not exist or hold an article.
 *
 * @param id the name that its article will have: the path relative to the folder given, with {@code /} between the parts, or
 *     the file's own name where it was given itself
 * @param given whether it was named itself or by a pattern, not merely found in a folder: then any ending will do
 * @param folder the folder that was given, out of which no link may lead; null where the file was given itself
 */
public record SourceFile(
        Path path, String id, boolean given, @Nullable Path folder) {
    /** A file that was given itself. */
    public static SourceFile given(Path path, String id) {
        return new SourceFile(path, id, true, null);
    }

    /** The same under another name. */
    SourceFile named(String name) {
        return new SourceFile(path, name, given, folder);
    }

    /** Whether a symbolic link leads out of the folder that was given. False for what does not exist. */
    boolean leadsOut() {
        try {
            return folder != null && !path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
