import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.F_SAME;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.NEW;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** The rules of the index are made by a switch: nobody has to look for them in jars, and those that do not run are not even loaded. */
final class RuleMaker {

    static final String INDEX = "META-INF/portolan/rules.tsv";

    private static final String SERVICES = "META-INF/services/dev.portolan.rule.Rule";
    private static final String OWNER = "dev/portolan/rule/RuleSource";

    private RuleMaker() {}

    static Map<String, byte[]> spellOut(Map<String, byte[]> files) {
        List<String> rules = lines(files.get(INDEX)).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        if (!new TreeSet<>(rules).equals(new TreeSet<>(lines(files.get(SERVICES))))) {
            throw new IllegalStateException(INDEX + " and " + SERVICES + " have different rules");
        }
        ClassNode owner = SpeltClass.node(files.get(OWNER + ".class"));
        MethodNode speltOut = SpeltClass.emptied(owner, "speltOut");
        speltOut.visitInsn(ICONST_1);
        speltOut.visitInsn(IRETURN);
        choose(SpeltClass.emptied(owner, "make"), rules);
        return Map.of(OWNER + ".class", SpeltClass.bytes(owner));
    }

    private static List<String> lines(byte[] text) {
        return Arrays.stream(new String(text, StandardCharsets.UTF_8).split("\n"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static void choose(MethodNode method, List<String> rules) {
        Label[] labels = new Label[rules.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = new Label();
        }
        Label none = new Label();
        method.visitVarInsn(ILOAD, 0);
        method.visitTableSwitchInsn(0, labels.length - 1, none, labels);
        for (int i = 0; i < labels.length; i++) {
            String rule = rules.get(i).replace('.', '/');
            method.visitLabel(labels[i]);
            method.visitFrame(F_SAME, 0, null, 0, null);
            method.visitTypeInsn(NEW, rule);
            method.visitInsn(DUP);
            method.visitMethodInsn(INVOKESPECIAL, rule, "<init>", "()V", false);
            method.visitInsn(ARETURN);
        }
        method.visitLabel(none);
        method.visitFrame(F_SAME, 0, null, 0, null);
        method.visitInsn(ACONST_NULL);
        method.visitInsn(ARETURN);
    }
}
