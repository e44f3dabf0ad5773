package org.hearsay.resolve.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.resolve.block.Places.Seat;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final LocalDate DAY = LocalDate.of(2031, 2, 1);

    /** What a key reaches by the ledger of one machine, it meets at a place of many. */
    @Test
    void recordsMeetThatReachEachOther() {
        Random random = new Random(1);
        List<Set<String>> records =
                Stream.generate(() -> keys(random)).limit(300).toList();
        for (Set<String> one : records) {
            for (Set<String> other : records) {
                boolean reach = !Collections.disjoint(Keys.around(one), other)
                        || !Collections.disjoint(Keys.around(other), one);
                assertThat(meet(one, other) || meet(other, one))
                        .as("%s and %s", one, other)
                        .isEqualTo(reach);
            }
        }
    }

    @Test
    void hostMeetsAllThatIsNear() {
        Set<String> host = Keys.timed("x", DAY, 8);
        Set<String> day = Keys.timed("x", DAY.plusDays(8), 8);
        Set<String> undated = Keys.timed("x", null, 8);
        assertThat(meet(host, day)).isTrue();
        assertThat(meet(host, undated)).isTrue();
        assertThat(meet(host, Keys.timed("x", DAY.plusDays(17), 8))).isFalse();
        assertThat(meet(host, Keys.timed("y", DAY, 8))).isFalse();
    }

    @Test
    void linkedRecordsMeet() {
        assertThat(Places.seats(Set.of(), Set.of("telling a"))).containsExactly(new Seat("telling a", true, true));
    }

    /** True if the first is a host where the second is a guest. */
    private static boolean meet(Set<String> host, Set<String> guest) {
        List<Seat> guests = new ArrayList<>(Places.seats(guest, Set.of()));
        for (String home : Places.homes(guest)) {
            String place = Places.beside(host).get(home);
            if (place != null) {
                guests.add(new Seat(place, false, true));
            }
        }
        return Places.seats(host, Set.of()).stream()
                .filter(Seat::host)
                .anyMatch(seat -> guests.stream()
                        .anyMatch(other -> other.guest() && other.place().equals(seat.place())));
    }

    private static Set<String> keys(Random random) {
        LocalDate day = random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(60));
        String block = "b" + random.nextInt(2);
        return switch (random.nextInt(4)) {
            case 0 -> Set.of(Keys.strictlyTimed("s" + block, day, 8));
            case 1 -> Set.of(Keys.opposed("o" + block, random.nextBoolean(), day, 8));
            case 2 ->
                random.nextBoolean()
                        ? Set.of(Keys.started("w" + block, "2031"))
                        : Set.of(Keys.within("w" + block, "2031"));
            default -> Keys.timed("t" + block, day, 8);
        };
    }
}
