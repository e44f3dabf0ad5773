package org.hearsay.ask;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words as the text index is asked for them. */
final class IndexWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private IndexWords() {}

    /** The index holds words, and what is wanted may begin and end within one. Empty where it has no letter. */
    static Optional<String> query(String folded) {
        String words = WORD.matcher(folded)
                .results()
                .map(word -> "*" + word.group() + "*")
                .distinct()
                .collect(Collectors.joining(" AND "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }
}
