package org.hearsay.extract.threat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.Context;
import org.hearsay.extract.entity.EntityIndex;
import org.hearsay.extract.threat.wording.Telling;
import org.hearsay.extract.threat.wording.ThreatDraft;
import org.jspecify.annotations.Nullable;

/**
 * Who utters a threat.
 *
 * @param statement the statement that voices it; null where none holds it
 * @param speakers who utter it together; empty where the article itself tells it
 * @param addressee null where none is told
 */
record Voice(
        @Nullable Statement statement,
        List<Party> speakers,
        @Nullable Party addressee) {
    private static final Voice NONE = new Voice(null, List.of(), null);

    Voice {
        speakers = List.copyOf(speakers);
    }

    /** Of several the first; null where the article itself tells it. */
    @Nullable
    Party speaker() {
        return speakers.isEmpty() ? null : speakers.get(0);
    }

    /** By the innermost statement that holds the consequence; else by the verb that it is the clause of. */
    static Voice of(AnnotatedArticle article, Findings findings, EntityIndex entities, ThreatDraft draft) {
        Span words = article.span(draft.consequence());
        Optional<Statement> innermost = findings.statements().stream()
                .filter(statement ->
                        statement.wording().content().spans().stream().anyMatch(span -> span.contains(words)))
                .min(Comparator.comparingInt(
                        statement -> statement.wording().content().hull().length()));
        return innermost
                .map(statement -> new Voice(
                        statement,
                        statement.chain().speakers(),
                        statement.chain().addressee()))
                .orElseGet(() -> byGrammar(entities, draft));
    }

    private static Voice byGrammar(EntityIndex entities, ThreatDraft draft) {
        Sentence sentence = draft.sentence();
        Grammar grammar = new Grammar(sentence);
        Dependencies tree = sentence.dependencies();
        int at = draft.consequenceHead();
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            int head = tree.head(at);
            if (head >= 0 && !tree.is(at, "nsubj") && grammar.isVerb(head) && Telling.is(grammar, head)) {
                List<Integer> who = grammar.agents(head);
                if (!who.isEmpty() && !draft.consequence().contains(who.get(0))) {
                    return new Voice(null, List.of(party(entities, grammar, who)), addressee(entities, grammar, head));
                }
            }
            at = head;
        }
        return NONE;
    }

    private static Party party(EntityIndex entities, Grammar grammar, List<Integer> heads) {
        return entities.party(grammar.nounPhrase(heads.get(0)), Context.NONE);
    }

    private static @Nullable Party addressee(EntityIndex entities, Grammar grammar, int verb) {
        List<Integer> objects = grammar.sentence().dependencies().children(verb, "obj", "iobj");
        return objects.isEmpty() ? null : party(entities, grammar, objects);
    }

    Context context() {
        return new Context(speakers, addressee);
    }

    /** True if the statement's own words hold these. */
    boolean holds(AnnotatedArticle article, TokenRange tokens) {
        Span span = article.span(tokens);
        return statement != null
                && statement.wording().content().spans().stream().anyMatch(own -> own.contains(span));
    }
}
