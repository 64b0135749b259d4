import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.PUTSTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Spells out, in the jars of a folder, what Java puts together only when it first runs: lambdas become classes, concatenations of text
 * become calls of StringBuilder, and records get their own hash codes and comparisons. Put together at run time they cost half of every
 * start; spelt out, they come from the archive of classes like everything else. What is out of the ordinary is left as it is.
 *
 * <p>The build runs this file as it stands, on copies: the jars of the modules stay what the compiler made.
 */
public final class SpellOut {

    /** The same for all, so that two builds give the same bytes. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 1, 1, 0, 0);

    private SpellOut() {}

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                spellOut(jar);
            }
        }
    }

    private static void spellOut(Path jar) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach(entry -> files.put(entry.getName(), bytes(zip, entry)));
        }
        Map<String, byte[]> spelt = new LinkedHashMap<>();
        files.forEach((name, bytes) -> {
            boolean isClass = name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("-info.class");
            spelt.putAll(isClass ? new SpeltClass(bytes).files(name) : Map.of(name, bytes));
        });
        Path copy = jar.resolveSibling(jar.getFileName() + ".new");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (Map.Entry<String, byte[]> file : spelt.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try {
            return zip.getInputStream(entry).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

/** A class, and the classes that its lambdas became. */
final class SpeltClass {

    private final byte[] original;
    private final ClassNode node = new ClassNode();
    private final List<ClassNode> lambdas = new ArrayList<>();
    private final List<MethodNode> added = new ArrayList<>();

    SpeltClass(byte[] original) {
        this.original = original;
        new ClassReader(original).accept(node, 0);
    }

    Map<String, byte[]> files(String name) {
        node.methods.forEach(this::spellOut);
        node.methods.addAll(added);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(name, lambdas.isEmpty() && added.isEmpty() ? original : bytes(node));
        lambdas.forEach(lambda -> files.put(lambda.name + ".class", bytes(lambda)));
        return files;
    }

    private static byte[] bytes(ClassNode node) {
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
                }
            }
        }
    }

    private MethodInsnNode lambda(InvokeDynamicInsnNode dynamic) {
        MethodNode hidden = hidden((Handle) dynamic.bsmArgs[1]);
        if (hidden != null && !canShow(hidden)) {
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
        boolean isBody = method.name.startsWith("lambda$") && !isInterface();
        return isBody || (node.nestHostClass == null && node.version >= V11);
    }

    /** The body of a lambda has a name of its own, so that nothing overrides it; other methods stay private, and share a nest. */
    private void show(MethodNode method, ClassNode lambda) {
        if (method.name.startsWith("lambda$") && !isInterface()) {
            method.access &= ~ACC_PRIVATE;
        } else {
            lambda.nestHostClass = node.name;
            node.nestMembers = node.nestMembers == null ? new ArrayList<>() : node.nestMembers;
            node.nestMembers.add(lambda.name);
        }
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

/** What Java says of two equal records, and of their hash codes. */
final class RecordMethod {

    private final String record;
    private final MethodNode method;
    private final List<Handle> fields = new ArrayList<>();

    RecordMethod(String record, String name, InvokeDynamicInsnNode dynamic) {
        this.record = record;
        this.method = new MethodNode(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, name, dynamic.desc, null, null);
        for (int i = 2; i < dynamic.bsmArgs.length; i++) {
            fields.add((Handle) dynamic.bsmArgs[i]);
        }
    }

    MethodNode hashCodeOf() {
        method.visitInsn(ICONST_0);
        for (Handle field : fields) {
            method.visitIntInsn(BIPUSH, 31);
            method.visitInsn(IMUL);
            get(0, field);
            Type type = Type.getType(field.getDesc());
            String owner = LambdaClass.isPrimitive(type) ? LambdaClass.WRAPPERS.get(type) : "java/util/Objects";
            method.visitMethodInsn(INVOKESTATIC, owner, "hashCode", "(" + general(type) + ")I", false);
            method.visitInsn(IADD);
        }
        method.visitInsn(IRETURN);
        return method;
    }

    MethodNode equality() {
        Label different = new Label();
        method.visitVarInsn(ALOAD, 1);
        method.visitTypeInsn(INSTANCEOF, record);
        method.visitJumpInsn(IFEQ, different);
        for (Handle field : fields) {
            get(0, field);
            get(1, field);
            Type type = Type.getType(field.getDesc());
            if (LambdaClass.isPrimitive(type)) {
                String wrapper = LambdaClass.WRAPPERS.get(type);
                String types = "(" + type.getDescriptor() + type.getDescriptor() + ")I";
                method.visitMethodInsn(INVOKESTATIC, wrapper, "compare", types, false);
                method.visitJumpInsn(IFNE, different);
            } else {
                String types = "(Ljava/lang/Object;Ljava/lang/Object;)Z";
                method.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "equals", types, false);
                method.visitJumpInsn(IFEQ, different);
            }
        }
        method.visitInsn(ICONST_1);
        method.visitInsn(IRETURN);
        method.visitLabel(different);
        method.visitFrame(F_SAME, 0, null, 0, null);
        method.visitInsn(ICONST_0);
        method.visitInsn(IRETURN);
        return method;
    }

    private void get(int local, Handle field) {
        method.visitVarInsn(ALOAD, local);
        method.visitTypeInsn(CHECKCAST, record);
        method.visitFieldInsn(GETFIELD, record, field.getName(), field.getDesc());
    }

    private static String general(Type type) {
        return LambdaClass.isPrimitive(type) ? type.getDescriptor() : "Ljava/lang/Object;";
    }
}

/** The class that a lambda becomes: what it captured as fields, and a method that calls its body. */
final class LambdaClass {

    static final Map<Type, String> WRAPPERS = new HashMap<>();

    static {
        WRAPPERS.put(Type.BOOLEAN_TYPE, "java/lang/Boolean");
        WRAPPERS.put(Type.BYTE_TYPE, "java/lang/Byte");
        WRAPPERS.put(Type.CHAR_TYPE, "java/lang/Character");
        WRAPPERS.put(Type.SHORT_TYPE, "java/lang/Short");
        WRAPPERS.put(Type.INT_TYPE, "java/lang/Integer");
        WRAPPERS.put(Type.LONG_TYPE, "java/lang/Long");
        WRAPPERS.put(Type.FLOAT_TYPE, "java/lang/Float");
        WRAPPERS.put(Type.DOUBLE_TYPE, "java/lang/Double");
    }

    private final ClassNode made = new ClassNode();
    private final InvokeDynamicInsnNode dynamic;
    private final Handle target;
    private final Type signature;
    private final Type instantiated;
    private final Type[] captured;

    LambdaClass(ClassNode owner, String name, InvokeDynamicInsnNode dynamic) {
        this.dynamic = dynamic;
        this.signature = (Type) dynamic.bsmArgs[0];
        this.target = (Handle) dynamic.bsmArgs[1];
        this.instantiated = (Type) dynamic.bsmArgs[2];
        this.captured = Type.getArgumentTypes(dynamic.desc);
        made.version = owner.version;
        made.access = ACC_FINAL | ACC_SYNTHETIC;
        made.name = name;
        made.superName = "java/lang/Object";
        made.interfaces.add(Type.getReturnType(dynamic.desc).getInternalName());
    }

    /** Null where a conversion is needed that is out of the ordinary. */
    ClassNode make() {
        for (int i = 0; i < captured.length; i++) {
            made.visitField(ACC_PRIVATE | ACC_FINAL, "captured" + i, captured[i].getDescriptor(), null, null);
        }
        constructor();
        if (captured.length == 0) {
            singleton();
        } else {
            factory();
        }
        return method() ? made : null;
    }

    private MethodNode method(int access, String name, String descriptor) {
        MethodNode method = new MethodNode(access, name, descriptor, null, null);
        made.methods.add(method);
        return method;
    }

    private void constructor() {
        MethodNode method = method(ACC_PRIVATE, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured));
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.length; i++) {
            method.visitVarInsn(ALOAD, 0);
            method.visitVarInsn(captured[i].getOpcode(ILOAD), local);
            method.visitFieldInsn(PUTFIELD, made.name, "captured" + i, captured[i].getDescriptor());
            local += captured[i].getSize();
        }
        method.visitInsn(RETURN);
    }

    private void singleton() {
        String type = "L" + made.name + ";";
        made.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, "ONLY", type, null, null);
        MethodNode start = method(ACC_STATIC, "<clinit>", "()V");
        start.visitTypeInsn(NEW, made.name);
        start.visitInsn(DUP);
        start.visitMethodInsn(INVOKESPECIAL, made.name, "<init>", "()V", false);
        start.visitFieldInsn(PUTSTATIC, made.name, "ONLY", type);
        start.visitInsn(RETURN);
        MethodNode of = method(ACC_STATIC, "of", dynamic.desc);
        of.visitFieldInsn(GETSTATIC, made.name, "ONLY", type);
        of.visitInsn(Type.getReturnType(dynamic.desc).getOpcode(IRETURN));
    }

    private void factory() {
        MethodNode of = method(ACC_STATIC, "of", dynamic.desc);
        of.visitTypeInsn(NEW, made.name);
        of.visitInsn(DUP);
        int local = 0;
        for (Type type : captured) {
            of.visitVarInsn(type.getOpcode(ILOAD), local);
            local += type.getSize();
        }
        of.visitMethodInsn(
                INVOKESPECIAL, made.name, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), false);
        of.visitInsn(Type.getReturnType(dynamic.desc).getOpcode(IRETURN));
    }

    private boolean method() {
        MethodNode method = method(ACC_PUBLIC | ACC_FINAL, dynamic.name, signature.getDescriptor());
        boolean creates = target.getTag() == H_NEWINVOKESPECIAL;
        if (creates) {
            method.visitTypeInsn(NEW, target.getOwner());
            method.visitInsn(DUP);
        }
        List<Type> wanted = wanted();
        for (int i = 0; i < captured.length; i++) {
            method.visitVarInsn(ALOAD, 0);
            method.visitFieldInsn(GETFIELD, made.name, "captured" + i, captured[i].getDescriptor());
        }
        Type[] given = signature.getArgumentTypes();
        Type[] really = instantiated.getArgumentTypes();
        if (wanted.size() != captured.length + given.length) {
            return false;
        }
        int local = 1;
        for (int i = 0; i < given.length; i++) {
            method.visitVarInsn(given[i].getOpcode(ILOAD), local);
            local += given[i].getSize();
            if (!convert(method, given[i], really[i], wanted.get(captured.length + i))) {
                return false;
            }
        }
        method.visitMethodInsn(opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
        Type result = creates ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
        return finish(method, result);
    }

    /** What the target takes, its receiver first. */
    private List<Type> wanted() {
        List<Type> types = new ArrayList<>();
        if (target.getTag() != H_INVOKESTATIC && target.getTag() != H_NEWINVOKESPECIAL) {
            types.add(Type.getObjectType(target.getOwner()));
        }
        types.addAll(Arrays.asList(Type.getArgumentTypes(target.getDesc())));
        return types;
    }

    private int opcode() {
        return switch (target.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_INVOKEINTERFACE -> INVOKEINTERFACE;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            case H_INVOKEVIRTUAL, H_INVOKESPECIAL -> target.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
            default -> throw new IllegalArgumentException("no method: " + target);
        };
    }

    private boolean finish(MethodNode method, Type result) {
        Type wanted = signature.getReturnType();
        if (wanted.equals(Type.VOID_TYPE)) {
            if (!result.equals(Type.VOID_TYPE)) {
                method.visitInsn(result.getSize() == 2 ? POP2 : POP);
            }
        } else if (!convert(method, result, result, wanted)) {
            return false;
        }
        method.visitInsn(wanted.getOpcode(IRETURN));
        return true;
    }

    /**
     * @param given the type as it stands on the stack
     * @param really what it is, by the lambda's own types
     */
    private static boolean convert(MethodNode method, Type given, Type really, Type wanted) {
        if (given.equals(wanted)) {
            return true;
        }
        if (isPrimitive(given)) {
            String wrapper = WRAPPERS.get(given);
            boolean fits = wrapper != null
                    && (wanted.getInternalName().equals(wrapper)
                            || wanted.getInternalName().equals("java/lang/Object"));
            if (fits) {
                method.visitMethodInsn(
                        INVOKESTATIC, wrapper, "valueOf", "(" + given.getDescriptor() + ")L" + wrapper + ";", false);
            }
            return fits;
        }
        if (isPrimitive(wanted)) {
            String wrapper = WRAPPERS.get(wanted);
            if (wrapper == null || !really.getInternalName().equals(wrapper)) {
                return false;
            }
            method.visitTypeInsn(CHECKCAST, wrapper);
            method.visitMethodInsn(
                    INVOKEVIRTUAL, wrapper, wanted.getClassName() + "Value", "()" + wanted.getDescriptor(), false);
            return true;
        }
        if (!wanted.getInternalName().equals("java/lang/Object")) {
            method.visitTypeInsn(CHECKCAST, wanted.getInternalName());
        }
        return true;
    }

    static boolean isPrimitive(Type type) {
        return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
    }
}
