package dev.portolan.rules.service;

import dev.portolan.manifest.Container;
import dev.portolan.manifest.Field;
import dev.portolan.manifest.Pod;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What containers are told to listen on by their command, arguments and environment, declared or not. */
final class ListeningWords {

    private ListeningWords() {}

    /** Whether a container is told a port number: alone, after {@code =} or a blank, or behind an address for all of them. */
    static boolean nameInPod(Pod pod, long port) {
        Pattern told = Pattern.compile("(?:^|[=\\s\"',])(?:0\\.0\\.0\\.0|\\[::]|\\*)?:?" + port + "(?![0-9.])");
        return Stream.concat(pod.containers().stream(), pod.sidecars().stream())
                .flatMap(ListeningWords::words)
                .anyMatch(word -> told.matcher(word).find());
    }

    private static Stream<String> words(Container container) {
        Stream<Field> lists =
                Stream.of("command", "args").flatMap(list -> container.field().get(list).items().stream());
        List<Field> variables = container.field().get("env").items();
        return Stream.concat(lists, variables.stream().map(variable -> variable.get("value")))
                .map(Field::text);
    }
}
