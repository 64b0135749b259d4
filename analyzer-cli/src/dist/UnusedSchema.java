import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The YAML library's settings begin with a schema, whose patterns take a tenth of a start. It resolves scalars for its composer, and we use
 * nothing of the library but parse events; whoever uses more meets a null here, in the first run of the packaged command.
 */
final class UnusedSchema {

    private static final String SETTINGS = "org/snakeyaml/engine/v2/api/LoadSettingsBuilder";
    private static final String SCHEMA = "org/snakeyaml/engine/v2/schema/JsonSchema";

    private UnusedSchema() {}

    /** @return whether it was there */
    static boolean leaveOut(ClassNode node) {
        if (!node.name.equals(SETTINGS)) {
            return false;
        }
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof MethodInsnNode call
                        && call.getOpcode() == INVOKESPECIAL
                        && call.owner.equals(SCHEMA)) {
                    method.instructions.remove(call.getPrevious().getPrevious()); // new
                    method.instructions.remove(call.getPrevious()); // dup
                    method.instructions.set(call, new InsnNode(ACONST_NULL));
                    return true;
                }
            }
        }
        throw new IllegalStateException(SETTINGS + " makes no " + SCHEMA + " any more");
    }
}
