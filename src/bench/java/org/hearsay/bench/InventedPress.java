package org.hearsay.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Invented articles for measuring what no model takes part in: ten a day, each on a few of a thousand people and of forty countries, of whom
 * few are in much of the news and most in little (after Zipf). Some people go by their surname alone.
 */
final class InventedPress {
    private static final LocalDate BEGIN = LocalDate.of(2031, 1, 1);
    private static final int A_DAY = 10;
    private static final int PEOPLE = 1000;
    private static final int COUNTRIES = 40;
    private static final int WORDS = 20_000;
    private static final double LEAST = 0.35;
    private static final String[] KINDS = {"meeting", "phone call", "attack", "sanctions", "protest"};

    private final Random random;
    private final StringBuilder text = new StringBuilder();

    private InventedPress(int number) {
        random = new Random(number);
    }

    /** The graph of the article of this number; articles follow each other in time. */
    static GraphContent graph(int number) {
        Findings findings = new InventedPress(number).findings(number);
        return new GraphContent(findings.article().iri(), RdfOutput.nquads(ArticleGraph.quadsWithText(findings)));
    }

    /** Small numbers more often than great ones, by their inverse; the very least are left out, for no word or person is in all the news. */
    private int zipf(int most) {
        return (int) Math.pow(most, LEAST + (1 - LEAST) * random.nextDouble());
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 20; rest > 0; rest /= 20) {
            word.append("bdfghjklmnprstvwzcqx".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static String name(int number) {
        String word = word(number);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String sentence() {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(zipf(WORDS)));
        }
        return sentence.toString();
    }

    private Findings findings(int number) {
        List<String> people = new ArrayList<>();
        List<String> countries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int who = zipf(PEOPLE);
            String surname = name(7 * who + 5000);
            people.add(random.nextInt(10) == 0 ? surname : name(who % 60 + 400) + " " + surname);
            countries.add(name(zipf(COUNTRIES) + 9000) + "land");
        }
        people.addAll(countries);
        List<String> parties = people.stream().distinct().toList();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            words.add(sentence());
        }
        text.append(String.join(" and ", parties)).append(" met. They said ").append(String.join(". He said ", words));
        text.append(". There were ")
                .append(1000 + random.nextInt(2000))
                .append(" troops in ")
                .append(countries.get(0));
        LocalDate day = BEGIN.plusDays(number / A_DAY);
        Article article = Article.of(
                "invented-" + number + ".txt",
                text.append(".").toString(),
                new Metadata(null, PartialDate.of(day), "Outlet " + number % 20, null, null),
                false);
        return findings(article, parties, words, day);
    }

    private Findings findings(Article article, List<String> parties, List<String> words, LocalDate day) {
        List<Entity> entities = new ArrayList<>();
        List<Party> named = new ArrayList<>();
        for (String name : parties) {
            String id = "e" + (entities.size() + 1);
            EntityType type = name.endsWith("land") ? EntityType.COUNTRY : EntityType.PERSON;
            Phrase at = phrase(article, name);
            EntityMention mention =
                    new EntityMention(new TokenRange(0, 0, 1), at.hull(), at.text(), EntityMention.Form.NAME);
            entities.add(new Entity(id, type, name, new Profile(null, null, List.of(), List.of()), List.of(mention)));
            named.add(new Party(id, name));
        }
        List<Statement> said = new ArrayList<>();
        for (String one : words) {
            said.add(said(article, "s" + (said.size() + 1), named.get(random.nextInt(named.size())), one, day));
        }
        List<Event> events = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            String kind = KINDS[random.nextInt(KINDS.length)];
            List<Party> who = List.of(named.get(0), named.get(1 + random.nextInt(named.size() - 1)));
            Event.When when = new Event.When(PartialDate.of(day.minusDays(random.nextInt(3))), null);
            events.add(
                    new Event("v" + i, kind, phrase(article, words.get(i)), who, when, null, Event.Modality.HAPPENED));
        }
        return new Findings(article, entities, said, List.of(), events);
    }

    private Statement said(Article article, String id, Party speaker, String words, LocalDate day) {
        return new Statement(
                id,
                null,
                new Statement.Chain(speaker, null, List.of()),
                new Statement.Wording(phrase(article, speaker.name()), phrase(article, "said"), phrase(article, words)),
                new Statement.Manner(
                        random.nextBoolean() ? Statement.Kind.DIRECT : Statement.Kind.INDIRECT,
                        random.nextInt(20) == 0 ? Statement.Polarity.DENIED : Statement.Polarity.AFFIRMED,
                        Statement.Act.SAY),
                PartialDate.of(day.minusDays(random.nextInt(2))),
                0.9);
    }

    private static Phrase phrase(Article article, String words) {
        int start = article.text().value().indexOf(words);
        return Phrase.at(article.text(), List.of(article.text().span(start, start + words.length())));
    }
}
