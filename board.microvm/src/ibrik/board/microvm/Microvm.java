package ibrik.board.microvm;

import ibrik.runtime.api.Board;
import org.osgi.service.component.annotations.Component;

/** QEMU's microvm machine, x86-64. */
@Component
public final class Microvm implements Board {
    @Override
    public String name() { return "QEMU microvm"; }
}
