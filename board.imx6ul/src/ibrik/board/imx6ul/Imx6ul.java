package ibrik.board.imx6ul;

import ibrik.runtime.api.Board;
import org.osgi.service.component.annotations.Component;

/** NXP i.MX6UL evaluation kit, ARM Cortex-A7. */
@Component
public final class Imx6ul implements Board {
    @Override
    public String name() { return "NXP i.MX6UL EVK"; }
}
