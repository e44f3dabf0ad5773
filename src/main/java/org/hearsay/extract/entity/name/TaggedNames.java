package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.GivenNames;
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
    private final GivenNames givenNames;

    /** Below this an organisation whose name opens with a given name is a person. */
    private static final double SURELY_ORGANISATION = 0.8;

    TaggedNames(Gazetteer gazetteer, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        this.givenNames = givenNames;
    }

    /** The names that a mention holds: none for a pronoun or a holiday, two for "Supreme Court Justice Ada Lowe". */
    List<Name> names(Sentence sentence, NamedMention mention) {
        TokenRange bare = bare(sentence, whole(sentence, mention.tokens()));
        if (bare == null) {
            return List.of();
        }
        int begin = bare.begin();
        int end = bare.end();
        if (mention.type() == NameType.PERSON && mention.probability() < SURELY_ONE && end - begin > 1) {
            end -= gazetteer.countryNamed(sentence.token(end - 1).text()).isPresent() ? 1 : 0;
        }
        if (isNoName(sentence, begin, end) || isPortfolio(sentence, begin, end, mention)) {
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

    /** Without titles, function words and marks at its ends; null where nothing is left. */
    private static @Nullable TokenRange bare(Sentence sentence, TokenRange whole) {
        int begin = whole.begin();
        int end = whole.end();
        while (begin < end && isLoose(sentence.token(begin), true)) {
            begin++;
        }
        while (end > begin && !isJoined(sentence, end - 1) && isLoose(sentence.token(end - 1), false)) {
            end--;
        }
        return begin == end ? null : new TokenRange(whole.sentence(), begin, end);
    }

    /** With what a tokenizer cut off: "Jae-in" after its hyphen, and "Liu He", whose end looks like a pronoun. */
    private static TokenRange whole(Sentence sentence, TokenRange tokens) {
        int begin = tokens.begin();
        int end = tokens.end();
        while (end + 1 < sentence.size() && isJoined(sentence, end + 1)) {
            end += 2;
        }
        for (int i = begin + 1; i < end; i++) {
            boolean apart = sentence.token(i).span().start()
                    > sentence.token(i - 1).span().end() + 1;
            if (apart) {
                end = i; // a blank line ends a name
            }
        }
        boolean he = begin > 0
                && tokens.size() == 1
                && sentence.token(begin).text().equals("He")
                && Lexicon.EAST_ASIAN_SURNAMES.has(sentence.token(begin - 1).text());
        return new TokenRange(tokens.sentence(), he ? begin - 1 : begin, end);
    }

    /** True for the word after a hyphen without blanks. */
    private static boolean isJoined(Sentence sentence, int token) {
        return token > 1
                && sentence.token(token - 1).text().equals("-")
                && sentence.token(token - 2).span().end()
                        == sentence.token(token - 1).span().start()
                && sentence.token(token - 1).span().end()
                        == sentence.token(token).span().start();
    }

    /** "U.S. Commerce" before "Secretary" is no organisation. */
    private boolean isPortfolio(Sentence sentence, int begin, int end, NamedMention mention) {
        return mention.type() == NameType.ORGANIZATION
                && end < sentence.size()
                && Lexicon.TITLES.hasAnyCase(sentence.token(end).text())
                && Lexicon.PORTFOLIOS.has(sentence.token(end - 1).text())
                && gazetteer
                        .institution(OrganisationPatterns.words(sentence, begin, end))
                        .isEmpty();
    }

    /** A weak guess at an organisation whose name is built as a person's. */
    private boolean isPersonAfterAll(Sentence sentence, int begin, int end, NamedMention mention) {
        String first = sentence.token(begin).text();
        return mention.type() == NameType.ORGANIZATION
                && mention.probability() < SURELY_ORGANISATION
                && (end - begin == 2 || end - begin == 3)
                && givenNames.gender(first).isPresent()
                && !Lexicon.ORGANISATION_HEADS.has(first)
                && !Lexicon.ORGANISATION_HEADS.has(sentence.token(end - 1).text())
                && gazetteer.anyCountry(first).isEmpty();
    }

    private void add(List<Name> names, Sentence sentence, int begin, int end, NamedMention mention) {
        TokenRange range = new TokenRange(sentence.index(), begin, end);
        String words = OrganisationPatterns.words(sentence, begin, end);
        boolean titled = begin > 0
                && (Lexicon.HONORIFICS.has(sentence.token(begin - 1).text())
                        || begin != mention.tokens().begin()
                                && Lexicon.TITLES.hasAnyCase(
                                        sentence.token(begin - 1).text()));
        if (isPersonAfterAll(sentence, begin, end, mention)) {
            names.add(person(sentence, begin, end));
        } else if (titled && mention.type() != NameType.MISC || mention.type() == NameType.PERSON) {
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
