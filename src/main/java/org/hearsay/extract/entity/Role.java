package org.hearsay.extract.entity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * What an article says that a person is.
 *
 * @param words as written, without the name: "White House press secretary"
 * @param noun the noun that it turns on, in lower case: "secretary"
 * @param country ISO code of the country served; null where the words do not tell
 */
record Role(String words, String noun, @Nullable String country) {
    private static final Set<String> RELATIVE =
            Set.of("counterpart", "colleague", "rival", "opponent", "successor", "victim");
    private static final int LONGEST = 60;

    /** False for roles that tell a person only by another. */
    boolean isTelling() {
        return !RELATIVE.contains(noun) && words.length() <= LONGEST;
    }

    /** More words tell more. */
    int weight() {
        return words.length();
    }

    /** True where it tells a body that is served: "foreign ministry spokeswoman", "Crestway spokesman". */
    boolean namesBody() {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.equalsIgnoreCase(noun))
                .anyMatch(word -> Character.isUpperCase(word.codePointAt(0))
                        || Lexicon.ORGANISATION_NOUNS.has(word.toLowerCase(Locale.ROOT)));
    }

    /** True where the role bears these words: "secretary", "press secretary". */
    boolean has(String description) {
        return (" " + words.toLowerCase(Locale.ROOT) + " ").contains(" " + description.toLowerCase(Locale.ROOT) + " ");
    }
}
