import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The texts that a run may read become constants, each of a class of its own, which is loaded when that text is asked for. */
final class BundledTexts {

    static final String OWNER = "dev/portolan/source/Bundled";

    private static final String TYPE = "()Ljava/lang/String;";

    /** A constant has at most 65,535 bytes, and a sign of a text at most three. */
    private static final int LONGEST = 21_000;

    private BundledTexts() {}

    static Map<String, byte[]> spellOut(Map<String, byte[]> files) {
        Map<String, byte[]> made = new LinkedHashMap<>();
        Map<Integer, Map<String, String>> classes = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (isRead(name)) {
                ClassNode holder = holder(OWNER + "$$Spelt" + made.size(), new String(bytes, StandardCharsets.UTF_8));
                made.put(holder.name + ".class", SpeltClass.bytes(holder));
                classes.computeIfAbsent(name.hashCode(), hash -> new TreeMap<>())
                        .put(name, holder.name);
            }
        });
        ClassNode owner = SpeltClass.node(files.get(OWNER + ".class"));
        choose(SpeltClass.emptied(owner, "spelt"), classes);
        made.put(OWNER + ".class", SpeltClass.bytes(owner));
        return made;
    }

    private static boolean isRead(String name) {
        boolean isData = name.startsWith("dev/portolan/schemas/") || name.startsWith("dev/portolan/defaults/");
        return (isData && name.endsWith(".txt"))
                || name.equals("dev/portolan/report/version.txt")
                || name.equals(RuleMaker.INDEX);
    }

    private static ClassNode holder(String name, String text) {
        ClassNode holder = SpeltClass.made(name);
        MethodNode method = new MethodNode(ACC_STATIC, "text", TYPE, null, null);
        holder.methods.add(method);
        List<String> parts = parts(text);
        if (parts.size() == 1) {
            method.visitLdcInsn(text);
        } else {
            method.visitTypeInsn(NEW, "java/lang/StringBuilder");
            method.visitInsn(DUP);
            method.visitLdcInsn(text.length());
            method.visitMethodInsn(INVOKESPECIAL, "java/lang/StringBuilder", "<init>", "(I)V", false);
            for (String part : parts) {
                method.visitLdcInsn(part);
                method.visitMethodInsn(
                        INVOKEVIRTUAL,
                        "java/lang/StringBuilder",
                        "append",
                        "(Ljava/lang/String;)Ljava/lang/StringBuilder;",
                        false);
            }
            method.visitMethodInsn(INVOKEVIRTUAL, "java/lang/StringBuilder", "toString", TYPE, false);
        }
        method.visitInsn(ARETURN);
        return holder;
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        boolean isShort = text.getBytes(StandardCharsets.UTF_8).length < 65_000 && text.indexOf('\0') < 0;
        int length = isShort ? Math.max(1, text.length()) : LONGEST;
        for (int i = 0; i == 0 || i < text.length(); i += length) {
            parts.add(text.substring(i, Math.min(text.length(), i + length)));
        }
        return parts;
    }

    private static void choose(MethodNode method, Map<Integer, Map<String, String>> classes) {
        int[] hashes = classes.keySet().stream().mapToInt(Integer::intValue).toArray();
        Label[] labels = new Label[hashes.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        Label none = new Label();
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "hashCode", "()I", false);
        method.visitLookupSwitchInsn(none, hashes, labels);
        for (int i = 0; i < hashes.length; i++) {
            method.visitLabel(labels[i]);
            for (Map.Entry<String, String> place : classes.get(hashes[i]).entrySet()) {
                method.visitFrame(F_SAME, 0, null, 0, null);
                Label other = new Label();
                method.visitVarInsn(ALOAD, 0);
                method.visitLdcInsn(place.getKey());
                method.visitMethodInsn(INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
                method.visitJumpInsn(IFEQ, other);
                method.visitMethodInsn(INVOKESTATIC, place.getValue(), "text", TYPE, false);
                method.visitInsn(ARETURN);
                method.visitLabel(other);
            }
            method.visitFrame(F_SAME, 0, null, 0, null);
            method.visitInsn(ACONST_NULL);
            method.visitInsn(ARETURN);
        }
        method.visitLabel(none);
        method.visitFrame(F_SAME, 0, null, 0, null);
        method.visitInsn(ACONST_NULL);
        method.visitInsn(ARETURN);
    }
}
