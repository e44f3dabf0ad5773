package org.hearsay.spark;

import java.io.Serializable;
import java.util.function.Supplier;
import org.hearsay.pipeline.ArticleReading;

/** Gives the reading of articles on the machine that asks; travels to it as a name, not as models. */
interface Models extends Supplier<ArticleReading>, Serializable {
    /** What Hearsay ships; loaded once in a process, with its first article. */
    Models STANDARD = () -> Loaded.STANDARD;

    /** Apart, so that nothing loads before it is needed. */
    final class Loaded {
        private static final ArticleReading STANDARD = ArticleReading.standard();

        private Loaded() {}
    }
}
