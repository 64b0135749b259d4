package dev.portolan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 500).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 16})
    void answersStandInTheOrderOfTheThings(int threads) {
        assertThat(Workers.of(threads).map(NUMBERS, 1, number -> "no. " + number))
                .isEqualTo(NUMBERS.stream().map(number -> "no. " + number).toList());
    }

    @Test
    void answersStandInTheOrderOfTheThingsThoughTheFirstIsDoneLast() {
        CountDownLatch others = new CountDownLatch(NUMBERS.size() - 1);
        List<Integer> answers = Workers.of(2).map(NUMBERS, 1, number -> {
            if (number > 0) {
                others.countDown();
            } else {
                await(others);
            }
            return number;
        });
        assertThat(answers).isEqualTo(NUMBERS);
    }

    @Test
    void severalThreadsWork() {
        CountDownLatch all = new CountDownLatch(4);
        Set<Thread> threads = threads(4, 1, number -> {
            all.countDown();
            await(all);
            return number;
        });
        assertThat(threads).hasSize(4);
    }

    @Test
    void fewThingsAreDoneByTheCallerAlone() {
        assertThat(threads(4, 251, number -> number)).containsExactly(Thread.currentThread());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void whatTheWorkThrowsReachesTheCaller(int threads) {
        assertThatThrownBy(() -> Workers.of(threads).map(NUMBERS, 1, number -> {
                    if (number == 123) {
                        throw new StackOverflowError("too deep");
                    }
                    return number;
                }))
                .isInstanceOf(StackOverflowError.class)
                .hasMessage("too deep");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void onlyWhatNobodyKnowsIsDone(int threads) {
        Set<Integer> done = ConcurrentHashMap.newKeySet();
        List<Integer> answers = Workers.of(threads)
                .map(NUMBERS, 1, number -> number % 3 == 0 ? Integer.valueOf(-number) : null, number -> {
                    done.add(number);
                    return -number;
                });
        assertThat(answers).isEqualTo(NUMBERS.stream().map(number -> -number).toList());
        assertThat(done).hasSize(333).allMatch(number -> number % 3 > 0);
    }

    private static Set<Thread> threads(int count, int fewest, Function<Integer, Integer> work) {
        Set<Thread> threads = Collections.newSetFromMap(new ConcurrentHashMap<>());
        Workers.of(count).map(NUMBERS, fewest, number -> {
            threads.add(Thread.currentThread());
            return work.apply(number);
        });
        return threads;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException early) {
            throw new AssertionError(early);
        }
    }
}
