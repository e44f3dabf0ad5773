package org.hearsay.source.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * A path with {@code *}, {@code ?}, {@code [...]} or {@code {a,b}} in it, as shells have them; {@code **}{@code /} stands for any
 * folders or none.
 *
 * @param text as it was written
 * @param folder the part before the first special character
 * @param rest the part after it, which is matched against paths relative to the folder
 */
record PathPattern(String text, Path folder, String rest) {
    private static final String SPECIAL = "*?[{";

    /** Nothing where the text has no special character, or is no valid pattern. */
    static Optional<PathPattern> of(String text) {
        int special = 0;
        while (special < text.length() && SPECIAL.indexOf(text.charAt(special)) < 0) {
            special++;
        }
        if (special == text.length()) {
            return Optional.empty();
        }
        int slash = text.lastIndexOf('/', special);
        Path folder = Path.of(slash < 0 ? "." : slash == 0 ? "/" : text.substring(0, slash));
        PathPattern pattern = new PathPattern(text, folder, text.substring(slash + 1));
        return pattern.valid() ? Optional.of(pattern) : Optional.empty();
    }

    private boolean valid() {
        try {
            matches("");
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    /** @param relative a path relative to the folder, with {@code /} between the parts */
    boolean matches(String relative) {
        Path path = Path.of(relative);
        return Stream.of(rest, rest.replace("**/", ""))
                .map(PathPattern::matcher)
                .anyMatch(matcher -> matcher.matches(path));
    }

    private static PathMatcher matcher(String glob) {
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }
}
