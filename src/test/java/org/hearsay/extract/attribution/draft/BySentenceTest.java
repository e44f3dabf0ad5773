package org.hearsay.extract.attribution.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.junit.jupiter.api.Test;

/** Things are found by the sentences that they touch, in the order in which they were added. */
class BySentenceTest {
    /** A thing with a name, so that two that touch the same sentences differ. */
    private record Thing(String name, List<TokenRange> at) {}

    private final BySentence<Thing> things = new BySentence<>(Thing::at);

    @Test
    void whatTouchesSeveralOfTheSentencesIsGivenOnceAndInOrder() {
        add("late", 7);
        add("both", 3, 4);
        add("far", 9);
        add("early", 3);
        assertThat(names(things.near(List.of(at(4), at(3), at(7))).values())).containsExactly("late", "both", "early");
        assertThat(things.near(8)).isEmpty();
    }

    @Test
    void windowHoldsBothOfItsEnds() {
        IntStream.range(0, 6).forEach(sentence -> add("s" + sentence, sentence));
        assertThat(names(things.within(-2, 1).values())).containsExactly("s0", "s1");
        assertThat(names(things.within(4, Integer.MAX_VALUE).values())).containsExactly("s4", "s5");
        assertThat(things.within(3, 2)).isEmpty();
    }

    @Test
    void whatStandsInsteadOfAnotherKeepsItsPlaceAndLosesTheOthersSentences() {
        add("first", 1);
        add("second", 2);
        things.set(0, thing("instead", 2));
        assertThat(names(things.near(2).values())).containsExactly("instead", "second");
        assertThat(things.near(1)).isEmpty();
        assertThat(names(things.list())).containsExactly("instead", "second");
    }

    @Test
    void ofEqualThingsTheFirstIsTakenOut() {
        add("twice", 5, 6);
        add("between", 5);
        add("twice", 5, 6);
        things.removeFirst(thing("twice", 5, 6));
        assertThat(names(things.near(6).values())).containsExactly("twice");
        assertThat(names(things.near(5).values())).containsExactly("between", "twice");
        things.removeFirst(thing("never added", 5));
        assertThat(things.list()).hasSize(2);
    }

    @Test
    void whatIsGivenIsACopy() {
        add("kept", 1);
        things.near(1).clear();
        things.within(0, 2).clear();
        assertThat(names(things.near(1).values())).containsExactly("kept");
    }

    @Test
    void attributionsAreFoundByTheirSourceCueAndContent() {
        Draft draft = draft(4);
        BySentence<Draft> drafts = BySentence.of(List.of(draft));
        for (int sentence = 4; sentence <= 6; sentence++) {
            assertThat(drafts.near(sentence)).containsValue(draft);
        }
        assertThat(drafts.near(3)).isEmpty();
        assertThat(drafts.near(7)).isEmpty();
    }

    /** However long the article, as many are near one as in a short one: who asks for each one's near ones looks at so many times their number. */
    @Test
    void asManyAreNearInALongArticleAsInAShortOne() {
        assertThat(compared(400)).isEqualTo(4 * compared(100));
        assertThat(compared(100)).isEqualTo(100);
    }

    /** How many drafts are looked at where each of an article, which has one in three sentences, asks for those near its content. */
    private static int compared(int drafts) {
        List<Draft> all = IntStream.range(0, drafts).mapToObj(i -> draft(3 * i)).toList();
        BySentence<Draft> index = BySentence.of(all);
        return all.stream()
                .mapToInt(draft -> index.near(draft.content()).size())
                .sum();
    }

    /** With its source in a sentence, its cue in the next and its content in the one after. */
    private static Draft draft(int sentence) {
        Sense sense = new Sense(Act.SAY, false, Construction.TAGGER, null);
        return new Draft(List.of(at(sentence)), List.of(at(sentence + 1)), List.of(at(sentence + 2)), null, sense, 1);
    }

    private void add(String name, int... sentences) {
        things.add(thing(name, sentences));
    }

    private static Thing thing(String name, int... sentences) {
        return new Thing(
                name, IntStream.of(sentences).mapToObj(BySentenceTest::at).toList());
    }

    private static TokenRange at(int sentence) {
        return new TokenRange(sentence, 0, 1);
    }

    private static List<String> names(Collection<Thing> things) {
        return things.stream().map(Thing::name).toList();
    }
}
