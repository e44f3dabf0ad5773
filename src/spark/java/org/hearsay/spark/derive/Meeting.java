package org.hearsay.spark.derive;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.resolve.Strand;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.party.Parties;
import scala.Tuple2;

/**
 * All records that meet at one place. Held in memory by one task.
 *
 * @param <R> the layer's record
 */
final class Meeting<R> {
    private final String place;
    private final Layer<R> layer;
    private final List<Present<R>> present;
    private final boolean whole;
    private final Groups groups = new Groups();

    /** @param present all that hosts of this place can bear on, and themselves; each once */
    Meeting(String place, Strand<R> strand, List<Present<R>> present) {
        this.place = place;
        this.layer = strand.layer(Parties.NOBODY);
        this.present = present;
        this.whole = present.stream().anyMatch(one -> one.host() && layer.dependsOnAllAround(one.record()));
        layer.met(present.stream().map(Present::record).toList());
    }

    /**
     * A record at a place.
     *
     * @param host see {@link org.hearsay.resolve.block.Places.Seat}
     * @param guest likewise
     */
    record Present<R>(R record, boolean host, boolean guest) implements Serializable {}

    /**
     * What a meeting gives.
     *
     * @param edges pairs of names: those in one component bear on each other, directly or by way of others
     * @param hosts settled, by name, if others colour what follows of them; not of those that only a link brought here
     */
    record Result<R>(List<Tuple2<String, String>> edges, List<Tuple2<String, R>> hosts) implements Serializable {}

    Result<R> result() {
        present.stream().filter(one -> one.host() && isMet(one)).forEach(this::compare);
        List<Tuple2<String, String>> edges = new ArrayList<>();
        List<Tuple2<String, R>> hosts = new ArrayList<>();
        for (Present<R> one : present) {
            String name = layer.name(one.record());
            if (!groups.top(name).equals(name)) {
                edges.add(new Tuple2<>(name, groups.top(name)));
            }
            if (layer.colours() && layer.keys(one.record()).contains(place)) {
                hosts.add(new Tuple2<>(name, layer.settled(one.record())));
            }
        }
        return new Result<>(edges, hosts);
    }

    /** False of a guest that depends on more than what is here: it is compared at its home. */
    private boolean isMet(Present<R> one) {
        return whole || !layer.dependsOnAllAround(one.record());
    }

    private void compare(Present<R> host) {
        String name = layer.name(host.record());
        for (Present<R> other : present) {
            String beside = layer.name(other.record());
            if (other.guest()
                    && isMet(other)
                    && !groups.top(name).equals(groups.top(beside))
                    && layer.bears(host.record(), other.record())) {
                groups.join(name, beside);
            }
        }
    }
}
