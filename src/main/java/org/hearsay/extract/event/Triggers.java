package org.hearsay.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.event.EventLexicon.NounPattern;
import org.hearsay.extract.event.EventLexicon.VerbPattern;

/** Finds the words of a sentence that tell of events. */
final class Triggers {
    private static final Set<String> PHONE = Set.of("phone", "telephone", "hotline", "videoconference", "videolink");

    private final EventLexicon lexicon;
    private final EntityIndex entities;
    private final Sentence sentence;
    private final Grammar grammar;

    Triggers(EventLexicon lexicon, EntityIndex entities, Sentence sentence) {
        this.lexicon = lexicon;
        this.entities = entities;
        this.sentence = sentence;
        this.grammar = new Grammar(sentence);
    }

    /** In reading order. */
    List<Trigger> find() {
        List<Trigger> found = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            Token token = sentence.token(i);
            if (token.isVerb()) {
                verb(i).ifPresent(found::add);
            } else if (token.pos().startsWith("NN")) {
                noun(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Trigger> noun(int i) {
        String surface = grammar.word(i);
        List<NounPattern> patterns = new ArrayList<>(lexicon.nouns(surface));
        patterns.addAll(lexicon.nouns(grammar.lemma(i)));
        for (NounPattern pattern : patterns) {
            int begin = i - pattern.lemmas().size() + 1;
            if (begin >= 0 && matches(pattern, begin) && isHead(i)) {
                return Optional.of(new Trigger(sentence, i, begin, pattern.type(), false, pattern.weak()));
            }
        }
        return Optional.empty();
    }

    private boolean matches(NounPattern pattern, int begin) {
        for (int k = 0; k < pattern.lemmas().size(); k++) {
            String wanted = pattern.lemmas().get(k);
            if (!wanted.equals(grammar.lemma(begin + k)) && !wanted.equals(grammar.word(begin + k))) {
                return false;
            }
        }
        return true;
    }

    /** Not a modifier ("election officials"), nor part of a name. */
    private boolean isHead(int i) {
        Dependencies tree = sentence.dependencies();
        boolean partOfName = sentence.token(i).isProper()
                && entities.headedBy(sentence.index(), i).isPresent();
        return !tree.is(i, "compound") && !tree.is(i, "flat") && !partOfName;
    }

    private Optional<Trigger> verb(int i) {
        String lemma = sentence.token(i).lemma().toLowerCase(Locale.ROOT);
        return lexicon.verbs(lemma).stream()
                .filter(pattern -> fits(pattern, i))
                .findFirst()
                .map(pattern -> new Trigger(sentence, i, i, pattern.type(), true, false));
    }

    private boolean fits(VerbPattern pattern, int verb) {
        String particle = pattern.particle();
        if (particle != null && !hasParticle(verb, particle)) {
            return false;
        }
        String objects = pattern.objects();
        if (objects == null) {
            return pattern.prepositions().isEmpty()
                    || !argumentsOf(pattern, verb).isEmpty();
        }
        return switch (objects) {
            case "phone" -> byPhone(verb);
            case "reciprocal" -> isReciprocal(verb);
            default -> argumentsOf(pattern, verb).stream().anyMatch(head -> isOf(objects, head));
        };
    }

    private boolean hasParticle(int verb, String particle) {
        int next = verb;
        for (String word : particle.split(" ")) {
            next++;
            boolean adjacent = next < sentence.size() && grammar.word(next).equals(word);
            boolean child = sentence.dependencies().children(verb, "compound", "advmod").stream()
                    .anyMatch(part -> grammar.word(part).equals(word));
            if (!adjacent && !child) {
                return false;
            }
        }
        return true;
    }

    private List<Integer> argumentsOf(VerbPattern pattern, int verb) {
        List<Integer> heads = pattern.prepositions().isEmpty()
                ? grammar.objects(verb)
                : grammar.obliques(verb, pattern.prepositions().toArray(String[]::new));
        return heads.stream()
                .flatMap(head -> grammar.withConjuncts(head).stream())
                .toList();
    }

    private boolean isOf(String objects, int head) {
        return switch (objects) {
            case "party" -> isParty(head);
            case "place" -> isPlace(head);
            default ->
                lexicon.isIn(objects, grammar.lemma(head)) || nounOf(objects, head) || isDescribed(objects, head);
        };
    }

    /** "a series of sanctions", "thousands of troops", "100,000 of its troops" are sanctions and troops. */
    private boolean nounOf(String objects, int head) {
        return grammar.obliques(head, "of").stream().anyMatch(inner -> lexicon.isIn(objects, grammar.lemma(inner)));
    }

    /** "its rival Acme", "Acme, a bank". */
    private boolean isDescribed(String objects, int head) {
        return sentence.token(head).isProper()
                && sentence.dependencies().children(head, "compound", "appos").stream()
                        .anyMatch(part -> lexicon.isIn(objects, grammar.lemma(part)));
    }

    private boolean isParty(int head) {
        return meant(head).stream()
                .anyMatch(entity -> entity.type() == EntityType.PERSON
                        || entity.type() == EntityType.COUNTRY
                        || entity.type() == EntityType.ORGANISATION);
    }

    private boolean isPlace(int head) {
        return meant(head).stream()
                .anyMatch(entity -> entity.type() == EntityType.PLACE || entity.type() == EntityType.COUNTRY);
    }

    private List<Entity> meant(int head) {
        return entities.meant(new TokenRange(sentence.index(), head, head + 1), Context.NONE);
    }

    private boolean byPhone(int verb) {
        Set<Integer> means = Set.copyOf(sentence.dependencies().children(verb, "obl", "nmod"));
        return means.stream().anyMatch(head -> PHONE.contains(grammar.lemma(head)));
    }

    private boolean isReciprocal(int verb) {
        List<Integer> objects = grammar.objects(verb);
        if (!objects.isEmpty()) {
            return objects.stream().anyMatch(this::isParty);
        }
        return grammar.agents(verb).stream()
                .anyMatch(head -> grammar.withConjuncts(head).size() > 1
                        || sentence.token(head).pos().endsWith("S")
                        || meant(head).size() > 1
                        || grammar.word(head).equals("they"));
    }
}
