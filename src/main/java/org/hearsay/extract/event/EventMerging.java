package org.hearsay.extract.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.extract.Event;
import org.hearsay.extract.Event.Modality;
import org.hearsay.extract.Event.When;
import org.hearsay.extract.Party;
import org.jspecify.annotations.Nullable;

/** Makes one event of the mentions of one: same kind, and no participant, date or modality speaks against it. */
final class EventMerging {
    private EventMerging() {}

    /** The events in the order of their first mention, numbered. */
    static List<Event> merge(List<Event> mentions) {
        List<Event> merged = new ArrayList<>();
        for (Event mention : mentions) {
            int same = indexOfSame(merged, mention);
            if (same < 0) {
                merged.add(mention);
            } else {
                merged.set(same, join(merged.get(same), mention));
            }
        }
        List<Event> numbered = new ArrayList<>();
        merged.forEach(event -> numbered.add(numbered(event, "v" + (numbered.size() + 1))));
        return numbered;
    }

    private static int indexOfSame(List<Event> events, Event mention) {
        // the latest first: "the call" is the one told of last
        for (int i = events.size() - 1; i >= 0; i--) {
            if (same(events.get(i), mention)) {
                return i;
            }
        }
        return -1;
    }

    static boolean same(Event one, Event other) {
        return one.type().equals(other.type())
                && (one.modality() == other.modality() || isOpen(one) || isOpen(other))
                && agree(one.when(), other.when())
                && agree(one.participants(), other.participants())
                && !(isApart(one, other) || isApart(other, one))
                && agree(one.place(), other.place());
    }

    /** A mention that tells nothing but the kind fits any event of it. */
    private static boolean isOpen(Event event) {
        return event.modality() != Modality.HYPOTHETICAL
                && event.when() == null
                && event.participants().size() < 2;
    }

    /** A dated mention that names nobody is not told to be that of the other, undated one. */
    private static boolean isApart(Event one, Event other) {
        return one.participants().isEmpty() && one.when() != null && other.when() == null;
    }

    private static boolean agree(@Nullable Party one, @Nullable Party other) {
        return one == null || other == null || one.same(other);
    }

    private static boolean agree(@Nullable When one, @Nullable When other) {
        return one == null || other == null || one.agrees(other);
    }

    /** One names no one that the other lacks. */
    private static boolean agree(List<Party> one, List<Party> other) {
        return holds(one, other) || holds(other, one);
    }

    private static boolean holds(List<Party> all, List<Party> some) {
        return some.stream().allMatch(party -> all.stream().anyMatch(party::same));
    }

    private static Event join(Event one, Event other) {
        Event better = score(other) > score(one) ? other : one;
        Set<Party> parties = new LinkedHashSet<>(better.participants());
        parties.addAll(one.participants());
        parties.addAll(other.participants());
        return new Event(
                "v0",
                better.type(),
                better.text(),
                List.copyOf(parties),
                finer(one.when(), other.when()),
                better.place() != null ? better.place() : one.place() != null ? one.place() : other.place(),
                better.modality());
    }

    private static @Nullable When finer(@Nullable When one, @Nullable When other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.precision() > one.precision() ? other : one;
    }

    private static int score(Event event) {
        return Math.min(2, event.participants().size()) * 2
                + (event.when() == null ? 0 : 1)
                + (event.place() == null ? 0 : 1);
    }

    private static Event numbered(Event event, String id) {
        return new Event(
                id, event.type(), event.text(), event.participants(), event.when(), event.place(), event.modality());
    }
}
