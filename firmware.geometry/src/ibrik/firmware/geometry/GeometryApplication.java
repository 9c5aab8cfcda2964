package ibrik.firmware.geometry;

import ibrik.runtime.api.Application;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** The program as a firmware's application. */
@Component
public final class GeometryApplication implements Application {
    @Override
    public int run(String[] args) throws IOException { return GeometryMain.run(System.in, System.out); }
}
