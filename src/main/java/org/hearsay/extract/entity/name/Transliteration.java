package org.hearsay.extract.entity.name;

import java.text.Normalizer;
import java.util.Locale;

/** Makes spellings of one name one: diacritics, and the common ways to write Slavic and Arabic names in Latin letters. */
public final class Transliteration {
    private static final int SLAVIC = 4;

    private Transliteration() {}

    /** Lower case without diacritics. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace("æ", "ae");
    }

    /** A word of a name as a key: Yuri, Yuriy and Yury give the same; not for display. */
    public static String fold(String word) {
        String plain = plain(word).replaceAll("[.'’`]", "");
        return slavic(plain).replaceAll("^m[uo]hamm?[ae]d$", "muhammad");
    }

    /** Short words stay: "Xi" and "Li" are no Slavic endings. */
    private static String slavic(String word) {
        if (word.length() < SLAVIC) {
            return word;
        }
        return word.replaceAll("(yy|iy|ii|ij|yi|i)$", "y")
                .replaceAll("i?ya$", "ia")
                .replaceAll("^ye(?=(vgen|len|katerin|gor|fim|meli))", "e")
                .replaceAll("^(al|ol)eks", "$1ex")
                .replaceAll("^maks", "max");
    }
}
