import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME1;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Constant patterns are compiled when they are first used, not when their class is: most runs use few of them. */
final class LazyPatterns {

    private static final String PATTERN = "java/util/regex/Pattern";
    private static final String TYPE = "L" + PATTERN + ";";

    private LazyPatterns() {}

    /** The fields of all classes that become lazy, as {@code owner.name}. */
    static Set<String> fields(Collection<byte[]> classes) {
        Set<String> declared = new HashSet<>();
        Set<String> compiled = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (byte[] bytes : classes) {
            ClassNode node = SpeltClass.node(bytes);
            node.fields.forEach(field -> declared.add(node.name + "." + field.name));
            for (MethodNode method : node.methods) {
                for (AbstractInsnNode instruction : method.instructions) {
                    if (instruction instanceof FieldInsnNode access && access.desc.equals(TYPE)) {
                        boolean isCompiled = method.name.equals("<clinit>") && isCompiled(access);
                        boolean isOfClass = (node.access & ACC_INTERFACE) == 0;
                        (isCompiled && isOfClass ? compiled : read).add(access.owner + "." + access.name);
                    }
                }
            }
        }
        // A name that is inherited says nothing of its field's home.
        read.removeIf(declared::contains);
        compiled.removeIf(field -> read.stream().anyMatch(one -> name(one).equals(name(field))));
        return compiled;
    }

    private static String name(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    /** @return whether there were any */
    static boolean spellOut(ClassNode node, Set<String> lazy) {
        List<MethodNode> getters = new ArrayList<>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof FieldInsnNode put
                        && put.getOpcode() == PUTSTATIC
                        && lazy.contains(put.owner + "." + put.name)
                        && isCompiled(put)) {
                    getters.add(moved(node, method, put));
                }
            }
        }
        boolean isChanged = !getters.isEmpty();
        for (MethodNode method : node.methods) {
            isChanged |= callGetters(method, lazy);
        }
        node.methods.addAll(getters);
        return isChanged;
    }

    /** Moves the three instructions that compile a constant and keep what they get into a method of their own. */
    private static MethodNode moved(ClassNode node, MethodNode start, FieldInsnNode put) {
        FieldNode field = node.fields.stream()
                .filter(one -> one.name.equals(put.name))
                .findFirst()
                .orElseThrow();
        MethodNode getter = getter(node, field);
        AbstractInsnNode compile = before(put);
        AbstractInsnNode constant = before(compile);
        start.instructions.remove(put);
        start.instructions.remove(compile);
        start.instructions.remove(constant);
        getter.instructions.insert(getter.instructions.get(POP_PLACE), compile);
        getter.instructions.insert(getter.instructions.get(POP_PLACE), constant);
        field.access &= ~ACC_FINAL;
        return getter;
    }

    private static boolean isCompiled(FieldInsnNode put) {
        return put.getOpcode() == PUTSTATIC
                && before(put) instanceof MethodInsnNode call
                && call.owner.equals(PATTERN)
                && call.desc.startsWith("(Ljava/lang/String;)")
                && before(call) instanceof LdcInsnNode;
    }

    /** What is done before; labels and numbers of lines do nothing. */
    private static AbstractInsnNode before(AbstractInsnNode instruction) {
        AbstractInsnNode before = instruction.getPrevious();
        while (before != null && before.getOpcode() < 0) {
            before = before.getPrevious();
        }
        return before;
    }

    /** Where the getter has thrown away the null that it found. */
    private static final int POP_PLACE = 3;

    private static MethodNode getter(ClassNode node, FieldNode field) {
        MethodNode getter = new MethodNode(
                (field.access & ~ACC_FINAL) | ACC_SYNTHETIC, "spelt$" + field.name, "()" + TYPE, null, null);
        Label known = new Label();
        getter.visitFieldInsn(GETSTATIC, node.name, field.name, TYPE);
        getter.visitInsn(DUP);
        getter.visitJumpInsn(IFNONNULL, known);
        getter.visitInsn(POP);
        getter.visitInsn(DUP);
        getter.visitFieldInsn(PUTSTATIC, node.name, field.name, TYPE);
        getter.visitLabel(known);
        getter.visitFrame(F_SAME1, 0, null, 1, new Object[] {PATTERN});
        getter.visitInsn(ARETURN);
        return getter;
    }

    private static boolean callGetters(MethodNode method, Set<String> lazy) {
        boolean any = false;
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof FieldInsnNode read
                    && read.getOpcode() == GETSTATIC
                    && lazy.contains(read.owner + "." + read.name)) {
                method.instructions.set(
                        read, new MethodInsnNode(INVOKESTATIC, read.owner, "spelt$" + read.name, "()" + TYPE, false));
                any = true;
            }
        }
        return any;
    }
}
