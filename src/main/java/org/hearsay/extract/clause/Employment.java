package org.hearsay.extract.clause;

import java.util.Optional;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;

/** Whom a named person serves, as the words beside the name tell it. Pure functions. */
public final class Employment {
    private static final String SERVING = "advise|serve|represent|assist|counsel";

    private Employment() {}

    /** The word that names the employer: "his adviser Ana Ruiz", "Ruiz, who advises the president"; empty where none does. */
    public static Optional<Integer> employer(Sentence sentence, TokenRange name) {
        return owner(sentence, name).or(() -> served(sentence, name));
    }

    /** The possessor among the words of a title before a name, with nothing else between. */
    private static Optional<Integer> owner(Sentence sentence, TokenRange name) {
        for (int i = name.begin() - 1; i >= 0; i--) {
            String pos = sentence.token(i).pos();
            if (pos.equals("PRP$") || pos.equals("POS")) {
                return Optional.of(pos.equals("POS") ? Math.max(0, i - 1) : i);
            }
            if (!pos.matches("NNP?|JJ|HYPH")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> served(Sentence sentence, TokenRange name) {
        Dependencies tree = sentence.dependencies();
        return tree.isEmpty()
                ? Optional.empty()
                : tree.children(name.end() - 1, "acl").stream()
                        .filter(verb -> sentence.token(verb).lemma().matches(SERVING))
                        .flatMap(verb -> tree.child(verb, "obj").stream())
                        .findFirst();
    }
}
