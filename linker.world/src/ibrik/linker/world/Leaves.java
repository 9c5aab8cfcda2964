package ibrik.linker.world;

import ibrik.compiler.core.frontend.Intrinsics;
import ibrik.linker.model.MethodInfo;

/** Methods whose calls the compiler replaces, so that reachability ends there. */
final class Leaves {
    private Leaves() {}

    static boolean isLeaf(MethodInfo method) {
        if (method.node != null && (Annotations.has(method.node, "Intrinsic") || Annotations.has(method.node, "LinkSymbol"))) return true;
        return Intrinsics.isIntrinsic(method.owner.name, method.name, method.descriptor);
    }
}
