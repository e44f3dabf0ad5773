package org.hearsay.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Profile;
import org.hearsay.extract.Statement;
import org.hearsay.graph.ArticleGraph;
import org.hearsay.graph.RdfOutput;
import org.hearsay.load.GraphContent;

/**
 * Invented articles with their findings, that overlap in all ways at once: spellings, bare surnames, wordings, days, figures, words
 * given to two speakers, copies. Made of a seed, without any model.
 */
public final class InventedNews {
    private static final String[] PEOPLE = {
        "Yuriy Volkovsky", "Yuri Volkovskiy", "Volkovsky", "Ada Quist", "Bo Quist", "Quist"
    };
    private static final String[] WORDS = {
        "that any ban would mean a complete breakdown of relations",
        "a ban could lead to a total rupture in ties",
        "relations would collapse after a ban",
        "the boats come back in spring",
        "boats will return next spring",
        "we shall never sell the old lighthouse to greedy strangers or their bankers"
    };
    private static final String[] FIGURES = {"40,000 troops", "55,000 soldiers", "44,000 troops"};

    private final Random random;

    private InventedNews(long seed) {
        random = new Random(seed);
    }

    /** Graphs of this many articles; the same for the same seed. */
    public static List<GraphContent> graphs(long seed, int articles) {
        InventedNews news = new InventedNews(seed);
        List<GraphContent> graphs = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            Findings findings = news.article("invented-" + seed + "-" + i + ".txt");
            byte[] quads = RdfOutput.nquads(ArticleGraph.quadsWithText(findings));
            graphs.add(new GraphContent(findings.article().iri(), quads));
        }
        return graphs;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private Findings article(String name) {
        String person = one(PEOPLE);
        String words = one(WORDS);
        String day = "2031-06-0" + (1 + random.nextInt(4));
        PartialDate published = random.nextInt(4) == 0 ? null : new PartialDate(day);
        Article article = Article.of(
                name,
                person + " said " + words + ". " + person + " met ministers of Norland. Norland has " + one(FIGURES)
                        + " at the river.",
                new Metadata(null, published, "Outlet of " + name, null, null),
                false);
        Entity who = entity(article, "e1", EntityType.PERSON, person, "NO");
        Entity norland = entity(article, "e2", EntityType.COUNTRY, "Norland", "NL");
        Party speaker = new Party("e1", person);
        return new Findings(
                article,
                List.of(who, norland),
                List.of(said(article, speaker, words, published)),
                List.of(),
                List.of(met(article, speaker, day)));
    }

    private Statement said(Article article, Party speaker, String words, PartialDate on) {
        boolean denied = random.nextInt(5) == 0;
        return new Statement(
                "s1",
                null,
                new Statement.Chain(speaker, null, List.of()),
                new Statement.Wording(phrase(article, speaker.name()), phrase(article, "said"), phrase(article, words)),
                new Statement.Manner(
                        Statement.Kind.DIRECT,
                        denied ? Statement.Polarity.DENIED : Statement.Polarity.AFFIRMED,
                        Statement.Act.SAY),
                on,
                0.9);
    }

    private Event met(Article article, Party who, String day) {
        return new Event(
                "v1",
                "meeting",
                phrase(article, "met"),
                List.of(who, new Party("e2", "Norland")),
                when(day),
                null,
                Event.Modality.HAPPENED);
    }

    /** The day, or the day of the week alone, or nothing. */
    private Event.When when(String day) {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> Event.When.on(LocalDate.parse(day).getDayOfWeek());
            default -> new Event.When(new PartialDate(day), null);
        };
    }

    private static Entity entity(Article article, String id, EntityType type, String name, String country) {
        Phrase at = phrase(article, name);
        EntityMention mention =
                new EntityMention(new TokenRange(0, 0, 1), at.hull(), at.text(), EntityMention.Form.NAME);
        return new Entity(id, type, name, new Profile(null, country, List.of(), List.of()), List.of(mention));
    }

    private static Phrase phrase(Article article, String words) {
        int start = article.text().value().indexOf(words);
        return Phrase.at(article.text(), List.of(article.text().span(start, start + words.length())));
    }
}
