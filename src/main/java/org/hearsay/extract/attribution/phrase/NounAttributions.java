package org.hearsay.extract.attribution.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.hearsay.extract.attribution.lexicon.ReportingWord;
import org.hearsay.extract.attribution.party.Subjects;

/** Attributions whose cue is a noun: "the firm's warning that", "issued a statement that", "with the mayor warning of". Safe for several threads. */
public final class NounAttributions {
    private static final Set<String> GIVING = Set.of(
            "issue",
            "release",
            "make",
            "give",
            "publish",
            "deliver",
            "offer",
            "post",
            "send",
            "express",
            "voice",
            "repeat",
            "reiterate",
            "renew",
            "raise",
            "read",
            "put",
            "have",
            "hold",
            "share",
            "sound",
            "air",
            "register");

    private final ReportingLexicon nouns;
    private final Subjects subjects;

    public NounAttributions(ReportingLexicon nouns, Subjects subjects) {
        this.nouns = nouns;
        this.subjects = subjects;
    }

    public List<Draft> find(Sentence sentence) {
        Clause clause = new Clause(sentence);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < clause.tree().size(); i++) {
            int noun = i;
            if (clause.token(i).pos().startsWith("NN")) {
                nouns.word(clause.lemma(i))
                        .flatMap(word -> draft(clause, noun, word))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Draft> draft(Clause clause, int noun, ReportingWord word) {
        OptionalInt giver = giver(clause, noun);
        OptionalInt owner = giver.isPresent() ? giver : owner(clause, noun);
        BitSet content = content(clause, noun, word, giver.isPresent());
        if (owner.isEmpty() || content.isEmpty() || content.get(owner.getAsInt())) {
            return Optional.empty();
        }
        BitSet without = (BitSet) content.clone();
        without.set(noun);
        int begin = giver.isPresent() ? clause.tree().head(noun) : noun;
        List<TokenRange> source = subjects.phrase(clause, owner.getAsInt(), without);
        List<TokenRange> told = clause.ranges(content);
        return source.isEmpty() || told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        source,
                        List.of(new TokenRange(clause.sentence().index(), begin, noun + 1)),
                        told,
                        null,
                        new Sense(word.act(), false, Construction.NOUN, null),
                        Confidences.of(Construction.NOUN, word.act())));
    }

    /** Who gives what the noun names: "the board issued a statement". */
    private OptionalInt giver(Clause clause, int noun) {
        int verb = clause.tree().head(noun);
        boolean given =
                verb >= 0 && verb < noun && clause.tree().is(noun, "obj") && GIVING.contains(clause.lemma(verb));
        return given ? subjects.of(clause, verb) : OptionalInt.empty();
    }

    private OptionalInt owner(Clause clause, int noun) {
        OptionalInt owner = subjects.owner(clause, noun);
        if (owner.isPresent()) {
            return owner;
        }
        // "with the mayor warning of": the parser takes the participle for a noun
        boolean participle = clause.lower(noun).endsWith("ing")
                && clause.caseOf(noun).orElse("").equals("with");
        return participle && noun > 0 && clause.token(noun - 1).isProper()
                ? OptionalInt.of(noun - 1)
                : OptionalInt.empty();
    }

    private static BitSet content(Clause clause, int noun, ReportingWord word, boolean given) {
        Dependencies tree = clause.tree();
        for (int child : tree.children(noun, "ccomp", "acl")) {
            boolean that = child > noun + 1 && clause.lower(noun + 1).equals("that");
            boolean relative = tree.is(child, "acl:relcl")
                    && tree.child(child, "nsubj").map(clause::lower).orElse("").equals("that");
            if (that && !relative && word.takes(ReportingWord.CLAUSE)) {
                BitSet content = clause.hull(child);
                content.set(noun + 1, content.length());
                return content;
            }
        }
        return given ? new BitSet() : prepositional(clause, noun, word);
    }

    private static BitSet prepositional(Clause clause, int noun, ReportingWord word) {
        boolean gerund = clause.lower(noun).endsWith("ing");
        for (int child : clause.tree().children(noun, "nmod", "acl")) {
            String preposition = clause.caseOf(child)
                    .or(() -> clause.tree().child(child, "mark").map(clause::lower))
                    .orElse("");
            boolean told = !preposition.isEmpty() && !preposition.equals("to") && word.takesContentAfter(preposition);
            if (told && child > noun && (gerund || clause.isVerb(child))) {
                return withCondition(clause, noun, clause.hull(child));
            }
        }
        return new BitSet();
    }

    private static BitSet withCondition(Clause clause, int noun, BitSet content) {
        for (int child : clause.tree().children(noun, "acl", "advcl")) {
            boolean conditional = clause.tree()
                    .child(child, "mark")
                    .map(clause::lower)
                    .orElse("")
                    .matches("if|unless");
            if (conditional && child > content.length()) {
                content.set(content.nextSetBit(0), clause.hull(child).length());
            }
        }
        return content;
    }
}
