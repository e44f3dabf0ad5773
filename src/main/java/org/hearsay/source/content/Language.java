package org.hearsay.source.content;

import java.util.Locale;
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

    private Language() {}

    static void refuseForeign(String prose) throws UnfitException {
        String text = prose.strip();
        if (text.length() < SHORTEST) {
            return;
        }
        LanguageResult found = Models.detect(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        if (found.isReasonablyCertain() && !found.isLanguage("en")) {
            Locale language = Locale.forLanguageTag(found.getLanguage());
            throw new UnfitException(
                    ProblemCode.NOT_ENGLISH,
                    "the text is in " + language.getDisplayLanguage(Locale.ENGLISH) + ", and only English is read",
                    "Give an English version of it.");
        }
    }

    /** Loaded with the first article: the language models take a second. */
    private static final class Models {
        private static final LanguageDetector DETECTOR = new OptimaizeLangDetector().loadModels();

        /** The detector holds the text that it looks at, so that one thread at a time may use it. */
        static synchronized LanguageResult detect(String text) {
            return DETECTOR.detect(text);
        }
    }
}
