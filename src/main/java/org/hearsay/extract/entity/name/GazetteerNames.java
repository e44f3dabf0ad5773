package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.entity.gazetteer.Country;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Institution;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.entity.name.NameFinder.Candidate;

/** Names of the gazetteer in a sentence, where nothing speaks against them. */
final class GazetteerNames {
    /** From here on the tagger's word that a name is a person's stands against the gazetteer. */
    private static final double SURELY_PERSON = 0.8;

    private final Gazetteer gazetteer;

    GazetteerNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Candidate> candidates(Sentence sentence, List<NamedMention> mentions) {
        List<Candidate> found = new ArrayList<>();
        for (int begin = 0; begin < sentence.size(); begin++) {
            if (!Character.isUpperCase(sentence.token(begin).text().codePointAt(0))) {
                continue;
            }
            int end = Math.min(sentence.size(), begin + gazetteer.longest());
            Optional<Candidate> longest = Optional.empty();
            while (end > begin && longest.isEmpty()) {
                longest = candidate(sentence, new TokenRange(sentence.index(), begin, end), mentions);
                end--;
            }
            longest.ifPresent(found::add);
        }
        return found;
    }

    private Optional<Candidate> candidate(Sentence sentence, TokenRange range, List<NamedMention> mentions) {
        String words = OrganisationPatterns.words(sentence, range.begin(), range.end());
        int rank = range.size() > 1 ? Candidate.CERTAIN : Candidate.LISTED;
        if (range.size() == 1 && doubtful(sentence, range, mentions)) {
            return Optional.empty();
        }
        if (isPartOfLonger(sentence, range)) {
            return Optional.empty();
        }
        return name(sentence, range, words)
                .filter(name -> name.kind() != Name.Kind.ORGANISATION || isMeant(sentence, name, words, mentions))
                .map(name -> new Candidate(name, rank));
    }

    /** "Democratic Party" within "Liberal Democratic Party" is another one. */
    private boolean isPartOfLonger(Sentence sentence, TokenRange range) {
        int before = range.begin() - 1;
        if (before < 0
                || range.size() < 2
                || !sentence.token(range.end() - 1).text().equals("Party")) {
            return false;
        }
        Token token = sentence.token(before);
        return Character.isUpperCase(token.text().codePointAt(0))
                && token.pos().matches("NNP|JJ")
                && gazetteer.anyCountry(token.text()).isEmpty()
                && !Lexicon.TITLES.hasAnyCase(token.text());
    }

    private Optional<Name> name(Sentence sentence, TokenRange range, String words) {
        Optional<Institution> institution = gazetteer.institution(words);
        if (institution.isPresent()) {
            return institution.map(it -> Names.organisation(range, it.name(), it.country()));
        }
        int token = range.end() - 1;
        return gazetteer
                .countryNamed(words)
                .map(country -> Names.country(range, country, Form.NAME))
                .or(() -> gazetteer.countryOfDemonym(words).map(country -> Names.country(range, country, Form.DEMONYM)))
                .or(() -> city(sentence, range, words, token));
    }

    private Optional<Name> city(Sentence sentence, TokenRange range, String words, int token) {
        Optional<Country> seat = gazetteer.countryOfSeat(words);
        if (seat.isPresent() && Acting.isGovernment(sentence, token)) {
            return seat.map(country -> Names.country(range, country, Form.METONYM));
        }
        return gazetteer.countryOfCapital(words).map(country -> Names.place(range, words));
    }

    /** True where the tagger sees a person in a single word, or capitals make "US" of "us". */
    private static boolean doubtful(Sentence sentence, TokenRange range, List<NamedMention> mentions) {
        String word = sentence.token(range.begin()).text();
        boolean person = mentions.stream()
                .filter(mention -> mention.tokens().contains(range))
                .anyMatch(mention -> mention.type() == NameType.PERSON && mention.probability() >= SURELY_PERSON);
        boolean notUpper = !word.equals(word.toUpperCase(Locale.ROOT));
        return person && notUpper || word.equals("US") && Headlines.isAllCaps(sentence);
    }

    /** One-word names of companies and papers are common words too: they need the tagger's support or a word of reporting. */
    private boolean isMeant(Sentence sentence, Name name, String words, List<NamedMention> mentions) {
        Institution.Kind kind =
                gazetteer.institution(words).map(Institution::kind).orElse(Institution.Kind.BODY);
        TokenRange range = name.tokens();
        boolean article = words.startsWith("The ") && range.begin() == 0;
        if (!article && (kind == Institution.Kind.SEAT || kind == Institution.Kind.STATE || range.size() > 1)) {
            return true;
        }
        boolean acronym = words.length() > 2 && words.equals(words.toUpperCase(Locale.ROOT));
        boolean support = mentions.stream()
                .filter(mention -> mention.tokens().overlaps(range))
                .anyMatch(mention -> mention.type() == NameType.ORGANIZATION);
        return acronym && !Headlines.isAllCaps(sentence) || support || isReporting(sentence, range);
    }

    /** "according to X", "told X", "X reported". */
    static boolean isReporting(Sentence sentence, TokenRange range) {
        if (range.end() < sentence.size()) {
            Token next = sentence.token(range.end());
            if (next.isVerb() && Lexicon.REPORT_VERBS.has(next.lemma())) {
                return true;
            }
        }
        if (range.begin() == 0) {
            return false;
        }
        String before = sentence.token(range.begin() - 1).text().toLowerCase(Locale.ROOT);
        boolean according = before.equals("to")
                && range.begin() > 1
                && sentence.token(range.begin() - 2).text().equalsIgnoreCase("according");
        return according || before.matches("per|told|tells|via|citing");
    }
}
