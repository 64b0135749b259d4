package dev.portolan.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How alike two names are. */
class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "orders, Orders, SAME_LETTERS",
        "web-api, web.api, SAME_LETTERS",
        "orders-api, ordres-api, SLIP",
        "orders-api-1, ordres-api-1, SLIP",
        // Two words are mistyped: these are two other words.
        "orders-stock, ordres-stokc, FOREIGN",
        "feed, feed-api, KIN",
        "feed-api, feed, KIN",
        "web-1, web-2, FOREIGN",
        // As words these numbers would be slips of each other.
        "shard-1000, shard-1001, FOREIGN",
        "orders-1, ordres-2, FOREIGN",
        "cart, mail, FOREIGN",
        "cart, '', FOREIGN"
    })
    void isThatOfTheWords(String one, String other, Likeness expected) {
        assertThat(Likeness.of(one, other)).isEqualTo(expected);
        assertThat(Likeness.of(other, one)).isEqualTo(expected);
    }

    @Test
    void wordsOfASortTellNothing() {
        assertThat(Likeness.tellingWords("a-db-Orders_svc.app")).containsExactlyInAnyOrder("db", "orders");
    }
}
