package org.hearsay.extract.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;

/** "The President spoke with President Ruiz": where two bear one title, the title alone means the other. Pure functions. */
final class Contrasts {
    private Contrasts() {}

    /** Those who are named by title and name in a sentence that also has the bare title, capitalized, of somebody else. */
    static Set<Draft> in(AnnotatedArticle article, List<Draft> drafts) {
        Set<Draft> found = new HashSet<>();
        for (Draft draft : drafts) {
            boolean contrasted = draft.isPerson()
                    && draft.mentions.stream().anyMatch(mention -> isContrasted(article, mention.tokens()));
            if (contrasted) {
                found.add(draft);
            }
        }
        return found;
    }

    private static boolean isContrasted(AnnotatedArticle article, TokenRange name) {
        Sentence sentence = article.sentence(name.sentence());
        String title = title(sentence, name);
        if (title.isEmpty()) {
            return false;
        }
        for (int i = 1; i + 1 < sentence.size(); i++) {
            boolean bare = sentence.token(i).text().equals(title)
                    && sentence.token(i - 1).text().equalsIgnoreCase("the")
                    && !sentence.token(i + 1).isProper();
            if (bare && !name.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /** "President", before the name or as its first word. */
    private static String title(Sentence sentence, TokenRange name) {
        String first = sentence.token(name.begin()).text();
        String before = name.begin() > 0 ? sentence.token(name.begin() - 1).text() : "";
        return first.equals("President") ? first : before.equals("President") ? before : "";
    }
}
