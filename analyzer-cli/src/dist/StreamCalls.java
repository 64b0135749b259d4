import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.Set;
import org.objectweb.asm.tree.MethodInsnNode;

/** Calls of Java's streams that make lambdas inside, and what stands in for them. */
final class StreamCalls {

    static final String OWNER = "dev/portolan/spelt/SpeltStreams";

    private static final String STREAM = "java/util/stream/Stream";
    private static final String INT_STREAM = "java/util/stream/IntStream";

    private static final String COMPARATOR = "java/util/Comparator";
    private static final String COLLECTORS = "java/util/stream/Collectors";

    /** Owner and name; of those that have several types, all that are called. */
    private static final Set<String> REPLACED = Set.of(
            STREAM + ".findFirst",
            STREAM + ".findAny",
            STREAM + ".anyMatch",
            STREAM + ".noneMatch",
            STREAM + ".allMatch",
            STREAM + ".toList",
            STREAM + ".sorted",
            STREAM + ".min",
            STREAM + ".max",
            INT_STREAM + ".boxed",
            INT_STREAM + ".sum",
            INT_STREAM + ".toArray",
            INT_STREAM + ".anyMatch",
            INT_STREAM + ".noneMatch",
            INT_STREAM + ".allMatch",
            COLLECTORS + ".toList",
            COLLECTORS + ".toSet",
            COLLECTORS + ".toCollection",
            COLLECTORS + ".counting",
            COLLECTORS + ".groupingBy",
            COLLECTORS + ".joining",
            COMPARATOR + ".comparing",
            COMPARATOR + ".comparingInt",
            COMPARATOR + ".thenComparing",
            "java/util/function/Function.identity");

    private StreamCalls() {}

    static boolean isReplaced(MethodInsnNode call) {
        return REPLACED.contains(call.owner + "." + call.name);
    }

    static void replace(MethodInsnNode call) {
        if (call.getOpcode() != INVOKESTATIC) {
            call.desc = "(L" + call.owner + ";" + call.desc.substring(1);
        }
        call.setOpcode(INVOKESTATIC);
        call.owner = OWNER;
        call.itf = false;
    }
}
