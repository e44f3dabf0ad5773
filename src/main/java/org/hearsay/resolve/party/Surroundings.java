package org.hearsay.resolve.party;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedParty;

/** Who is named beside whom, and when: what two articles have in common that may mean one person by one surname. */
final class Surroundings {
    /** Others whom both must name. One may be the country that is in all the news. */
    private static final int SHARED = 2;
    /** Days within which a person is in the same news. */
    private static final int NEAR = 60;

    private final Map<String, Set<String>> named = new HashMap<>();
    private final Map<String, Long> days = new HashMap<>();

    Surroundings(Collection<ReportedArticle> articles) {
        for (ReportedArticle article : articles) {
            Set<String> parties = new HashSet<>();
            article.parties().stream()
                    .filter(party -> party.type() != null)
                    .map(ReportedParty::iri)
                    .forEach(parties::add);
            named.put(article.iri(), parties);
            PartialDate published = article.published();
            if (published != null) {
                published.day().ifPresent(day -> days.put(article.iri(), day.toEpochDay()));
            }
        }
    }

    /** True if an article and one of some others are about the same people, organisations and countries, at about the same time. */
    boolean shared(String article, Collection<String> others, Set<String> apart) {
        return others.stream().anyMatch(other -> near(article, other) && common(article, other, apart) >= SHARED);
    }

    private boolean near(String a, String b) {
        Long first = days.get(a);
        Long second = days.get(b);
        return first == null || second == null || Math.abs(first - second) <= NEAR;
    }

    private long common(String a, String b, Set<String> apart) {
        Set<String> beside = new TreeSet<>(named.getOrDefault(a, Set.of()));
        beside.retainAll(named.getOrDefault(b, Set.of()));
        beside.removeAll(apart);
        return beside.size();
    }
}
