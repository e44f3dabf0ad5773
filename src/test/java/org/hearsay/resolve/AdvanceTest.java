package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.extract.Event;
import org.hearsay.graph.derived.DerivedChange;
import org.hearsay.graph.derived.Ledgers;
import org.hearsay.graph.derived.StandingQuads;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.vocab.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deriving step by step comes to the same as deriving from nothing, whatever articles come, change and go. */
class AdvanceTest {
    private static final String BAN = "any ban would mean a complete breakdown of relations";

    /** A store in memory. */
    private static final class Memory implements StandingQuads {
        final Map<String, ReportedArticle> articles = new TreeMap<>();
        final TreeSet<String> quads = new TreeSet<>();
        /** By what follows in a quad. */
        final Map<String, Set<String>> subjects = new HashMap<>();

        final Set<String> read = new TreeSet<>();

        @Override
        public byte[] about(String graph, Collection<String> subjects) {
            return text(subjects.stream()
                    .flatMap(subject -> quads.subSet("<" + subject + "> ", "<" + subject + ">!").stream())
                    .filter(quad -> quad.endsWith("<" + graph + "> .")));
        }

        @Override
        public Set<String> having(String graph, String property, Collection<String> texts) {
            return texts.stream()
                    .flatMap(text ->
                            subjects
                                    .getOrDefault(" <" + property + "> \"" + text + "\" <" + graph + "> .", Set.of())
                                    .stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        List<ReportedArticle> read(Collection<String> names) {
            read.addAll(names);
            return names.stream()
                    .filter(articles::containsKey)
                    .map(articles::get)
                    .toList();
        }

        /** Puts in, changes and takes out some articles. @return their names */
        Set<String> change(int most, int days, Random random) {
            Set<String> changed = new TreeSet<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                String name = String.valueOf(random.nextInt(most));
                ReportedArticle article = InventedReports.article(name, random, days);
                changed.add(article.iri());
                if (articles.containsKey(article.iri()) && random.nextInt(3) == 0) {
                    articles.remove(article.iri());
                } else {
                    articles.put(article.iri(), article);
                }
            }
            return changed;
        }

        String put(ReportedArticle article) {
            articles.put(article.iri(), article);
            return article.iri();
        }

        void advance(Collection<String> changed) {
            Advance.Result result = Advance.of(changed, Ledgers.over(this), this::read);
            DerivedChange change = DerivedChange.of(result, new byte[0], this);
            assertThat(quads).containsAll(lines(change.outdated())).noneMatch(lines(change.lacking())::contains);
            lines(change.outdated()).forEach(quad -> {
                quads.remove(quad);
                having(quad).remove(subject(quad));
            });
            lines(change.lacking()).forEach(quad -> {
                quads.add(quad);
                having(quad).add(subject(quad));
            });
        }

        private static String subject(String quad) {
            return quad.substring(1, quad.indexOf('>'));
        }

        private Set<String> having(String quad) {
            return subjects.computeIfAbsent(quad.substring(quad.indexOf('>') + 1), key -> new TreeSet<>());
        }

        void check(String when) {
            Derivation.Noted noted = Derivation.noted(articles.values());
            Set<String> all = lines(DerivedChange.between(new byte[0], noted).lacking());
            all.removeIf(quad -> quad.startsWith("<" + Graphs.LEDGER + ">")); // which edition it is of
            assertThat(quads).as(when).isEqualTo(all);
        }

        private static byte[] text(Stream<String> lines) {
            return lines.collect(Collectors.joining("\n")).concat("\n").getBytes(StandardCharsets.UTF_8);
        }

        private static Set<String> lines(byte[] nquads) {
            return new String(nquads, StandardCharsets.UTF_8).lines().collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void articlesOnOtherPeopleOrOfAnotherTimeAreNotRead() {
        Memory memory = new Memory();
        Set<String> near = new TreeSet<>();
        for (int i = 0; i < 40; i++) {
            near.add(memory.put(news("near" + i, "Ada Quist", BAN, "2031-06-0" + (1 + i % 4))));
            memory.put(news("later" + i, "Ada Quist", BAN, "2032-06-0" + (1 + i % 4)));
            memory.put(news("others" + i, "Per Holt", "the boats come back in spring", "2031-06-0" + (1 + i % 4)));
        }
        memory.advance(memory.articles.keySet());
        memory.read.clear();
        String added = memory.put(news("new", "Ada Quist", BAN, "2031-06-03"));
        memory.advance(Set.of(added));
        near.add(added);
        assertThat(memory.read).isEqualTo(near);
        memory.check("one article more");
    }

    private static ReportedArticle news(String name, String person, String words, String day) {
        return Reports.article(name, day)
                .person(person, null)
                .says(person, words)
                .event("meeting", Event.Modality.HAPPENED, day, person, person + "'s aide")
                .build();
    }

    @ParameterizedTest
    @CsvSource({"12,10", "12,90", "20,250"})
    void stepByStepIsTheSameAsFromNothing(int articles, int days) {
        for (int seed = 0; seed < 2; seed++) {
            Random random = new Random(seed);
            Memory memory = new Memory();
            for (int step = 0; step < 25; step++) {
                memory.advance(memory.change(articles, days, random));
                memory.check("seed " + seed + ", step " + step);
            }
            assertThat(Graphs.ALL_DERIVED)
                    .allSatisfy(layer -> assertThat(memory.quads).anyMatch(quad -> quad.endsWith("<" + layer + "> .")));
        }
    }
}
