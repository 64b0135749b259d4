package dev.portolan.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {

    @Property
    void risingIndexesAreCountedHoweverTheyAreGrouped(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 60) Integer> some) {
        TreeSet<Integer> indexes = new TreeSet<>(some);
        IndexList list = IndexList.of(grouped(new ArrayList<>(indexes)), 61);
        assertThat(list.problem()).isNull();
        assertThat(list.count()).isEqualTo(indexes.size());
    }

    @Property
    void indexesBeyondTheCompletionsAreRefused(@ForAll @IntRange(max = 1000) int index) {
        assertThat(IndexList.of(String.valueOf(index), index).problem()).isNotNull();
        assertThat(IndexList.of(String.valueOf(index), index + 1L).problem()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1,", ",1", "2,1", "1,1", "3-1", "2-2", "1-2-3", "-1", "1 ,2", "0-2,2"})
    void otherListsOfIndexesAreRefused(String text) {
        IndexList list = IndexList.of(text, 10);
        assertThat(list.problem()).isNotNull();
        assertThat(list.count()).isZero();
    }

    @Property
    void jsonObjectsOfStringsAreKnown(@ForAll @Size(max = 5) List<@NotEmpty String> keys) {
        String members = keys.stream()
                .map(key -> quoted(key) + " : [" + quoted(key) + ", -1.5e+3, {\"a\":null}, []]")
                .collect(Collectors.joining(","));
        assertThat(JsonText.isObject(" {" + members + "}\n")).isTrue();
        assertThat(JsonText.isObject("{" + members + "}}")).isFalse();
        assertThat(JsonText.isObject("[{" + members + "}]")).isFalse();
    }

    private static String quoted(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining("", "\"", "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"a\":{\"b\":[true,false,0,0.1,\"\\n\\\"\"]}}", "{\"a\":1,\"a\":2}"})
    void objectsOfJsonAreObjects(String text) {
        assertThat(JsonText.isObject(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nul",
                "null null",
                "[]",
                "\"a\"",
                "1",
                "{auths: {}}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":[1,]}",
                "{\"a\":[}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":1"
            })
    void othersAreNoObjects(String text) {
        assertThat(JsonText.isObject(text)).isFalse();
    }

    @Property
    void deepJsonHurtsNobody(@ForAll @IntRange(min = 1, max = 20_000) int depth) {
        String text = "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
        assertThat(JsonText.isObject(text)).isEqualTo(depth <= 10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iqn.2001-04.com.example:storage.disk1",
                "eui.0123456789ABCDEF",
                "naa.0123456789abcdef0123456789abcdef"
            })
    void namesOfTargetsAreKnown(String text) {
        assertThat(IscsiName.problem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "disk", "iqn.2001-04.com.example", "iqn.01-04.com.example:a", "eui.123", "naa.12"})
    void othersAreNoNamesOfTargets(String text) {
        assertThat(IscsiName.problem(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com/controller", "a/b/c", "example.com/a~b%20c:d"})
    void domainsWithPathsAreKnown(String text) {
        assertThat(DomainPath.problem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.com", "/a", "example.com/", "Example.com/a", "example.com/a b", "a_b/c"})
    void othersAreNoDomainsWithPaths(String text) {
        assertThat(DomainPath.problem(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"010.0.0.1", "::ffff:10.0.0.1", "10.0.0.1"})
    void olderServersTakeAddressesThatNewerOnesDoNot(String text) {
        assertThat(IpAddress.lenientProblem(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/8", "::ffff:10.0.0.0/104"})
    void olderServersTakeBlocksThatNewerOnesDoNot(String text) {
        assertThat(Cidr.lenientProblem(text)).isNull();
        assertThat(Cidr.problem(text)).isNotNull();
    }

    /** Neighbours become intervals. */
    private static String grouped(List<Integer> indexes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < indexes.size(); i++) {
            int first = indexes.get(i);
            while (i + 1 < indexes.size() && indexes.get(i + 1) == indexes.get(i) + 1) {
                i++;
            }
            int last = indexes.get(i);
            text.append(text.length() == 0 ? "" : ",").append(first).append(last > first ? "-" + last : "");
        }
        return text.toString();
    }
}
