package org.hearsay.source;

import java.nio.file.Path;

/**
 * A file that was asked for or found in a folder; it need not exist or hold an article.
 *
 * @param id the name that its article will have: the path relative to the folder given, with {@code /} between the parts, or
 *     the file's own name where it was given itself
 * @param given whether it was named itself, not found in a folder: then any ending will do
 */
public record SourceFile(Path path, String id, boolean given) {}
