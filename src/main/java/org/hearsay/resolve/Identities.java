package org.hearsay.resolve;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.extract.Note;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Threat;

/** The IRIs of findings: pure functions of the finding and its article, whatever else was read before or beside it. */
public final class Identities {
    private Identities() {}

    /**
     * An entity's IRI: from its type and normalized name, a country's from its ISO code ({@code .../country/ru}). A person of whom the
     * article tells one word only is known in this article alone, for there are many of one surname; who it is, is for the derived
     * graphs to say, with a reason.
     */
    public static String iri(Article article, Entity entity) {
        String key = EntityKeys.key(entity.type(), entity.name());
        boolean bare = entity.type() == EntityType.PERSON && !key.contains(" ");
        return bare ? ArticleIdentity.findingIri(article.iri(), "person", key) : iri(entity.type(), entity.name());
    }

    /** The IRI of an entity that is known by its name alone, such as an article's publisher. */
    public static String iri(EntityType type, String name) {
        return ArticleIdentity.BASE + type.label().toLowerCase(Locale.ROOT) + "/" + slug(EntityKeys.key(type, name));
    }

    public static String iri(Article article, Statement statement) {
        return ArticleIdentity.findingIri(
                article.iri(),
                "statement",
                statement.wording().content().spans(),
                statement.chain().speakers().stream().map(Party::name).collect(Collectors.joining("; ")));
    }

    public static String iri(Article article, Threat threat) {
        Phrase condition = threat.condition();
        return ArticleIdentity.findingIri(
                article.iri(),
                "threat",
                threat.consequence().spans(),
                condition == null ? List.of() : condition.spans());
    }

    public static String iri(Article article, Event event) {
        return ArticleIdentity.findingIri(article.iri(), "event", event.text().spans(), event.type());
    }

    public static String iri(Article article, Note note) {
        return ArticleIdentity.findingIri(article.iri(), "note", note.text().spans(), note.kind());
    }

    /** Lower-case ASCII letters and digits with hyphens between; never empty. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug = plain.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? ArticleIdentity.sha256(name).substring(0, 16) : slug;
    }
}
