package ibrik.compiler.core.ir;

import java.util.stream.Collectors;

/** Prints a graph for people: one block after another, one value a line. */
final class GraphPrinter {
    private GraphPrinter() {}

    static String print(Graph graph) {
        StringBuilder out = new StringBuilder(String.valueOf(graph.method)).append('\n');
        for (Block block : graph.blocks) {
            out.append(block).append(": <- ").append(block.predecessors()).append('\n');
            for (Value value : block.values()) out.append("    ").append(line(value)).append('\n');
            out.append("    ").append(end(block)).append('\n');
        }
        return out.toString();
    }

    private static String line(Value value) {
        String args = value.args().stream().map(Value::toString).collect(Collectors.joining(" "));
        String line = value.position == null ? "" : "   ; line " + value.position.line();
        return value + " = " + value.op + " " + value.type + (value.imm != 0 || value.op == Op.CONST ? " [" + value.imm + "]" : "")
                + (value.aux != null ? " {" + value.aux + "}" : "") + " " + args + line;
    }

    private static String end(Block block) {
        return block.kind + (block.condition != null ? " " + block.condition : "") + " " + block.controls() + " -> " + block.successors();
    }
}
