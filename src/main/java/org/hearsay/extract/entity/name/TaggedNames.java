package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/** The tagger's names, freed of titles and of what does not belong to them. */
final class TaggedNames {
    private static final double LEAST_PERSON = 0.6;
    private static final double LEAST_ORGANISATION = 0.6;
    /** Below this a person's name that ends in a country's is two names that the tagger ran together. */
    private static final double SURELY_ONE = 0.8;

    private final Gazetteer gazetteer;

    TaggedNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The names that a mention holds: none for a pronoun or a holiday, two for "Supreme Court Justice Ada Lowe". */
    List<Name> names(Sentence sentence, NamedMention mention) {
        int begin = mention.tokens().begin();
        int end = mention.tokens().end();
        while (begin < end && isLoose(sentence.token(begin), true)) {
            begin++;
        }
        while (end > begin && isLoose(sentence.token(end - 1), false)) {
            end--;
        }
        if (mention.type() == NameType.PERSON && mention.probability() < SURELY_ONE && end - begin > 1) {
            end -= gazetteer.countryNamed(sentence.token(end - 1).text()).isPresent() ? 1 : 0;
        }
        if (begin == end || isNoName(sentence, begin, end)) {
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        int title = mention.type() == NameType.ORGANIZATION ? titleWithin(sentence, begin, end) : -1;
        if (title > 0) {
            names.add(organisation(sentence, begin, title));
            names.add(person(sentence, title + 1, end));
            return names;
        }
        add(names, sentence, begin, end, mention);
        return names;
    }

    private void add(List<Name> names, Sentence sentence, int begin, int end, NamedMention mention) {
        TokenRange range = new TokenRange(sentence.index(), begin, end);
        String words = OrganisationPatterns.words(sentence, begin, end);
        boolean titled = begin > 0
                && (Lexicon.HONORIFICS.has(sentence.token(begin - 1).text())
                        || begin != mention.tokens().begin()
                                && Lexicon.TITLES.hasAnyCase(
                                        sentence.token(begin - 1).text()));
        if (titled && mention.type() != NameType.MISC || mention.type() == NameType.PERSON) {
            if (titled || mention.probability() >= LEAST_PERSON || end - begin > 1) {
                names.add(person(sentence, begin, end));
            }
        } else if (mention.type() == NameType.ORGANIZATION) {
            if (!isBareHead(sentence, begin, end) && isSure(sentence, begin, end, mention)) {
                names.add(organisation(sentence, begin, end));
            }
        } else if (mention.type() == NameType.LOCATION) {
            names.add(isOutlet(sentence, range) ? organisation(sentence, begin, end) : Names.place(range, words));
        } else if (sentence.token(end - 1).pos().equals("NNPS")) {
            names.add(Names.group(range, words));
        }
    }

    /** A place that reports is none. */
    private boolean isOutlet(Sentence sentence, TokenRange range) {
        String words = OrganisationPatterns.words(sentence, range.begin(), range.end());
        boolean introduced =
                range.begin() > 0 && sentence.token(range.begin() - 1).text().matches("(?i)per");
        return gazetteer.anyCountry(words).isEmpty()
                && (introduced || range.size() > 1 && GazetteerNames.isReporting(sentence, range));
    }

    /** A weak guess needs a word that is said of organisations, or to be an acronym. */
    private static boolean isSure(Sentence sentence, int begin, int end, NamedMention mention) {
        boolean acronym = end - begin == 1 && sentence.token(begin).text().matches("[A-Z.&]{2,}s?");
        boolean head = Lexicon.ORGANISATION_HEADS.has(sentence.token(end - 1).text())
                || Lexicon.ORGANISATION_HEADS.has(sentence.token(begin).text());
        return mention.probability() >= LEAST_ORGANISATION || acronym || head;
    }

    private static boolean isBareHead(Sentence sentence, int begin, int end) {
        return end - begin == 1
                && Lexicon.ORGANISATION_HEADS.has(sentence.token(begin).text());
    }

    private Name organisation(Sentence sentence, int begin, int end) {
        TokenRange range = new TokenRange(sentence.index(), begin, end);
        String words = OrganisationPatterns.words(sentence, begin, end);
        return gazetteer
                .institution(words)
                .map(known -> Names.organisation(range, known.name(), known.country()))
                .orElseGet(() -> Names.organisation(range, words, countryOf(sentence, begin)));
    }

    private @Nullable String countryOf(Sentence sentence, int begin) {
        return gazetteer
                .anyCountry(sentence.token(begin).text())
                .map(Country::code)
                .orElse(null);
    }

    private static Name person(Sentence sentence, int begin, int end) {
        return Names.person(
                new TokenRange(sentence.index(), begin, end), OrganisationPatterns.words(sentence, begin, end));
    }

    /** Where a title stands between an organisation and a person; -1 where none does. */
    private static int titleWithin(Sentence sentence, int begin, int end) {
        for (int i = begin + 1; i < end - 1; i++) {
            boolean title = Lexicon.TITLES.hasAnyCase(sentence.token(i).text());
            if (title
                    && sentence.token(i + 1).isProper()
                    && !Lexicon.TITLES.hasAnyCase(sentence.token(i + 1).text())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isLoose(Token token, boolean leading) {
        String text = token.text();
        boolean name = Character.isUpperCase(text.codePointAt(0))
                || token.isProper() && Character.isLetter(text.codePointAt(0));
        boolean title = leading && (Lexicon.TITLES.hasAnyCase(text) || Lexicon.HONORIFICS.has(text));
        boolean function = token.pos().matches("IN|DT|CC|PRP.*|POS|WRB|RB|TO|UH|WP|MD|[.,:]|''|``");
        boolean suffix = !leading && text.matches("Jr\\.?|Sr\\.?|[IVX]+");
        return !suffix && (!name || title || function || leading && text.matches("Per|The|According"));
    }

    private static boolean isNoName(Sentence sentence, int begin, int end) {
        String last = sentence.token(end - 1).text();
        boolean none = end - begin == 1 && (Lexicon.NOT_NAMES.has(last) || last.length() < 2);
        return none || sentence.token(begin).pos().startsWith("PRP");
    }
}
