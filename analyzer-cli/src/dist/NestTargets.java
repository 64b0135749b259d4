import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The private methods that a reference in another class of their nest leads to. The class that such a reference becomes is not in the
 * nest: what is static is shown to it, and a reference to anything else is left to Java.
 */
final class NestTargets {

    private final Set<String> statics = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private NestTargets() {}

    static NestTargets of(Collection<byte[]> classes) {
        NestTargets targets = new NestTargets();
        Set<String> referred = new HashSet<>();
        for (byte[] bytes : classes) {
            ClassNode node = SpeltClass.node(bytes);
            for (MethodNode method : node.methods) {
                if ((method.access & ACC_PRIVATE) != 0) {
                    boolean isStatic = (method.access & ACC_STATIC) != 0;
                    (isStatic ? targets.statics : targets.others).add(key(node, method));
                }
                for (AbstractInsnNode instruction : method.instructions) {
                    if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                        addForeign(dynamic, node, referred);
                    }
                }
            }
        }
        targets.statics.retainAll(referred);
        targets.others.retainAll(referred);
        return targets;
    }

    private static void addForeign(InvokeDynamicInsnNode dynamic, ClassNode node, Set<String> referred) {
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle target && !target.getOwner().equals(node.name)) {
                referred.add(key(target));
            }
        }
    }

    /** Whether a method of this class has to be seen by classes outside of its nest. */
    boolean isShown(ClassNode node, MethodNode method) {
        return statics.contains(key(node, method));
    }

    /** Whether a class outside of the nest cannot call what a reference in another class leads to. */
    boolean isHidden(Handle target, ClassNode from) {
        return !target.getOwner().equals(from.name) && others.contains(key(target));
    }

    private static String key(ClassNode node, MethodNode method) {
        return node.name + "." + method.name + method.desc;
    }

    private static String key(Handle target) {
        return target.getOwner() + "." + target.getName() + target.getDesc();
    }
}
