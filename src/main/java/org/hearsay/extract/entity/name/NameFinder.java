package org.hearsay.extract.entity.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.entity.gazetteer.Gazetteer;

/** The names in an article: the tagger's, repaired, with those of the gazetteer and of patterns. Linear in the article. */
public final class NameFinder {
    private final GazetteerNames known;
    private final TaggedNames tagged;
    private final OrganisationPatterns patterns;
    private final Gazetteer gazetteer;

    public NameFinder(Gazetteer gazetteer, GivenNames givenNames) {
        this.gazetteer = gazetteer;
        known = new GazetteerNames(gazetteer);
        tagged = new TaggedNames(gazetteer, givenNames);
        patterns = new OrganisationPatterns(gazetteer);
    }

    /** A name that may be one, and how much it counts against one that overlaps it. */
    record Candidate(Name name, int rank) {
        /** The tagger's word. */
        static final int TAGGED = 1;
        /** A single word of the gazetteer or a pattern. */
        static final int LISTED = 2;
        /** Several words of the gazetteer: they cut what the tagger joined to them. */
        static final int CERTAIN = 3;
    }

    /** All names, in reading order; they overlap only where one word holds several ("Russia-Ukraine"). */
    public List<Name> find(AnnotatedArticle article) {
        Map<Integer, List<NamedMention>> bySentence = new HashMap<>();
        for (NamedMention name : article.names()) {
            bySentence
                    .computeIfAbsent(name.tokens().sentence(), index -> new ArrayList<>())
                    .add(name);
        }
        List<Name> names = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            names.addAll(inSentence(sentence, bySentence.getOrDefault(sentence.index(), List.of())));
        }
        return new KnownNames(article, names, gazetteer).complete();
    }

    private List<Name> inSentence(Sentence sentence, List<NamedMention> mentions) {
        List<Candidate> candidates = new ArrayList<>();
        known.candidates(sentence, mentions).forEach(candidates::add);
        if (!Headlines.isTitleCase(sentence)) {
            Set<Integer> barred = barred(sentence, mentions);
            for (int i = 0; i < sentence.size(); i++) {
                patterns.at(sentence, i, barred)
                        .ifPresent(name -> candidates.add(new Candidate(name, Candidate.LISTED)));
            }
        }
        mentions.forEach(mention ->
                tagged.names(sentence, mention).forEach(name -> candidates.add(new Candidate(name, Candidate.TAGGED))));
        return select(sentence, candidates);
    }

    /** Tokens that no organisation's name may take in: persons, and places that are no countries. */
    private Set<Integer> barred(Sentence sentence, List<NamedMention> mentions) {
        Set<Integer> barred = new HashSet<>();
        for (NamedMention mention : mentions) {
            TokenRange tokens = mention.tokens();
            String words = OrganisationPatterns.words(sentence, tokens.begin(), tokens.end());
            boolean place = mention.type() == NameType.LOCATION
                    && gazetteer.anyCountry(words).isEmpty();
            if (mention.type() == NameType.PERSON || place) {
                for (int i = tokens.begin(); i < tokens.end(); i++) {
                    barred.add(i);
                }
            }
        }
        return barred;
    }

    /** Certain names first, then the longer, then the better founded. */
    private List<Name> select(Sentence sentence, List<Candidate> candidates) {
        candidates.sort(Comparator.comparing((Candidate candidate) -> candidate.rank() == Candidate.CERTAIN)
                .thenComparing(candidate -> candidate.name().tokens().size())
                .thenComparing(Candidate::rank)
                .reversed());
        Map<Integer, TokenRange> taken = new HashMap<>();
        List<Name> names = new ArrayList<>();
        for (Candidate candidate : candidates) {
            free(candidate.name(), taken)
                    .flatMap(range -> fitted(sentence, candidate, range))
                    .ifPresent(name -> {
                        names.add(name);
                        for (int i = name.tokens().begin(); i < name.tokens().end(); i++) {
                            taken.put(i, name.tokens());
                        }
                    });
        }
        names.sort(Comparator.comparingInt(name -> name.tokens().begin()));
        return names;
    }

    /** The longest free end or beginning of a name's tokens. */
    private static Optional<TokenRange> free(Name name, Map<Integer, TokenRange> taken) {
        int begin = name.tokens().begin();
        int end = name.tokens().end();
        while (begin < end && taken.containsKey(begin)) {
            begin++;
        }
        while (end > begin && taken.containsKey(end - 1)) {
            end--;
        }
        for (int i = begin; i < end; i++) {
            if (taken.containsKey(i)) {
                return Optional.empty();
            }
        }
        return begin == end
                ? Optional.empty()
                : Optional.of(new TokenRange(name.tokens().sentence(), begin, end));
    }

    /** A name cut short stays a name only for persons and places, and only where it was the tagger's. */
    private Optional<Name> fitted(Sentence sentence, Candidate candidate, TokenRange range) {
        Name name = candidate.name();
        if (range.equals(name.tokens())) {
            return Optional.of(name);
        }
        boolean remains = candidate.rank() == Candidate.TAGGED
                && (name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.ORGANISATION);
        return remains
                ? Optional.of(Names.person(range, OrganisationPatterns.words(sentence, range.begin(), range.end())))
                        .filter(rest -> sentence.token(range.begin()).isProper())
                : Optional.empty();
    }
}
