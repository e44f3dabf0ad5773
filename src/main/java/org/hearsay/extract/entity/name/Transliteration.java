package org.hearsay.extract.entity.name;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one name one: diacritics, and the common ways to write Slavic and Arabic names in Latin letters. */
public final class Transliteration {
    private Transliteration() {}

    /** A word of a name as a key: Yuri, Yuriy and Yury give the same; not for display. */
    public static String fold(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae");
        return slavic(plain.replaceAll("[.'’`]", "")).replaceAll("^m[uo]hamm?[ae]d$", "muhammad");
    }

    private static String slavic(String word) {
        String folded = word.replaceAll("(yy|iy|ii|ij|yi|i)$", "y").replaceAll("i?ya$", "ia");
        return folded.replaceAll("^(ye|je)(?=[a-z]{4})", "e").replace("ks", "x").replaceAll("^iu", "yu");
    }
}
