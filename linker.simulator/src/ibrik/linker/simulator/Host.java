package ibrik.linker.simulator;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * What a simulated program reaches of the world outside.
 *
 * @param in standard input
 * @param out standard output
 * @param error standard error
 */
record Host(InputStream in, OutputStream out, OutputStream error) {}
