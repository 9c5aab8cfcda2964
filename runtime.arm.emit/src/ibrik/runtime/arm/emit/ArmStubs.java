package ibrik.runtime.arm.emit;

import ibrik.compiler.core.target.UnsuitableBoardException;
import java.util.ArrayList;
import java.util.List;

import ibrik.compiler.core.target.CompiledMethod;
import ibrik.compiler.core.target.StubEmitter;

/// All machine code of an ARM image that no bytecode stands behind, for the boards imx6ul and linux.
public final class ArmStubs implements StubEmitter {
    @Override
    public Result emit(Context context) {
        List<CompiledMethod> code = new ArrayList<>();
        List<Blob> blobs = new ArrayList<>();
        CommonStubs.emit(context, code);
        ThreadStubs.emit(context, code);
        switch (context.board()) {
            case "imx6ul" -> Imx6ulEntry.emit(context, code, blobs);
            case "linux" -> LinuxEntry.emit(context, code, blobs);
            default -> throw new UnsuitableBoardException("board " + context.board() + " has no ARM entry code; the boards are imx6ul and linux");
        }
        return new Result(code, blobs);
    }
}
