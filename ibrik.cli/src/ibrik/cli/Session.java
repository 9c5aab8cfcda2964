// What every verb is given.
package ibrik.cli;

import java.nio.file.Path;

/** One run of the command: the root of the workspace, the parsed command line, and where progress goes. */
record Session(Path root, CommandLine line, Progress progress) {}
