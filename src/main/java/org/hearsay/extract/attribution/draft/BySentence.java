package org.hearsay.extract.attribution.draft;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.annotate.TokenRange;

/**
 * Things of an article in their order, and by the sentences that they touch. What overlaps or holds tokens shares a sentence with them, so that whoever
 * looks for such things asks for those near by, of which there are few, and not for all: in a long article all pairs are too many.
 *
 * <p>Each thing has a place: places grow in the order in which things are added, and what stands instead of another keeps its place. Each operation is
 * logarithmic in the number of things, for each sentence that is touched and each thing that is given. Used by one thread while it grows.
 */
public final class BySentence<T> {
    private final Function<T, ? extends Collection<TokenRange>> touched;
    private final NavigableMap<Integer, T> all = new TreeMap<>();
    private final NavigableMap<Integer, NavigableMap<Integer, T>> sentences = new TreeMap<>();
    private int next;

    /** @param touched the tokens by whose sentences a thing is found; of equal things they must be equal */
    public BySentence(Function<T, ? extends Collection<TokenRange>> touched) {
        this.touched = touched;
    }

    /** With things in it. */
    public BySentence(Collection<? extends T> things, Function<T, ? extends Collection<TokenRange>> touched) {
        this(touched);
        things.forEach(this::add);
    }

    /** Attributions by all of their words. */
    public static BySentence<Draft> of(Collection<Draft> drafts) {
        return new BySentence<>(drafts, Draft::words);
    }

    /** Adds a thing after all others. */
    public void add(T thing) {
        put(next++, thing);
    }

    private void put(int place, T thing) {
        all.put(place, thing);
        for (TokenRange range : touched.apply(thing)) {
            sentences
                    .computeIfAbsent(range.sentence(), sentence -> new TreeMap<>())
                    .put(place, thing);
        }
    }

    /** Puts a thing in the place of the one that stands there. */
    public void set(int place, T thing) {
        remove(place);
        put(place, thing);
    }

    /** Takes out what stands at a place, if anything does. */
    public void remove(int place) {
        T thing = all.remove(place);
        if (thing != null) {
            for (TokenRange range : touched.apply(thing)) {
                in(range.sentence()).remove(place);
            }
        }
    }

    /** Takes out the first that equals a thing, if any does; the thing touches a sentence at least. */
    public void removeFirst(T thing) {
        TokenRange range = touched.apply(thing).iterator().next();
        in(range.sentence()).entrySet().stream()
                .filter(entry -> entry.getValue().equals(thing))
                .findFirst()
                .ifPresent(entry -> remove(entry.getKey()));
    }

    /** All by their places, in order; a view. */
    public NavigableMap<Integer, T> all() {
        return Collections.unmodifiableNavigableMap(all);
    }

    /** All in order; a copy, during whose reading others may be added and removed. */
    public List<T> list() {
        return List.copyOf(all.values());
    }

    /** Those that touch a sentence of these tokens, by their places, in order, each once; a copy. */
    public NavigableMap<Integer, T> near(Collection<TokenRange> ranges) {
        NavigableMap<Integer, T> found = new TreeMap<>();
        int last = -1;
        for (TokenRange range : ranges) {
            if (range.sentence() != last) {
                last = range.sentence();
                found.putAll(in(last));
            }
        }
        return found;
    }

    /** Those that touch a sentence of these tokens or of the others. */
    public NavigableMap<Integer, T> near(Collection<TokenRange> ranges, Collection<TokenRange> others) {
        NavigableMap<Integer, T> found = near(ranges);
        found.putAll(near(others));
        return found;
    }

    /** Those that touch a sentence, as {@link #near(Collection)} gives them. */
    public NavigableMap<Integer, T> near(int sentence) {
        return new TreeMap<>(in(sentence));
    }

    /**
     * Those that touch a sentence from the first to the last, as {@link #near(Collection)} gives them.
     *
     * @param first may be negative
     * @param last included
     */
    public NavigableMap<Integer, T> within(int first, int last) {
        NavigableMap<Integer, T> found = new TreeMap<>();
        if (first <= last) {
            sentences.subMap(first, true, last, true).values().forEach(found::putAll);
        }
        return found;
    }

    private NavigableMap<Integer, T> in(int sentence) {
        return sentences.getOrDefault(sentence, Collections.emptyNavigableMap());
    }
}
