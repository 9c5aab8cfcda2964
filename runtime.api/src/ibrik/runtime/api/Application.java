package ibrik.runtime.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a firmware is for. Exactly one component of a composition provides it; it runs on the main thread once every component has been activated.
 */
@ConsumerType
public interface Application {
    /**
     * Runs the application.
     *
     * @param args arguments of the command line; empty where the board has none
     * @return the exit status, 0..255; a board without a status channel shows it in its last report
     * @throws Exception ends in a report on the console and exit status 1
     */
    int run(String[] args) throws Exception;
}
