package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.clause.PhraseHeads;
import org.hearsay.extract.clause.QuotedWords;
import org.hearsay.extract.entity.gazetteer.Gazetteer;

/**
 * Resolves pronouns and descriptions to the entities that they stand for, in one pass over the text: those that agree in number,
 * gender and kind, of these the most salient. It aims at sources and parties; what it does not know it leaves open. First and
 * second persons depend on who speaks and are left to {@link EntityIndex}.
 */
final class Coreference {
    private final AnnotatedArticle article;
    private final Salience salience = new Salience();
    private final Descriptions descriptions;
    private final QuotedWords quoted;
    private final Map<Integer, List<Marked>> named = new HashMap<>();
    /** Who was last named together: "Ana Ruiz and Leo Brandt". */
    private List<Draft> together = List.of();

    private int togetherIn = -1;

    private final LastSpeakers speakers;

    private record Marked(int head, TokenRange tokens, Draft draft) {}

    private Coreference(AnnotatedArticle article, List<Draft> drafts, Gazetteer gazetteer) {
        this.article = article;
        quoted = new QuotedWords(article);
        speakers = new LastSpeakers(article, quoted);
        descriptions = new Descriptions(drafts, salience, gazetteer, Contrasts.in(article, drafts));
        for (Draft draft : drafts) {
            draft.mentions.forEach(mention -> {
                int head = PhraseHeads.head(article.sentence(mention.tokens().sentence()), mention.tokens());
                named.computeIfAbsent(mention.tokens().sentence(), index -> new ArrayList<>())
                        .add(new Marked(head, mention.tokens(), draft));
            });
        }
        named.values().forEach(list -> list.sort(Comparator.comparingInt(Marked::head)));
    }

    /** Adds to the drafts the mentions by pronoun and description. */
    static void resolve(AnnotatedArticle article, List<Draft> drafts, Gazetteer gazetteer) {
        Coreference coreference = new Coreference(article, drafts, gazetteer);
        for (Sentence sentence : article.sentences()) {
            coreference.read(sentence);
        }
    }

    private void read(Sentence sentence) {
        salience.moveTo(sentence.index());
        Map<Integer, List<Draft>> meant = new HashMap<>();
        List<Marked> names = named.getOrDefault(sentence.index(), List.of());
        for (Marked name : names) {
            for (int i = name.tokens().begin(); i < name.tokens().end(); i++) {
                meant.computeIfAbsent(i, token -> new ArrayList<>()).add(name.draft());
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            int token = i;
            names.stream().filter(name -> name.head() == token).forEach(name -> note(name.draft(), sentence, token));
            if (!meant.containsKey(token)) {
                List<Draft> found = resolve(sentence, token, meant);
                if (!found.isEmpty()) {
                    meant.put(token, found);
                }
            }
        }
        noteTogether(sentence, meant);
        speakers.note(sentence, meant);
    }

    /** "By ANA RUIZ": whom nobody speaks of. */
    private static boolean isByline(Sentence sentence) {
        return sentence.index() < 4
                && sentence.size() <= 9
                && sentence.token(0).text().matches("By|BY")
                && sentence.tokens().stream().noneMatch(Token::isVerb);
    }

    private void note(Draft draft, Sentence sentence, int token) {
        if (isByline(sentence)) {
            return;
        }
        salience.mention(draft, sentence, token, quoted.contains(sentence.token(token)));
    }

    private List<Draft> resolve(Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        Optional<Pronoun> pronoun = Pronoun.of(sentence.token(token).text());
        if (pronoun.isPresent()) {
            List<Draft> found = pronoun(pronoun.get(), sentence, token, meant);
            found.forEach(
                    draft -> add(draft, sentence, new TokenRange(sentence.index(), token, token + 1), Form.PRONOUN));
            return found;
        }
        List<Draft> relative = relative(sentence, token, meant);
        if (!relative.isEmpty()) {
            relative.forEach(
                    draft -> draft.mention(article, new TokenRange(sentence.index(), token, token + 1), Form.PRONOUN));
            return relative;
        }
        List<Draft> apposed = apposed(sentence, token, meant);
        if (!apposed.isEmpty()) {
            return apposed;
        }
        Descriptions.Reading reading = descriptions.read(sentence, token, meant);
        reading.meant().forEach(draft -> add(draft, sentence, reading.tokens(), Form.NOMINAL));
        return reading.meant();
    }

    /** "Her husband, Leo Brandt,": the noun means whom the name beside it means. */
    private static List<Draft> apposed(Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        boolean subject = sentence.dependencies().is(token, "nsubj")
                && sentence.token(token).pos().equals("NN");
        return sentence.dependencies().children(token, "appos").stream()
                .filter(child -> subject && sentence.token(child).isProper())
                .map(child -> meant.getOrDefault(child, List.of()))
                .filter(drafts -> drafts.stream().anyMatch(Draft::isPerson))
                .findFirst()
                .orElse(List.of());
    }

    private void add(Draft draft, Sentence sentence, TokenRange tokens, Form form) {
        draft.mention(article, tokens, form);
        note(draft, sentence, tokens.end() - 1);
    }

    /** "who" and "which" mean the noun that their clause hangs on. */
    private static List<Draft> relative(Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        if (!sentence.token(token).pos().matches("WP|WDT")
                || sentence.token(token).lemma().equals("what")) {
            return List.of();
        }
        Dependencies tree = sentence.dependencies();
        int verb = tree.head(token);
        return verb >= 0 && tree.relation(verb).startsWith("acl")
                ? meant.getOrDefault(tree.head(verb), List.of())
                : List.of();
    }

    private List<Draft> pronoun(Pronoun pronoun, Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        if (pronoun == Pronoun.IT && isExpletive(sentence, token)) {
            return List.of();
        }
        if (pronoun == Pronoun.THEY && sentence.index() - togetherIn <= 1) {
            return together;
        }
        if (pronoun == Pronoun.THEY) {
            return List.of();
        }
        List<Draft> candidates = new ArrayList<>(announced(pronoun, sentence, token));
        candidates.addAll(governing(pronoun, sentence, token, meant));
        speakers.expected(sentence, token).stream().filter(pronoun::fits).forEach(candidates::add);
        candidates.addAll(candidates(pronoun, sentence, token, meant));
        candidates.stream().findFirst().ifPresent(draft -> {
            if (draft.gender == null) {
                draft.gender = pronoun.gender().orElse(null);
            }
        });
        return candidates.stream().limit(1).toList();
    }

    private List<Draft> candidates(Pronoun pronoun, Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        List<Draft> barred = barred(sentence, token, meant);
        List<Draft> speakers = quoted.contains(sentence.token(token)) ? speakers(sentence, meant) : List.of();
        return salience.inFocus(draft -> pronoun.fits(draft) && !barred.contains(draft) && !speakers.contains(draft));
    }

    /** "Asked if he would resign, Ruiz laughed": whom the sentence is about is named after what stands before its subject. */
    private List<Draft> announced(Pronoun pronoun, Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        int root = tree.root().orElse(-1);
        int at = token;
        for (int steps = 0; root >= 0 && at >= 0 && tree.head(at) != root && steps < sentence.size(); steps++) {
            at = tree.head(at);
        }
        boolean fronted = at >= 0 && tree.relation(at).matches("advcl|obl|dep|advmod|nmod");
        return (fronted ? tree.children(root, "nsubj") : List.<Integer>of())
                .stream()
                        .filter(subject -> subject > token)
                        .flatMap(subject -> named.getOrDefault(sentence.index(), List.of()).stream()
                                .filter(name -> name.tokens().contains(subject)
                                        || tree.head(name.head()) == subject && tree.is(name.head(), "appos")))
                        .map(Marked::draft)
                        .filter(draft -> draft.isPerson() && pronoun.fits(draft))
                        .filter(draft ->
                                quoted.contains(sentence.token(token)) == quoted.contains(sentence.token(root)))
                        .toList();
    }

    /** The subjects of the clauses that a pronoun stands in, the nearest first: "she said that X would lose his seat". */
    private List<Draft> governing(Pronoun pronoun, Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        Dependencies tree = sentence.dependencies();
        boolean inQuotation = quoted.contains(sentence.token(token));
        List<Draft> barred = barred(sentence, token, meant);
        List<Draft> subjects = new ArrayList<>();
        int at = tree.head(token);
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            for (int subject : controllers(sentence, at)) {
                boolean sameVoice = quoted.contains(sentence.token(subject)) == inQuotation;
                List<Draft> drafts = subject < token && sameVoice ? meant.getOrDefault(subject, List.of()) : List.of();
                drafts.stream()
                        .filter(draft -> pronoun.fits(draft) && !barred.contains(draft))
                        .forEach(subjects::add);
            }
            at = tree.head(at);
        }
        return subjects;
    }

    /** The subject of a verb; before it the object where the verb speaks of what that one is to do: "warned him that he". */
    private static List<Integer> controllers(Sentence sentence, int verb) {
        Dependencies tree = sentence.dependencies();
        boolean addressed = sentence.token(verb).lemma().matches("warn|urge|remind|advise|order|ask|accuse|press");
        List<Integer> controllers = new ArrayList<>(addressed ? tree.children(verb, "obj", "iobj") : List.of());
        controllers.addAll(tree.children(verb, "nsubj"));
        return controllers;
    }

    /** "Biden told him": whoever tells is not the one told, unless "himself" says so. */
    private static List<Draft> barred(Sentence sentence, int token, Map<Integer, List<Draft>> meant) {
        Dependencies tree = sentence.dependencies();
        Token word = sentence.token(token);
        int verb = tree.head(token);
        if (verb < 0 || word.text().endsWith("self") || word.pos().equals("PRP$")) {
            return List.of();
        }
        List<Draft> barred = new ArrayList<>();
        for (int sister : tree.children(verb, "nsubj", "obj", "iobj")) {
            if (sister != token) {
                barred.addAll(meant.getOrDefault(sister, List.of()));
            }
        }
        return barred;
    }

    /** Who speaks the quotation in a sentence: the subjects outside the marks. */
    private List<Draft> speakers(Sentence sentence, Map<Integer, List<Draft>> meant) {
        List<Draft> speakers = new ArrayList<>();
        for (Map.Entry<Integer, List<Draft>> entry : meant.entrySet()) {
            boolean subject = sentence.dependencies().is(entry.getKey(), "nsubj");
            if (subject && !quoted.contains(sentence.token(entry.getKey()))) {
                speakers.addAll(entry.getValue());
            }
        }
        return speakers;
    }

    /** "it is clear that", "it seems". */
    private static boolean isExpletive(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        int head = tree.head(token);
        if (head < 0 || tree.is(token, "expl")) {
            return true;
        }
        boolean subject = tree.is(token, "nsubj");
        Token governor = sentence.token(head);
        boolean clause = tree.child(head, "ccomp", "csubj", "xcomp", "advcl").isPresent();
        return subject && (governor.lemma().matches("seem|appear|take|turn|happen|be") || !governor.isVerb() && clause);
    }

    private void noteTogether(Sentence sentence, Map<Integer, List<Draft>> meant) {
        Dependencies tree = sentence.dependencies();
        for (int i = 0; i < tree.size(); i++) {
            List<Integer> others = tree.is(i, "nsubj") ? tree.children(i, "conj") : List.of();
            boolean all = meant.containsKey(i) && others.stream().allMatch(meant::containsKey);
            if (all && !others.isEmpty()) {
                List<Draft> group = new ArrayList<>(meant.getOrDefault(i, List.of()));
                others.forEach(other -> group.addAll(meant.getOrDefault(other, List.of())));
                setTogether(group.stream().distinct().toList(), sentence.index());
            } else if (meant.getOrDefault(i, List.of()).size() > 1) {
                setTogether(meant.getOrDefault(i, List.of()), sentence.index());
            }
        }
    }

    private void setTogether(List<Draft> group, int sentence) {
        together = List.copyOf(group);
        togetherIn = sentence;
    }
}
