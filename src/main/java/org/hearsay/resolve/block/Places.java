package org.hearsay.resolve.block;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where records meet, if each place is on a machine of its own: at the key of one of them. There its hosts, which have that key, meet all
 * that they can bear on, be these hosts or guests. Records without a day go to all places of their block as guests, and are at home at
 * one of their own. Pure functions of keys.
 */
public final class Places {
    private Places() {}

    /**
     * A record's part at a place.
     *
     * @param host true if all that it can bear on comes here, for its sake
     * @param guest true if hosts can bear on it
     */
    public record Seat(String place, boolean host, boolean guest) implements Serializable {}

    /** The seats of a record that follow from itself. @param links see {@link Layer#links} */
    public static List<Seat> seats(Set<String> keys, Set<String> links) {
        Map<String, Seat> seats = new TreeMap<>();
        for (String key : keys) {
            for (String around : Keys.around(key)) {
                if (!Keys.isAny(around) && !Keys.isUndated(around)) {
                    seats.put(around, new Seat(around, keys.contains(around), true));
                }
            }
        }
        for (String key : keys) {
            if (!Keys.isAny(key)) {
                seats.putIfAbsent(key, new Seat(key, true, Keys.isUndated(key)));
            }
        }
        links.forEach(link -> seats.put(link, new Seat(link, true, true)));
        return new ArrayList<>(seats.values());
    }

    /** The homes of a record without a day: one a block. None of other records. */
    public static List<String> homes(Set<String> keys) {
        return keys.stream().filter(Keys::isUndated).sorted().toList();
    }

    /** By the home of a block's records without a day: the place of a record that has one. */
    public static Map<String, String> beside(Set<String> keys) {
        Map<String, String> beside = new HashMap<>();
        keys.stream()
                .filter(Keys::isAny)
                .map(Keys::undatedBeside)
                .forEach(home ->
                        keys.stream().filter(key -> Keys.isCell(key, home)).forEach(key -> beside.put(home, key)));
        return beside;
    }
}
