package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.entity.gazetteer.Gazetteer;
import org.hearsay.extract.entity.gazetteer.Lexicon;
import org.hearsay.extract.entity.name.Name.Kind;

/**
 * What the whole article tells of its names: a word that is someone's surname in one sentence is so in the next, whatever the
 * tagger made of it there; names within "Russia-Ukraine"; speakers of a transcript; headlines.
 */
final class KnownNames {
    private record Place(int sentence, int token) {}

    private final AnnotatedArticle article;
    private final List<Name> names;
    private final Gazetteer gazetteer;
    /** Last words of persons' full names, folded. */
    private final Set<String> surnames = new HashSet<>();
    /** Persons' full names, from running text, and their surnames. */
    private final Set<String> persons = new HashSet<>();

    private final Set<String> inTextSurnames = new HashSet<>();
    /** Organisations by their words, from running text. */
    private final Map<String, Name> organisations = new HashMap<>();

    /** First words of organisations' names, and words that are described as organisations. */
    private final Set<String> companies = new HashSet<>();

    KnownNames(AnnotatedArticle article, List<Name> names, Gazetteer gazetteer) {
        this.article = article;
        this.names = names;
        this.gazetteer = gazetteer;
        for (Name name : names) {
            if (name.kind() == Kind.PERSON && name.words() > 1) {
                List<String> bare = PersonName.of(name.text()).bareForms();
                surnames.addAll(bare);
                if (inText(name)) {
                    persons.add(name.text());
                    inTextSurnames.addAll(bare);
                }
            }
            if (name.kind() == Kind.ORGANISATION && name.tokens().size() > 1) {
                companies.add(name.text().split(" ")[0]);
            }
            if (name.kind() == Kind.ORGANISATION && inText(name)) {
                organisations.putIfAbsent(article.text(name.tokens()), name);
            }
        }
        article.sentences().forEach(this::noteCompanies);
    }

    /** "Acme, a maker of": also where the tagger saw no name. */
    private void noteCompanies(Sentence sentence) {
        Dependencies tree = sentence.dependencies();
        for (int noun = 0; noun < tree.size(); noun++) {
            int head = tree.is(noun, "appos") ? tree.head(noun) : -1;
            if (head >= 0
                    && head < noun
                    && sentence.token(head).isProper()
                    && Lexicon.ORGANISATION_NOUNS.has(sentence.token(noun).lemma())) {
                companies.add(sentence.token(head).text());
            }
        }
    }

    List<Name> complete() {
        List<Name> complete = new ArrayList<>();
        Set<Place> taken = new HashSet<>();
        for (Name name : names) {
            Name better = retyped(name);
            if (isCredible(better)) {
                complete.add(better);
                for (int i = name.tokens().begin(); i < name.tokens().end(); i++) {
                    taken.add(new Place(name.tokens().sentence(), i));
                }
            }
        }
        article.sentences().forEach(sentence -> complete.addAll(overlooked(sentence, taken)));
        complete.sort(Comparator.comparingInt((Name name) -> name.tokens().sentence())
                .thenComparingInt(name -> name.tokens().begin()));
        return complete;
    }

    /** Names that the tagger passed over, and those within "Russia-Ukraine". */
    private List<Name> overlooked(Sentence sentence, Set<Place> taken) {
        List<Name> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            int at = i;
            String word = sentence.token(i).text();
            if (isHyphenated(word)) {
                found.addAll(parts(sentence.index(), i, word));
            } else if (!taken.contains(new Place(sentence.index(), i))) {
                missed(sentence, i).or(() -> halved(sentence, at)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** A lone surname of a person named in full is that person, unless the gazetteer knows better. */
    private Name retyped(Name name) {
        if (name.kind() == Kind.PERSON && name.tokens().size() > 1 && !inText(name) && !persons.contains(name.text())) {
            return headlined(name);
        }
        if (isOfficer(name)) {
            return Names.person(name.tokens(), name.text());
        }
        if (isCompany(name)) {
            return Names.organisation(name.tokens(), name.text(), null);
        }
        boolean lone = name.tokens().size() == 1 && name.kind() != Kind.PERSON && name.kind() != Kind.COUNTRY;
        String word = article.text(name.tokens());
        boolean person = lone
                && surnames.contains(PersonName.fold(word))
                && gazetteer.institution(word).isEmpty();
        return person ? Names.person(name.tokens(), word) : name;
    }

    /** "its president, Ana Ruiz": whom a role stands beside is a person, though the tagger saw a body. */
    private boolean isOfficer(Name name) {
        TokenRange tokens = name.tokens();
        if (name.kind() != Kind.ORGANISATION
                || tokens.size() < 2
                || tokens.size() > 3
                || gazetteer.institution(name.text()).isPresent()) {
            return false;
        }
        Sentence sentence = article.sentence(tokens.sentence());
        Dependencies tree = sentence.dependencies();
        int head = tokens.end() - 1;
        boolean shaped = !Lexicon.ORGANISATION_HEADS.has(sentence.token(head).text())
                && tokens.begin() > 0
                && sentence.token(tokens.begin() - 1).text().equals(",");
        return shaped
                && tree.is(head, "appos")
                && tree.head(head) < head
                && Lexicon.ROLE_NOUNS.has(sentence.token(tree.head(head)).lemma());
    }

    /** A word that the tagger takes for a person's, but nobody bears: the beginning of an organisation's name, or "Acme, a maker of". */
    private boolean isCompany(Name name) {
        boolean bare = name.kind() == Kind.PERSON && name.tokens().size() == 1 && isUntitled(name);
        return bare && !surnames.contains(PersonName.fold(name.text())) && companies.contains(name.text());
    }

    private boolean isUntitled(Name name) {
        int begin = name.tokens().begin();
        Sentence sentence = article.sentence(name.tokens().sentence());
        return begin == 0
                || !Lexicon.HONORIFICS.has(sentence.token(begin - 1).text())
                        && !Lexicon.TITLES.hasAnyCase(sentence.token(begin - 1).text());
    }

    /** "Ruiz Camp Denies Rumors": of a name that only a headline has, the surname counts that the text knows. */
    private Name headlined(Name name) {
        TokenRange tokens = name.tokens();
        for (int i = tokens.begin(); i < tokens.end(); i++) {
            String word = article.sentence(tokens.sentence()).token(i).text();
            if (inTextSurnames.contains(PersonName.fold(word))) {
                return Names.person(new TokenRange(tokens.sentence(), i, i + 1), word);
            }
        }
        return name;
    }

    /** Organisations of headlines must be known from elsewhere; single letters and numbers name nobody. */
    private boolean isCredible(Name name) {
        if (name.kind() != Kind.ORGANISATION || inText(name)) {
            return !isHyphenated(article.text(name.tokens())) || name.tokens().size() > 1;
        }
        return organisations.containsKey(article.text(name.tokens()))
                || gazetteer.institution(article.text(name.tokens())).isPresent();
    }

    private boolean inText(Name name) {
        return !Headlines.isTitleCase(article.sentence(name.tokens().sentence()));
    }

    /** "Biden-Putin" holds two names where each is known by itself. */
    private boolean isHyphenated(String word) {
        int hyphen = Math.max(word.indexOf('-'), word.indexOf('–'));
        return hyphen > 0
                && hyphen < word.length() - 1
                && Character.isUpperCase(word.codePointAt(0))
                && gazetteer.institution(word).isEmpty()
                && gazetteer.anyCountry(word).isEmpty()
                && part(new TokenRange(0, 0, 1), word.split("[-–]")[0]).isPresent();
    }

    private List<Name> parts(int sentence, int token, String word) {
        TokenRange range = new TokenRange(sentence, token, token + 1);
        List<Name> parts = new ArrayList<>();
        for (String part : word.split("[-–]")) {
            part(range, part).ifPresent(parts::add);
        }
        return parts;
    }

    private Optional<Name> part(TokenRange range, String part) {
        if (surnames.contains(PersonName.fold(part))) {
            return Optional.of(Names.person(range, part));
        }
        return gazetteer
                .countryNamed(part)
                .map(country -> Names.country(range, country, Form.NAME))
                .or(() -> gazetteer.countryOfDemonym(part).map(country -> Names.country(range, country, Form.DEMONYM)))
                .or(() -> gazetteer
                        .institution(part)
                        .map(known -> Names.organisation(range, known.name(), known.country())));
    }

    /** "the North" where the article speaks of North Korea, and of no other north. */
    private Optional<Name> halved(Sentence sentence, int token) {
        String word = sentence.token(token).text();
        boolean alone = word.matches("North|South|East|West")
                && token > 0
                && sentence.token(token - 1).text().equalsIgnoreCase("the")
                && !(token + 1 < sentence.size()
                        && (sentence.token(token + 1).pos().startsWith("NN")
                                || sentence.token(token + 1).text().equals("of")));
        List<String> codes = alone
                ? names.stream()
                        .filter(name ->
                                name.kind() == Kind.COUNTRY && name.text().startsWith(word + " "))
                        .map(name -> String.valueOf(name.country()))
                        .distinct()
                        .toList()
                : List.of();
        return codes.size() != 1
                ? Optional.empty()
                : gazetteer
                        .countryByCode(codes.get(0))
                        .map(country ->
                                Names.country(new TokenRange(sentence.index(), token, token + 1), country, Form.NAME));
    }

    private Optional<Name> missed(Sentence sentence, int token) {
        String word = sentence.token(token).text();
        boolean capital = Character.isUpperCase(word.codePointAt(0)) && word.length() > 1;
        if (!capital || Lexicon.NOT_NAMES.has(word)) {
            return Optional.empty();
        }
        TokenRange range = new TokenRange(sentence.index(), token, token + 1);
        boolean proper = sentence.token(token).isProper() || Headlines.isTitleCase(sentence);
        boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
        if (surnames.contains(PersonName.fold(word)) && (proper || shouted)) {
            return Optional.of(Names.person(range, word));
        }
        return Optional.ofNullable(organisations.get(word))
                .filter(known -> proper)
                .map(known -> Names.organisation(range, known.text(), known.country()));
    }
}
