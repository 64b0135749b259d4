package dev.portolan.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureLogTest {

    private final FailureLog log = new FailureLog();

    @Test
    void whatWorksIsAnswered() {
        assertThat(log.guard("part", "here", 1, () -> 2)).isEqualTo(2);
        assertThat(log.failures()).isEmpty();
    }

    @Test
    void whatThrowsIsRememberedWithoutItsMessage() {
        String answer = log.guard("shape check", "Secret \"s\"", "otherwise", () -> {
            throw new IllegalStateException("password hunter2");
        });

        assertThat(answer).isEqualTo("otherwise");
        assertThat(log.failures()).singleElement().satisfies(failure -> {
            assertThat(failure.part()).isEqualTo("shape check");
            assertThat(failure.where()).isEqualTo("Secret \"s\"");
            assertThat(failure.cause())
                    .startsWith("IllegalStateException at dev.portolan.finding.FailureLogTest")
                    .doesNotContain("hunter2");
        });
    }

    @Test
    void placeIsTheOneInOurCodeAlsoWhereJavaThrows() {
        log.guard("rule", "Service \"s\"", () -> Integer.parseInt("hunter2"));

        assertThat(log.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.inWords())
                        .startsWith("a bug of ours: rule failed on Service \"s\" (NumberFormatException at"
                                + " dev.portolan.finding.FailureLogTest.")
                        .doesNotContain("hunter2"));
    }

    @Test
    void endlessRecursionDoesNotEndTheRun() {
        log.guard("rule", "here", () -> recurse(0));

        assertThat(log.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.cause()).startsWith("StackOverflowError"));
    }

    @SuppressWarnings("InfiniteRecursion")
    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }
}
