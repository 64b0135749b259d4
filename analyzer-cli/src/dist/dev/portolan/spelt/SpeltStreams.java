package dev.portolan.spelt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What Java's streams do with lambdas of their own, without: to link the first lambda takes as long as to read ten manifests. Stands in for
 * the methods of the same names, which mean the same; {@code SpellOut} puts the calls here.
 */
public final class SpeltStreams {

    /** Keeps what it is given first. */
    private static final class First<T> implements Consumer<T> {

        private Optional<T> value = Optional.empty();

        @Override
        public void accept(T given) {
            value = Optional.of(given);
        }
    }

    private static final class Seen implements Consumer<Object> {

        private boolean any;

        @Override
        public void accept(Object given) {
            any = true;
        }
    }

    /** The first of the least. */
    private static final class Least<T> implements Consumer<T> {

        private final Comparator<? super T> order;
        private Optional<T> value = Optional.empty();

        private Least(Comparator<? super T> order) {
            this.order = order;
        }

        @Override
        public void accept(T given) {
            if (value.isEmpty() || order.compare(given, value.get()) < 0) {
                value = Optional.of(given);
            }
        }
    }

    private record Gathering<T, A, R>(
            Supplier<A> supplier, BiConsumer<A, T> accumulator, BinaryOperator<A> combiner, Function<A, R> finisher)
            implements Collector<T, A, R> {

        @Override
        public Set<Characteristics> characteristics() {
            return Set.of();
        }
    }

    private SpeltStreams() {}

    public static <T> Optional<T> findFirst(Stream<T> stream) {
        First<T> first = new First<>();
        stream.limit(1).forEachOrdered(first);
        return first.value;
    }

    public static <T> Optional<T> findAny(Stream<T> stream) {
        return findFirst(stream);
    }

    public static <T> boolean anyMatch(Stream<T> stream, Predicate<? super T> wanted) {
        Seen seen = new Seen();
        stream.filter(wanted).limit(1).forEachOrdered(seen);
        return seen.any;
    }

    public static <T> boolean noneMatch(Stream<T> stream, Predicate<? super T> unwanted) {
        return !anyMatch(stream, unwanted);
    }

    public static <T> boolean allMatch(Stream<T> stream, Predicate<? super T> wanted) {
        return !anyMatch(stream, one -> !wanted.test(one));
    }

    public static boolean anyMatch(IntStream stream, IntPredicate wanted) {
        return findsOne(stream.filter(wanted));
    }

    public static boolean noneMatch(IntStream stream, IntPredicate unwanted) {
        return !findsOne(stream.filter(unwanted));
    }

    public static boolean allMatch(IntStream stream, IntPredicate wanted) {
        return !findsOne(stream.filter(one -> !wanted.test(one)));
    }

    private static boolean findsOne(IntStream stream) {
        boolean[] any = new boolean[1];
        stream.limit(1).forEachOrdered(one -> any[0] = true);
        return any[0];
    }

    /** Like the original it keeps null, and nobody can change it. */
    @SuppressWarnings("unchecked")
    public static <T> List<T> toList(Stream<T> stream) {
        return (List<T>)
                Collections.unmodifiableList(Arrays.asList(gathered(stream).toArray()));
    }

    private static <T> List<T> gathered(Stream<T> stream) {
        List<T> all = new ArrayList<>();
        stream.forEachOrdered(one -> all.add(one));
        return all;
    }

    public static <T> Stream<T> sorted(Stream<T> stream) {
        return sorted(stream, null);
    }

    public static <T> Stream<T> sorted(Stream<T> stream, Comparator<? super T> order) {
        List<T> all = gathered(stream);
        all.sort(order);
        return all.stream();
    }

    public static <T> Optional<T> min(Stream<T> stream, Comparator<? super T> order) {
        Least<T> least = new Least<>(order);
        stream.forEachOrdered(least);
        return least.value;
    }

    public static <T> Optional<T> max(Stream<T> stream, Comparator<? super T> order) {
        // The first of equals, as the original has it.
        return min(stream, (one, other) -> order.compare(other, one));
    }

    public static Stream<Integer> boxed(IntStream stream) {
        return stream.mapToObj(one -> Integer.valueOf(one));
    }

    public static int sum(IntStream stream) {
        int[] sum = new int[1];
        stream.forEachOrdered(one -> sum[0] += one);
        return sum[0];
    }

    public static int[] toArray(IntStream stream) {
        List<Integer> all = new ArrayList<>();
        stream.forEachOrdered(one -> all.add(one));
        int[] array = new int[all.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = all.get(i);
        }
        return array;
    }

    public static <T, U extends Comparable<? super U>> Comparator<T> comparing(Function<? super T, ? extends U> key) {
        return (one, other) -> key.apply(one).compareTo(key.apply(other));
    }

    public static <T, U> Comparator<T> comparing(Function<? super T, ? extends U> key, Comparator<? super U> order) {
        return (one, other) -> order.compare(key.apply(one), key.apply(other));
    }

    public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
        return (one, other) -> Integer.compare(key.applyAsInt(one), key.applyAsInt(other));
    }

    public static <T> Comparator<T> thenComparing(Comparator<T> first, Comparator<? super T> then) {
        return (one, other) -> {
            int order = first.compare(one, other);
            return order == 0 ? then.compare(one, other) : order;
        };
    }

    public static <T, U extends Comparable<? super U>> Comparator<T> thenComparing(
            Comparator<T> first, Function<? super T, ? extends U> key) {
        return thenComparing(first, comparing(key));
    }

    public static <T, U> Comparator<T> thenComparing(
            Comparator<T> first, Function<? super T, ? extends U> key, Comparator<? super U> order) {
        return thenComparing(first, comparing(key, order));
    }

    public static <T> Function<T, T> identity() {
        return one -> one;
    }

    public static <T> Collector<T, ?, List<T>> toList() {
        return toCollection(() -> new ArrayList<>());
    }

    public static <T> Collector<T, ?, Set<T>> toSet() {
        return toCollection(() -> new HashSet<>());
    }

    public static <T, C extends Collection<T>> Collector<T, ?, C> toCollection(Supplier<C> maker) {
        return new Gathering<T, C, C>(
                maker,
                (all, one) -> all.add(one),
                (all, others) -> {
                    all.addAll(others);
                    return all;
                },
                all -> all);
    }

    public static <T> Collector<T, ?, Long> counting() {
        return new Gathering<T, long[], Long>(
                () -> new long[1],
                (count, one) -> count[0]++,
                (count, other) -> {
                    count[0] += other[0];
                    return count;
                },
                count -> count[0]);
    }

    public static <T, K> Collector<T, ?, Map<K, List<T>>> groupingBy(Function<? super T, ? extends K> key) {
        return groupingBy(key, toList());
    }

    public static <T, K, A, D> Collector<T, ?, Map<K, D>> groupingBy(
            Function<? super T, ? extends K> key, Collector<? super T, A, D> group) {
        return groupingBy(key, () -> new HashMap<>(), group);
    }

    @SuppressWarnings("unchecked")
    public static <T, K, D, A, M extends Map<K, D>> Collector<T, ?, M> groupingBy(
            Function<? super T, ? extends K> key, Supplier<M> maker, Collector<? super T, A, D> group) {
        Supplier<A> supplier = group.supplier();
        BiConsumer<A, ? super T> accumulator = group.accumulator();
        Function<A, D> finisher = group.finisher();
        return new Gathering<T, Map<K, Object>, M>(
                () -> (Map<K, Object>) maker.get(),
                (all, one) -> accumulator.accept(
                        (A) all.computeIfAbsent(Objects.requireNonNull(key.apply(one)), first -> supplier.get()), one),
                (all, others) -> {
                    others.forEach((name, other) -> all.merge(
                            name, other, (mine, more) -> group.combiner().apply((A) mine, (A) more)));
                    return all;
                },
                all -> {
                    all.replaceAll((name, gathered) -> finisher.apply((A) gathered));
                    return (M) all;
                });
    }

    public static Collector<CharSequence, ?, String> joining() {
        return joining("", "", "");
    }

    public static Collector<CharSequence, ?, String> joining(CharSequence between) {
        return joining(between, "", "");
    }

    public static Collector<CharSequence, ?, String> joining(
            CharSequence between, CharSequence before, CharSequence after) {
        return new Gathering<CharSequence, StringJoiner, String>(
                () -> new StringJoiner(between, before, after),
                (all, one) -> all.add(one),
                (all, others) -> all.merge(others),
                all -> all.toString());
    }
}
