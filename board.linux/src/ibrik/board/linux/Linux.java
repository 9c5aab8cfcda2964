package ibrik.board.linux;

import ibrik.runtime.api.Board;
import org.osgi.service.component.annotations.Component;

/** A Linux process, x86-64 or ARM, for tests and measurement. */
@Component
public final class Linux implements Board {
    @Override
    public String name() { return "Linux process"; }
}
