package org.hearsay.resolve.conflict;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.report.ReportedArticle;

/** Numbers in articles' texts. Two bear on each other where they may count the same things. */
public final class Figures implements Layer<Figure> {
    @Override
    public String prefix() {
        return "figure ";
    }

    @Override
    public List<Figure> records(ReportedArticle article) {
        return FigureReader.read(article);
    }

    @Override
    public String article(Figure figure) {
        return figure.article();
    }

    @Override
    public String name(Figure figure) {
        return figure.key();
    }

    @Override
    public Set<String> keys(Figure figure) {
        Set<String> keys = new TreeSet<>();
        figure.names()
                .forEach(name -> keys.addAll(
                        Keys.timed(prefix() + figure.counted() + " " + name, figure.published(), Figure.NEWS)));
        return keys;
    }

    @Override
    public boolean bears(Figure one, Figure other) {
        return one.mayBeOfOneThing(other);
    }
}
