package org.hearsay.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Invented articles in a folder, in editions: from one edition to the next every second article is worded anew. */
public final class TrialNews {
    private static final String[] NAMES = {"Ada", "Bo", "Per", "Ina", "Tor", "Eva", "Ulf", "Liv", "Jan", "Siri"};
    private static final String[] SURNAMES = {"Quist", "Lindahl", "Holt", "Lund", "Vang", "Strand", "Brandt", "Falk"};
    private static final String[] THINGS = {
        "the boats come back in spring", "the old lighthouse is not for sale", "Norland will pay for the nets",
        "nobody has counted the herring", "the ferry sails again on Monday", "the harbour is closed to strangers"
    };

    private TrialNews() {}

    /** Writes so many articles of this edition, in place of those of another. */
    public static Path write(Path folder, int articles, int edition) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < articles; i++) {
                Files.writeString(folder.resolve("article-%05d.txt".formatted(i)), text(i, i % 2 == 0 ? 0 : edition));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes so many articles in which nobody says anything, so that nothing follows from them: for trials of looking at many. */
    static void writeTexts(Path folder, int articles) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < articles; i++) {
                Files.writeString(folder.resolve("article-%05d.txt".formatted(i)), scenery(new Random(i)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes so many such articles as pages of some 50 kB, most of which is what stands around an article. */
    static void writePages(Path folder, int articles) {
        String around =
                "<div class=\"nav\"><a href=\"/news\"><span>More news from the harbour</span></a></div>\n".repeat(300);
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < articles; i++) {
                String page =
                        "<!DOCTYPE html><html><head><title>Story %d</title></head><body>%s<article><p>%s</p></article>%s</body></html>"
                                .formatted(i, around, scenery(new Random(i)) + scenery(new Random(-1 - i)), around);
                Files.writeString(folder.resolve("page-%05d.html".formatted(i)), page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same for the same number and edition. */
    static String text(int number, int edition) {
        Random random = new Random(31L * number + edition);
        StringBuilder text = new StringBuilder("Date: 2031-06-0" + (1 + number % 9) + "\n\n");
        for (int i = 0; i < 2; i++) {
            text.append(person(random)).append(" said that ").append(one(THINGS, random));
            text.append(" in the year ").append(2031 + edition).append(" or ").append(random.nextInt(100_000));
            text.append(". ").append(scenery(random));
        }
        return text.append('\n').toString();
    }

    /** Sentences that no other article has, so that none is taken for another's copy. */
    private static String scenery(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append("The ").append(word(random)).append(" from the ").append(word(random));
            text.append(" was over the ").append(word(random)).append(" and the ");
            text.append(word(random)).append(" of it was ").append(word(random)).append(". ");
        }
        return text.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** One of some two thousand people. */
    private static String person(Random random) {
        String ending = one(new String[] {"", "berg", "dal", "vik", "sen", "by", "nes", "rud"}, random);
        String middle = one(new String[] {"", "o", "e", "a"}, random);
        return one(NAMES, random) + " " + one(SURNAMES, random) + middle + ending;
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
