package org.hearsay.resolve.said;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that carry its meaning: without function words, after a list of general English beside this class, and cut to
 * stems. Safe for several threads.
 */
public final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,]\\p{N}+)*(?:['\u2019]\\p{L}+)?");
    private static final Set<String> FUNCTION_WORDS = functionWords();
    /** Names stand in nearly all statements of one speaker and tell them apart little. */
    private static final double NAME = 0.4;
    /** Figures tell statements apart more than other words. */
    private static final double FIGURE = 1.5;

    private Words() {}

    /** The stem of each word that carries meaning, with its weight. */
    public static Map<String, Double> weighed(String text) {
        Map<String, Double> weighed = new TreeMap<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("['\u2019]\\p{L}+$", "");
            if (!FUNCTION_WORDS.contains(plain) && plain.length() > 1) {
                weighed.merge(stem(plain), weight(word, words.start()), Math::max);
            }
        }
        return weighed;
    }

    /** The words that carry meaning as the text has them, in its order, by their stems. */
    public static Map<String, String> written(String text) {
        Map<String, String> written = new LinkedHashMap<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String plain = words.group().toLowerCase(Locale.ROOT).replaceAll("['\u2019]\\p{L}+$", "");
            if (!FUNCTION_WORDS.contains(plain) && plain.length() > 1) {
                written.putIfAbsent(stem(plain), words.group());
            }
        }
        return written;
    }

    private static double weight(String word, int at) {
        if (Character.isDigit(word.charAt(0))) {
            return FIGURE;
        }
        return at > 0 && Character.isUpperCase(word.charAt(0)) ? NAME : 1;
    }

    /** Takes off the endings of number, tense and adverb; rough, and the same for both texts that are compared. */
    static String stem(String word) {
        String stem = word;
        if (stem.endsWith("ies") && stem.length() > 4) {
            stem = stem.substring(0, stem.length() - 3) + "y";
        } else if (stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")
                && stem.length() > 3) {
            stem = stem.substring(0, stem.length() - 1);
        }
        for (String ending : new String[] {"ing", "ed", "ly"}) {
            if (stem.endsWith(ending) && stem.length() > ending.length() + 2) {
                stem = undoubled(stem.substring(0, stem.length() - ending.length()));
                break;
            }
        }
        return stem.endsWith("e") && stem.length() > 3 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "bdgmnprt".indexOf(stem.charAt(last)) >= 0;
        return doubled ? stem.substring(0, last) : stem;
    }

    private static Set<String> functionWords() {
        Set<String> words = new HashSet<>();
        for (String line : lines("function-words.txt")) {
            words.addAll(Set.of(line.split(" ")));
        }
        return Set.copyOf(words);
    }

    private static Iterable<String> lines(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path: the build is broken");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
