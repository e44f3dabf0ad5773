package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedWorkersTest {
    @Test
    void resultsComeInTheOrderOfTheItems() {
        List<Integer> results = new ArrayList<>();
        CountDownLatch secondIsDone = new CountDownLatch(1);
        try (OrderedWorkers workers = new OrderedWorkers(2)) {
            workers.forEach(List.of(0, 1, 2, 3).iterator(), item -> slowFirst(item, secondIsDone), results::add);
        }
        assertThat(results).containsExactly(0, 1, 2, 3);
    }

    /** The first item ends only after the second. */
    private static int slowFirst(int item, CountDownLatch secondIsDone) {
        if (item == 1) {
            secondIsDone.countDown();
        } else if (item == 0) {
            try {
                assertThat(secondIsDone.await(10, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return item;
    }

    @Test
    void onlyAFewItemsAreTakenAhead() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        Iterator<Integer> items =
                IntStream.range(0, 100).peek(item -> taken.incrementAndGet()).iterator();
        try (OrderedWorkers workers = new OrderedWorkers(2)) {
            workers.forEach(items, item -> item, result -> {
                given.incrementAndGet();
                assertThat(taken.get() - given.get()).isLessThanOrEqualTo(5);
            });
        }
        assertThat(given).hasValue(100);
    }

    @Test
    void failureOfTheWorkReachesTheCaller() {
        try (OrderedWorkers workers = new OrderedWorkers(2)) {
            assertThatThrownBy(
                            () -> workers.forEach(List.of(1, 2, 3).iterator(), OrderedWorkersTest::fail, result -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("item 1");
        }
    }

    private static int fail(int item) {
        throw new IllegalStateException("item " + item);
    }
}
