package org.hearsay.source.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.UnfitException;

/** Tells English from the rest. A text too short to tell passes. Safe for several threads. */
final class Language {
    /** Letters that a certain answer needs: shorter texts of many foreign names were taken for other languages. */
    private static final int SHORTEST = 200;

    /** Enough to tell, and little enough to cost nothing, in characters. */
    private static final int LOOKED_AT = 10_000;

    /** English words without a namesake among the frequent words of other languages in Latin letters. */
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "that", "with", "this", "from", "his", "which", "their", "were", "been", "would", "they",
            "said", "who", "have");
    /**
     * The share of a text's words that these have where no doubt is left, in percent. English news has 10 to 18 of
     * them, by a count over 100 articles.
     */
    private static final int NO_DOUBT = 10;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");

    private Language() {}

    static void refuseForeign(String prose) throws UnfitException {
        String text = prose.strip();
        if (text.length() < SHORTEST) {
            return;
        }
        String beginning = text.substring(0, Math.min(text.length(), LOOKED_AT));
        if (plainlyEnglish(beginning)) {
            return;
        }
        LanguageResult found = Models.detect(beginning);
        if (found.isReasonablyCertain() && !found.isLanguage("en")) {
            Locale language = Locale.forLanguageTag(found.getLanguage());
            throw new UnfitException(
                    ProblemCode.NOT_ENGLISH,
                    "the text is in " + language.getDisplayLanguage(Locale.ENGLISH) + ", and only English is read",
                    "Give an English version of it.");
        }
    }

    /** Spares most articles the detector, which takes a second to load and one thread at a time. */
    static boolean plainlyEnglish(String text) {
        List<String> words = BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
        long english = words.stream().filter(ENGLISH::contains).count();
        return 100 * english >= (long) NO_DOUBT * words.size();
    }

    /** Loaded with the first article that leaves doubt: the language models take a second. */
    private static final class Models {
        private static final LanguageDetector DETECTOR = new OptimaizeLangDetector().loadModels();

        /** The detector holds the text that it looks at, so that one thread at a time may use it. */
        static synchronized LanguageResult detect(String text) {
            return DETECTOR.detect(text);
        }
    }
}
