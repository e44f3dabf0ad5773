package org.hearsay.extract.event;

import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.clause.Grammar;

/** The words that tell of an event: the noun phrase, or the verb with what it governs, without clauses and of bounded length. */
final class Evidence {
    /** Words after the trigger, at most. */
    private static final int REACH = 14;

    private Evidence() {}

    static Phrase of(AnnotatedArticle article, Trigger trigger) {
        Grammar grammar = new Grammar(trigger.sentence());
        TokenRange phrase =
                trigger.verbal() ? verbPhrase(grammar, trigger) : within(grammar.nounPhrase(trigger.token()), trigger);
        return Phrase.at(article.article().text(), article.span(phrase));
    }

    private static TokenRange within(TokenRange phrase, Trigger trigger) {
        int begin = Math.max(phrase.begin(), trigger.begin() - REACH);
        while (begin < trigger.begin() && trigger.sentence().token(begin).pos().matches("IN|TO|CC|,|``")) {
            begin++; // a preposition hangs on its noun in Universal Dependencies
        }
        int end = Math.min(phrase.end(), trigger.token() + 1 + REACH);
        return new TokenRange(phrase.sentence(), begin, end);
    }

    private static TokenRange verbPhrase(Grammar grammar, Trigger trigger) {
        Dependencies tree = trigger.sentence().dependencies();
        int verb = trigger.token();
        int begin = verb;
        int end = verb + 1;
        for (int child : tree.children(verb, "obj", "iobj", "obl", "compound", "nsubj:pass", "aux:pass")) {
            TokenRange range = grammar.nounPhrase(child);
            if (range.begin() <= end + 1 && range.end() > end && range.end() - verb <= REACH) {
                end = range.end();
            } else if (isOwn(tree.relation(child)) && range.end() <= verb && verb - range.begin() <= REACH) {
                begin = Math.min(begin, range.begin());
            }
        }
        return new TokenRange(trigger.sentence().index(), begin, end);
    }

    /** In the passive the subject belongs to what is done: "100,000 troops are deployed". */
    private static boolean isOwn(String relation) {
        return relation.equals("nsubj:pass") || relation.equals("aux:pass");
    }
}
