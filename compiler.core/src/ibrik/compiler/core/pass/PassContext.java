package ibrik.compiler.core.pass;

import ibrik.compiler.core.frontend.Types;
import ibrik.compiler.core.target.Target;

/**
 * What passes may ask besides the graph.
 *
 * @param types the world
 * @param target the back end that selects instructions afterwards
 */
public record PassContext(Types types, Target target) {}
