package ibrik.runtime.core;

import ibrik.runtime.api.Application;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Holds the application until every component has been activated. */
@Component(service = ApplicationRunner.class, immediate = true)
public final class ApplicationRunner {
    static Application application;

    @Activate
    public ApplicationRunner(@Reference Application application) { ApplicationRunner.application = application; }
}
