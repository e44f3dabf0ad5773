package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Profile;
import org.junit.jupiter.api.Test;

/** Who is mentioned in words, in the order of the words. */
class MentionsTest {
    private final Mentions mentions = new Mentions(List.of(
            entity("e1", new Span(10, 14), new Span(40, 44)),
            entity("e2", new Span(4, 8), new Span(10, 12), new Span(30, 38)),
            entity("e3", new Span(60, 70))));

    @Test
    void thoseWithinAreGivenInReadingOrderEachOnce() {
        assertThat(within(0, 50)).containsExactly("e2", "e1");
        assertThat(within(10, 44)).containsExactly("e1", "e2");
    }

    @Test
    void mentionThatCrossesABorderIsNotWithin() {
        assertThat(within(5, 13)).containsExactly("e2");
        assertThat(within(11, 37)).isEmpty();
        assertThat(within(61, 80)).isEmpty();
    }

    @Test
    void mentionMayFillTheSpan() {
        assertThat(within(60, 70)).containsExactly("e3");
    }

    private List<String> within(int start, int end) {
        return mentions.within(new Span(start, end)).stream().map(Entity::id).toList();
    }

    private static Entity entity(String id, Span... at) {
        List<EntityMention> mentions = Arrays.stream(at)
                .map(span -> new EntityMention(new TokenRange(0, span.start(), span.end()), span, id, Form.NAME))
                .toList();
        return new Entity(id, EntityType.PERSON, id, Profile.NONE, mentions);
    }
}
