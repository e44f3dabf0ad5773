package org.hearsay.serve.explorer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a large store's quads by taking a small one's over again and again, each time as other articles of other people: articles and findings
 * of a copy are its own, people, organisations and groups one of some dozens of namesakes, countries and places the same throughout, and so the
 * parties that all of these are held to be. Copies of another circle have people of other names, so that a question about one name has the same answer however many circles there are.
 */
final class Copies {
    private static final int NAMESAKES = 40;
    private static final Pattern OWN = Pattern.compile("<https://w3id\\.org/hearsay/id/"
            + "(?!person/|organisation/|group/|party/|country/|place/)([a-z]+/[^>]+)>");
    private static final Pattern NAMED =
            Pattern.compile("<(https://w3id\\.org/hearsay/id/(?:person|organisation|group|party)/[^>]+)>");
    private static final Pattern EVERYWHERE =
            Pattern.compile("^<https://w3id\\.org/hearsay/id/(?:country|place)/[^>]+> <[^>]+#sameParty> <([^>]+)>");
    private static final Pattern LABEL = Pattern.compile("(?<=[#/](?:label|prefLabel|altLabel)> \")(.*)(?=\"@)");

    private final List<String> quads;
    private final int circle;
    /** The parties that countries and places are. */
    private final Set<String> everywhere;

    /** @param circle how many copies one after the other are of one circle of people */
    Copies(String nquads, int circle) {
        this.circle = circle;
        quads = nquads.lines().filter(line -> !line.isBlank()).toList();
        everywhere = quads.stream()
                .flatMap(quad -> EVERYWHERE.matcher(quad).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** Writes so many quads, about, as N-Quads. */
    void write(Writer out, long wanted) throws IOException {
        for (int copy = 0; copy * (long) quads.size() < wanted; copy++) {
            for (String quad : quads) {
                out.write(line(quad, copy));
                out.write('\n');
            }
        }
    }

    private String line(String quad, int copy) {
        if (copy == 0) {
            return quad;
        }
        String own = OWN.matcher(quad).replaceAll("<https://w3id.org/hearsay/id/$1-" + copy + ">");
        int namesake = copy % NAMESAKES;
        int strangers = copy / circle;
        if (namesake == 0 && strangers == 0) {
            return own;
        }
        Matcher first = NAMED.matcher(own);
        boolean named = first.lookingAt() && !everywhere.contains(first.group(1));
        String ending = "-" + namesake + (strangers == 0 ? "" : "-" + strangers);
        String apart = NAMED.matcher(own)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<" + found.group(1) + (everywhere.contains(found.group(1)) ? "" : ending) + ">"));
        return named
                ? LABEL.matcher(apart)
                        .replaceFirst(label -> Matcher.quoteReplacement(label(label.group(1), namesake, strangers)))
                : apart;
    }

    private static String label(String name, int namesake, int strangers) {
        String own = strangers == 0 ? name : strange(name, strangers);
        return namesake == 0 ? own : own + " " + (char) ('A' + namesake % 26) + (char) ('a' + namesake / 26) + "son";
    }

    /** A name of other letters; which, the number tells. */
    private static String strange(String name, int number) {
        StringBuilder strange = new StringBuilder();
        name.chars().forEach(letter -> strange.append((char) (isLatin(letter) ? shifted(letter, number) : letter)));
        return strange + " " + Integer.toString(number, Character.MAX_RADIX);
    }

    private static boolean isLatin(int letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static int shifted(int letter, int by) {
        int first = letter < 'a' ? 'A' : 'a';
        return first + (letter - first + 1 + by % 25) % 26;
    }
}
