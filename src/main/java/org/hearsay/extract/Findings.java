package org.hearsay.extract;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;

/** All that one article gives. Immutable; each {@code with} gives a new one. */
public record Findings(
        Article article,
        List<Entity> entities,
        List<Statement> statements,
        List<Threat> threats,
        List<Event> events,
        List<Note> notes) {
    public Findings {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        threats = List.copyOf(threats);
        events = List.copyOf(events);
        notes = List.copyOf(notes);
    }

    /** Without notes, which only extensions make. */
    public Findings(
            Article article,
            List<Entity> entities,
            List<Statement> statements,
            List<Threat> threats,
            List<Event> events) {
        this(article, entities, statements, threats, events, List.of());
    }

    public static Findings none(Article article) {
        return new Findings(article, List.of(), List.of(), List.of(), List.of());
    }

    public Optional<Entity> entity(String id) {
        return entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    public Optional<Statement> statement(String id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    public Findings withEntities(List<Entity> found) {
        return new Findings(article, found, statements, threats, events, notes);
    }

    public Findings withStatements(List<Statement> found) {
        return new Findings(article, entities, found, threats, events, notes);
    }

    public Findings withThreats(List<Threat> found) {
        return new Findings(article, entities, statements, found, events, notes);
    }

    public Findings withEvents(List<Event> found) {
        return new Findings(article, entities, statements, threats, found, notes);
    }

    public Findings withNotes(List<Note> found) {
        return new Findings(article, entities, statements, threats, events, found);
    }
}
