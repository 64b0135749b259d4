import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IRETURN;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

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
