package org.hearsay.extract.entity.name;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * Names of organisations by their head noun: "Ukrainian Ministry of Defense", "Russia's Foreign Ministry", "defence ministry".
 * Pure functions of the sentence.
 */
final class OrganisationPatterns {
    private static final Set<String> STATE_HEADS =
            Set.of("Ministry", "Council", "Service", "Agency", "Committee", "Commission", "Directorate", "Bureau");
    private static final Set<String> LINKS = Set.of("of", "for", "on");
    private static final Set<String> CONTINENTS = Set.of("Europe", "Asia", "Africa");

    private final Gazetteer gazetteer;

    OrganisationPatterns(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The organisation whose head noun stands at a token, if one does. */
    Optional<Name> at(Sentence sentence, int head, Set<Integer> barred) {
        Token token = sentence.token(head);
        if (lowerMinistry(sentence, head)) {
            return owner(sentence, head - 1)
                    .map(country -> name(sentence, lowerBegin(sentence, head), head + 1, country.code()));
        }
        if (!Lexicon.ORGANISATION_HEADS.has(token.text()) || !token.isProper()) {
            return Optional.empty();
        }
        int begin = left(sentence, head, barred);
        int end = right(sentence, head + 1, barred);
        if (end - begin < 2) {
            return Optional.empty();
        }
        return Optional.of(name(sentence, begin, end, country(sentence, begin)));
    }

    /** "the Russian foreign ministry", "Japan's defence ministry". */
    private static boolean lowerMinistry(Sentence sentence, int head) {
        return head >= 2
                && sentence.token(head).text().equals("ministry")
                && Lexicon.PORTFOLIOS.has(capitalized(sentence.token(head - 1).text()));
    }

    private int lowerBegin(Sentence sentence, int head) {
        return sentence.token(head - 2).pos().equals("POS") ? head - 1 : head - 2;
    }

    private Optional<Country> owner(Sentence sentence, int begin) {
        int before = begin - 1;
        if (before >= 1 && sentence.token(before).pos().equals("POS")) {
            before--;
        }
        return before < 0
                ? Optional.empty()
                : gazetteer.anyCountry(sentence.token(before).text());
    }

    private int left(Sentence sentence, int head, Set<Integer> barred) {
        int begin = head;
        while (begin > 0 && !barred.contains(begin - 1)) {
            if (isPart(sentence, begin - 1)) {
                begin--;
            } else if (begin >= 2
                    && sentence.token(begin - 1).text().matches("and|&")
                    && isPart(sentence, begin - 2)
                    && STATE_HEADS.contains(sentence.token(head).text())
                    && !barred.contains(begin - 2)) {
                begin -= 2;
            } else {
                break;
            }
        }
        return begin;
    }

    private static boolean isPart(Sentence sentence, int at) {
        Token token = sentence.token(at);
        return Character.isUpperCase(token.text().codePointAt(0))
                && token.pos().matches("NN.*|JJ")
                && !Lexicon.NOT_NAMES.has(token.text())
                && !Lexicon.TITLES.hasAnyCase(token.text())
                && !Lexicon.HONORIFICS.has(token.text());
    }

    private static int right(Sentence sentence, int from, Set<Integer> barred) {
        int end = from;
        while (end + 1 < sentence.size()) {
            int next = end + 1;
            String link = sentence.token(end).text();
            if (link.equals("in") && CONTINENTS.contains(sentence.token(next).text())) {
                return next + 1;
            }
            if (LINKS.contains(link) && sentence.token(next).text().equals("the")) {
                next++;
            }
            boolean linked = LINKS.contains(link) || end > from && link.matches("and|&|,");
            if (!linked || next >= sentence.size() || barred.contains(next) || !isPart(sentence, next)) {
                break;
            }
            int after = run(sentence, next, barred);
            if (link.equals(",")
                    && !(after < sentence.size() && sentence.token(after).text().matches("and|&|,"))) {
                break;
            }
            end = after;
        }
        return end;
    }

    private static int run(Sentence sentence, int from, Set<Integer> barred) {
        int end = from;
        while (end < sentence.size() && !barred.contains(end) && isPart(sentence, end)) {
            end++;
        }
        return end;
    }

    private @Nullable String country(Sentence sentence, int begin) {
        return gazetteer
                .anyCountry(sentence.token(begin).text())
                .or(() -> begin > 0 && sentence.token(begin - 1).pos().equals("POS")
                        ? owner(sentence, begin)
                        : Optional.empty())
                .map(Country::code)
                .orElse(null);
    }

    private Name name(Sentence sentence, int begin, int end, @Nullable String country) {
        String words = words(sentence, begin, end);
        TokenRange range = new TokenRange(sentence.index(), begin, end);
        Optional<Institution> known = gazetteer.institution(words);
        if (known.isPresent() && (country == null || country.equals(known.get().country()))) {
            return Names.organisation(range, known.get().name(), known.get().country());
        }
        return Names.organisation(range, canonical(words, country), country);
    }

    /** "Russian Foreign Ministry" is the "Ministry of Foreign Affairs of Russia"; what no pattern covers stays as it is. */
    private String canonical(String words, @Nullable String code) {
        Optional<Country> country = gazetteer.countryByCode(code);
        String bare = country.map(owner -> without(words, owner)).orElse(words);
        String[] parts = bare.split(" ");
        String last = capitalized(parts[parts.length - 1]);
        if (parts.length == 2 && Lexicon.MINISTRY_HEADS.has(last) && Lexicon.PORTFOLIOS.has(capitalized(parts[0]))) {
            String portfolio = capitalized(parts[0]);
            bare = last + " of " + (portfolio.equals("Foreign") ? "Foreign Affairs" : portfolio);
        } else if (!STATE_HEADS.contains(last) && !STATE_HEADS.contains(parts[0])) {
            return words;
        }
        String whole = bare;
        return country.filter(owner -> !whole.contains(owner.name()))
                .map(owner -> gazetteer
                        .institution(owner.name() + " " + whole)
                        .map(Institution::name)
                        .orElse(whole + " of " + owner.name()))
                .orElse(whole);
    }

    private static String without(String words, Country owner) {
        int blank = words.indexOf(' ');
        String first = blank < 0 ? "" : words.substring(0, blank);
        return owner.demonyms().contains(first)
                        || owner.aliases().contains(first)
                        || owner.name().equals(first)
                ? words.substring(blank + 1)
                : words;
    }

    static String words(Sentence sentence, int begin, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = begin; i < end; i++) {
            boolean joined = i == begin
                    || sentence.token(i).span().start()
                            == sentence.token(i - 1).span().end();
            words.append(joined ? "" : " ").append(sentence.token(i).text());
        }
        return words.toString();
    }

    private static String capitalized(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
