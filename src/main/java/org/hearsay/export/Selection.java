package org.hearsay.export;

import java.util.List;
import java.util.Map;
import org.hearsay.ask.SavedQuery;

/**
 * What is to be taken out of a store. Conditions of different kinds must all hold; of several articles or parties one is enough.
 *
 * @param articles by file, address, IRI or the end of one; empty for all
 * @param days when the articles were published
 * @param parties names or IRIs of those who have a part in a finding: who speaks, is spoken to, passes on, is spoken of; empty for all
 * @param queries findings are those in the rows of one of these; empty for all
 * @param derived whether what follows across articles is taken too, as far as it is about nothing else
 */
public record Selection(List<String> articles, Days days, List<String> parties, List<Asked> queries, boolean derived) {
    public Selection {
        articles = List.copyOf(articles);
        parties = List.copyOf(parties);
        queries = List.copyOf(queries);
    }

    /** All that there is. */
    public static final Selection ALL = new Selection(List.of(), Days.ANY, List.of(), List.of(), true);

    /**
     * From one day, month or year to another, both counted in; empty for no border.
     *
     * @param from {@code 2021-12-30}, {@code 2021-12} or {@code 2021}
     */
    public record Days(String from, String to) {
        public static final Days ANY = new Days("", "");
    }

    /** A saved query and values for its parameters. */
    public record Asked(SavedQuery query, Map<String, String> arguments) {
        public Asked {
            arguments = Map.copyOf(arguments);
        }
    }

    /** True where no article and no finding is left out. */
    public boolean isWhole() {
        return takesWholeArticles() && articles.isEmpty() && days.equals(Days.ANY);
    }

    /** True where an article is taken with all its findings or not at all. */
    boolean takesWholeArticles() {
        return parties.isEmpty() && queries.isEmpty();
    }
}
