import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.ILOAD;
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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

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
