package ibrik.compiler.core.pass;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.MethodInfo;
import java.util.Map;
import java.util.Set;

/** What of the class library runs seldom: storage that grows, strings that do not fit Latin-1. Guesses about speed and size only. */
final class SeldomCode {
    /** All methods of these. */
    private static final Set<String> CLASSES = Set.of("java/lang/StringUTF16");
    private static final Map<String, Set<String>> METHODS = Map.of(
            "java/lang/AbstractStringBuilder", Set.of("ensureCapacityNewCoder", "ensureCapacitySameCoder", "newCapacity", "inflateIfNeededFor"),
            "java/util/ArrayList", Set.of("grow"),
            "java/util/ArrayDeque", Set.of("grow"),
            "java/util/PriorityQueue", Set.of("grow"),
            "java/util/HashMap", Set.of("resize", "treeifyBin", "putTreeVal"),
            "java/util/HashMap$TreeNode", Set.of("putTreeVal", "getTreeNode"),
            "java/util/concurrent/ConcurrentHashMap", Set.of("transfer", "helpTransfer", "treeifyBin", "initTable"));

    private SeldomCode() {}

    static boolean contains(MethodInfo method) {
        if (CLASSES.contains(method.owner.name)) return true;
        Set<String> names = METHODS.get(method.owner.name);
        return names != null && names.contains(method.name);
    }

    /** Whether something in the block calls such a method or was inlined from one. */
    static boolean isIn(Block block) {
        for (Value value : block.values()) {
            if ((value.op == Op.CALL || value.op == Op.CALL_DISPATCH) && contains((MethodInfo) value.aux)) return true;
            if (value.position != null && contains(value.position.method())) return true;
        }
        return false;
    }
}
