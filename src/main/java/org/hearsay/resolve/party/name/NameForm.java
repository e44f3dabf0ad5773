package org.hearsay.resolve.party.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names brought to one form across the ways in which Cyrillic, Arabic and other scripts are written in Latin letters: Yuri, Yuriy
 * and Yury are one; so are Zelensky, Zelenskiy and Zelenskyy. Names that differ in more than spelling stay different (Vladimir,
 * Volodymyr).
 */
public final class NameForm {
    /** Spelling, and what it becomes; in this order, so that longer ones go first. */
    private static final String[][] SPELLINGS = {
        {"shch", "sch"},
        {"tch", "ch"},
        {"dzh", "j"},
        {"kh", "h"},
        {"gh", "g"},
        {"ph", "f"},
        {"ck", "k"},
        {"ks", "x"},
        {"tz", "ts"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"iy", "i"},
        {"yi", "i"},
        {"ij", "i"},
        {"y", "i"},
        {"w", "v"},
        {"q", "k"}
    };

    private NameForm() {}

    /** The words of a name, folded; initials between the first and the last are left out. */
    public static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        String[] parts = plain.replaceAll("['\u2019`]s?(?=\\s|$)", "").split("[^\\p{L}\\p{N}]+");
        for (int i = 0; i < parts.length; i++) {
            boolean inside = i > 0 && i < parts.length - 1;
            if (!parts[i].isEmpty() && !(inside && parts[i].length() == 1)) {
                words.add(fold(parts[i]));
            }
        }
        return words;
    }

    private static String fold(String word) {
        String folded = word;
        for (String[] spelling : SPELLINGS) {
            folded = folded.replace(spelling[0], spelling[1]);
        }
        return folded.replaceAll("(.)\\1+", "$1");
    }

    /** The first letters of the words that count in an organisation's acronym. */
    public static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }
}
