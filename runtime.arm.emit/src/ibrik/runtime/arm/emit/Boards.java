package ibrik.runtime.arm.emit;

import ibrik.compiler.core.target.StubEmitter.Context;
import ibrik.compiler.core.target.StubEmitter.Region;

/// What boards declare beside their regions.
final class Boards {
    private Boards() {
    }

    /// Size of the boot stack in bytes: that of a region named `stack`, else the default.
    static long stackSize(Context context, long otherwise) {
        Region stack = context.memory().get("stack");
        return stack == null || stack.size() == 0 ? otherwise : stack.size();
    }
}
