package org.hearsay.serve.explorer;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a large store's quads by taking a small one's over again and again, each time as other articles of other people: articles and findings
 * of a copy are its own, people, organisations and groups one of some dozens of namesakes, countries the same throughout.
 */
final class Copies {
    private static final int NAMESAKES = 40;
    private static final Pattern OWN = Pattern.compile(
            "<https://w3id\\.org/hearsay/id/" + "(?!person/|organisation/|group/|country/|place/)([a-z]+/[^>]+)>");
    private static final Pattern NAMED =
            Pattern.compile("<(https://w3id\\.org/hearsay/id/(?:person|organisation|group)/[^>]+)>");
    private static final Pattern LABEL = Pattern.compile("(?<=[#/](?:label|prefLabel|altLabel)> \")(.*)(?=\"@)");

    private final List<String> quads;

    Copies(String nquads) {
        quads = nquads.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Writes so many quads, about, as N-Quads. */
    void write(Writer out, int wanted) throws IOException {
        for (int copy = 0; copy * (long) quads.size() < wanted; copy++) {
            for (String quad : quads) {
                out.write(line(quad, copy));
                out.write('\n');
            }
        }
    }

    private static String line(String quad, int copy) {
        if (copy == 0) {
            return quad;
        }
        String own = OWN.matcher(quad).replaceAll("<https://w3id.org/hearsay/id/$1-" + copy + ">");
        int namesake = copy % NAMESAKES;
        if (namesake == 0) {
            return own;
        }
        boolean person = NAMED.matcher(own).lookingAt();
        String named = NAMED.matcher(own).replaceAll("<$1-" + namesake + ">");
        String label = (char) ('A' + namesake % 26) + Character.toString('a' + namesake / 26) + "son";
        return person ? LABEL.matcher(named).replaceFirst("$1 " + Matcher.quoteReplacement(label)) : named;
    }
}
