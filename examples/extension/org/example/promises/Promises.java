package org.example.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.TimeMention;
import org.hearsay.article.Span;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Note;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;

/** Promises with a day: a statement that promises or intends something, and names when. */
public final class Promises implements Extractor {
    private static final String VOCABULARY = "https://example.org/promises#";
    private static final Set<Statement.Act> BINDING = Set.of(Statement.Act.PROMISE, Statement.Act.INTEND);

    @Override
    public String name() {
        return "promises with a day";
    }

    @Override
    public Set<Layer> requires() {
        return Set.of(Layer.TIMES);
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return Set.of(Statement.class);
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return Set.of(Note.class);
    }

    @Override
    public Findings extract(AnnotatedArticle article, Findings soFar) {
        List<Note> notes = new ArrayList<>(soFar.notes());
        for (Statement statement : soFar.statements()) {
            if (BINDING.contains(statement.manner().act())) {
                Phrase content = statement.wording().content();
                for (TimeMention time : article.times()) {
                    Span day = article.span(time.tokens());
                    if (time.date() != null && content.overlaps(day)) {
                        notes.add(new Note(
                                "n" + (notes.size() + 1),
                                VOCABULARY + "Promise",
                                statement.id(),
                                Phrase.at(article.article().text(), day),
                                Map.of(VOCABULARY + "due", time.date().iso())));
                    }
                }
            }
        }
        return soFar.withNotes(notes);
    }
}
