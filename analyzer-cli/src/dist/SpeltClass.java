import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.V11;
import static org.objectweb.asm.Opcodes.V17;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** A class, and the classes that its lambdas became. */
final class SpeltClass {

    private final byte[] original;
    private final NestTargets targets;
    private final ClassNode node;
    private final List<ClassNode> lambdas = new ArrayList<>();
    private final List<MethodNode> added = new ArrayList<>();
    private boolean isChanged;

    SpeltClass(byte[] original, NestTargets targets) {
        this.original = original;
        this.targets = targets;
        this.node = node(original);
    }

    static ClassNode node(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        return node;
    }

    /** A class with nothing in it. */
    static ClassNode made(String name) {
        ClassNode node = new ClassNode();
        node.version = V17;
        node.access = ACC_FINAL | ACC_SYNTHETIC;
        node.name = name;
        node.superName = "java/lang/Object";
        return node;
    }

    /** A method of a class, to be written anew. */
    static MethodNode emptied(ClassNode node, String name) {
        MethodNode old = node.methods.stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
        MethodNode method = new MethodNode(old.access, old.name, old.desc, old.signature, null);
        node.methods.set(node.methods.indexOf(old), method);
        return method;
    }

    Map<String, byte[]> files(String name, Set<String> lazyPatterns) {
        isChanged = LazyPatterns.spellOut(node, lazyPatterns) | UnusedSchema.leaveOut(node);
        node.methods.stream().filter(method -> targets.isShown(node, method)).forEach(this::open);
        node.methods.forEach(this::spellOut);
        node.methods.addAll(added);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, isChanged ? bytes(node) : original);
        lambdas.forEach(lambda -> files.put(lambda.name + ".class", bytes(lambda)));
        return files;
    }

    static byte[] bytes(ClassNode node) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private void spellOut(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                MethodInsnNode call = switch (dynamic.bsm.getOwner() + "." + dynamic.bsm.getName()) {
                    case "java/lang/invoke/LambdaMetafactory.metafactory" -> lambda(dynamic);
                    case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" -> concatenation(dynamic);
                    case "java/lang/runtime/ObjectMethods.bootstrap" -> ofRecord(dynamic);
                    default -> null;
                };
                if (call != null) {
                    method.instructions.set(instruction, call);
                    isChanged = true;
                }
            } else if (instruction instanceof MethodInsnNode call && StreamCalls.isReplaced(call) && !isOwn()) {
                StreamCalls.replace(call);
                isChanged = true;
            }
        }
    }

    private MethodInsnNode lambda(InvokeDynamicInsnNode dynamic) {
        Handle target = (Handle) dynamic.bsmArgs[1];
        MethodNode hidden = hidden(target);
        if ((hidden != null && !canShow(hidden)) || targets.isHidden(target, node)) {
            return null;
        }
        LambdaClass lambda = new LambdaClass(node, node.name + "$$Spelt" + lambdas.size(), dynamic);
        ClassNode made = lambda.make();
        if (made == null) {
            return null;
        }
        lambdas.add(made);
        if (hidden != null) {
            show(hidden, made);
        }
        return new MethodInsnNode(INVOKESTATIC, made.name, "of", dynamic.desc, false);
    }

    /** The private method of this class that a lambda leads to; null where it leads to another. */
    private MethodNode hidden(Handle target) {
        return node.methods.stream()
                .filter(method -> target.getOwner().equals(node.name))
                .filter(method -> method.name.equals(target.getName()) && method.desc.equals(target.getDesc()))
                .filter(method -> (method.access & ACC_PRIVATE) != 0)
                .findFirst()
                .orElse(null);
    }

    private boolean canShow(MethodNode method) {
        return isBody(method) || (node.nestHostClass == null && node.version >= V11);
    }

    /** Nothing overrides what is static, and nothing but bodies has their names. */
    private boolean isBody(MethodNode method) {
        return (method.access & ACC_STATIC) != 0 || (method.name.startsWith("lambda$") && !isInterface());
    }

    /** Other methods than bodies stay private, and share a nest. */
    private void show(MethodNode method, ClassNode lambda) {
        if (isBody(method)) {
            open(method);
        } else {
            lambda.nestHostClass = node.name;
            node.nestMembers = node.nestMembers == null ? new ArrayList<>() : node.nestMembers;
            node.nestMembers.add(lambda.name);
        }
    }

    private void open(MethodNode method) {
        method.access = (method.access & ~ACC_PRIVATE) | (isInterface() ? ACC_PUBLIC : 0);
        isChanged = true;
    }

    private MethodInsnNode concatenation(InvokeDynamicInsnNode dynamic) {
        String recipe = (String) dynamic.bsmArgs[0];
        if (recipe.indexOf('\2') >= 0) {
            return null;
        }
        MethodNode method = new MethodNode(
                ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, "spelt$" + added.size(), dynamic.desc, null, null);
        method.visitTypeInsn(NEW, "java/lang/StringBuilder");
        method.visitInsn(DUP);
        method.visitMethodInsn(INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "()V", false);
        Type[] types = Type.getArgumentTypes(dynamic.desc);
        int argument = 0;
        int local = 0;
        StringBuilder constant = new StringBuilder();
        for (char sign : recipe.toCharArray()) {
            if (sign == '\1') {
                append(method, constant);
                Type type = types[argument++];
                method.visitVarInsn(type.getOpcode(ILOAD), local);
                local += type.getSize();
                append(method, appendable(type));
            } else {
                constant.append(sign);
            }
        }
        append(method, constant);
        method.visitMethodInsn(INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", "()Ljava/lang/String;", false);
        method.visitInsn(Type.getReturnType(dynamic.desc).getOpcode(IRETURN));
        added.add(method);
        return new MethodInsnNode(INVOKESTATIC, node.name, method.name, method.desc, isInterface());
    }

    private MethodInsnNode ofRecord(InvokeDynamicInsnNode dynamic) {
        RecordMethod method = new RecordMethod(node.name, "spelt$" + added.size(), dynamic);
        switch (dynamic.name) {
            case "hashCode" -> added.add(method.hashCodeOf());
            case "equals" -> added.add(method.equality());
            default -> {
                return null;
            }
        }
        return new MethodInsnNode(
                INVOKESTATIC, node.name, added.get(added.size() - 1).name, dynamic.desc, isInterface());
    }

    private boolean isOwn() {
        return node.name.startsWith(StreamCalls.OWNER);
    }

    private boolean isInterface() {
        return (node.access & ACC_INTERFACE) != 0;
    }

    private static String appendable(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.ARRAY, Type.OBJECT ->
                type.getDescriptor().equals("Ljava/lang/String;") ? type.getDescriptor() : "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
    }

    private static void append(MethodNode method, StringBuilder constant) {
        if (constant.length() > 0) {
            method.visitLdcInsn(constant.toString());
            append(method, "Ljava/lang/String;");
            constant.setLength(0);
        }
    }

    private static void append(MethodNode method, String type) {
        method.visitMethodInsn(
                INVOKEVIRTUAL, "java/lang/StringBuilder", "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
    }
}
