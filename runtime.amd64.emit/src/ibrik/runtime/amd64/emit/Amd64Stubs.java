// All machine code of an x86-64 image that is not compiled from bytecode.
package ibrik.runtime.amd64.emit;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.StubEmitter;
import ibrik.compiler.core.target.UnsuitableBoardException;
import java.util.ArrayList;
import java.util.List;

/** The emitter that ibrik.runtime.amd64 names. Boards: {@code microvm} (PVH) and {@code linux} (a static process). */
public final class Amd64Stubs implements StubEmitter {

    /** Makes the emitter. */
    public Amd64Stubs() {
    }

    @Override
    public Result emit(Context context) {
        List<CompiledMethod> code = new ArrayList<>();
        List<Blob> blobs = new ArrayList<>();
        switch (context.board()) {
            case "linux" -> new LinuxProcess(context).emit(code, blobs);
            case "microvm" -> new Microvm(context).emit(code, blobs);
            default -> throw new UnsuitableBoardException("Board " + context.board()
                + " is not known to the x86-64 stubs, which have entry code for microvm and linux; add entry code for it or choose one of them.");
        }
        PreservingStubs.emit(context, code);
        TransferStubs.emit(context, code);
        SwitchStubs.emit(context, code);
        return new Result(code, blobs);
    }
}
