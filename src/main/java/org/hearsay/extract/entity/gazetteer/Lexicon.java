package org.hearsay.extract.entity.gazetteer;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** General English words by what they say of a name beside them. The classes are the sections of lexicon.txt. */
public enum Lexicon {
    HONORIFICS,
    MALE,
    FEMALE,
    TITLES,
    ROLE_NOUNS,
    LEADERS,
    OFFICIALS,
    ACTING_VERBS,
    ADDRESSED_VERBS,
    RELATION_NOUNS,
    GOVERNMENT_NOUNS,
    ORGANISATION_HEADS,
    MINISTRY_HEADS,
    OUTLET_HEADS,
    PORTFOLIOS,
    REPORT_VERBS,
    SPEECH_VERBS,
    FATHER_LAND,
    PEOPLE_NOUNS,
    ORGANISATION_NOUNS,
    NOT_NAMES,
    REGIONS,
    EAST_ASIAN_SURNAMES,
    NICKNAMES,
    MALE_NAMES,
    EITHER_NAMES,
    NAME_PARTICLES;

    /** Made at first use: an enum's constants are made before its static fields. */
    private static final class Sections {
        static final Map<Lexicon, Set<String>> WORDS = Gazetteer.read("lexicon.txt", Lexicon::sections);
    }

    private static Map<Lexicon, Set<String>> sections(String text) {
        Map<Lexicon, Set<String>> sections = new EnumMap<>(Lexicon.class);
        Lexicon section = null;
        for (String line : text.lines().toList()) {
            if (line.startsWith("[")) {
                String name = line.substring(1, line.length() - 1);
                section = valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
            } else if (section != null && !line.isBlank()) {
                sections.put(section, Set.copyOf(List.of(line.split(" "))));
            }
        }
        return sections;
    }

    private Set<String> words() {
        return Sections.WORDS.getOrDefault(this, Set.of());
    }

    /** True for a word of this class; classes of names heed case, the others are in lower case. */
    public boolean has(String word) {
        return words().contains(word);
    }

    /** True for a word of this class whatever its case; for classes in lower case. */
    public boolean hasAnyCase(String word) {
        return words().contains(word.toLowerCase(Locale.ROOT));
    }
}
