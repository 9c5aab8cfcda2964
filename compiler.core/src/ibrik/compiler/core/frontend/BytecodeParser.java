package ibrik.compiler.core.frontend;

import ibrik.compiler.core.ir.Block;
import ibrik.compiler.core.ir.Condition;
import ibrik.compiler.core.ir.Graph;
import ibrik.compiler.core.ir.Op;
import ibrik.compiler.core.ir.Position;
import ibrik.compiler.core.ir.Type;
import ibrik.compiler.core.ir.Value;
import ibrik.linker.model.ClosedWorld;
import ibrik.linker.model.MethodInfo;
import ibrik.linker.model.TypeInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Bytecode (JVMS 4.9, chapter 6) to SSA. Blocks are translated in reverse postorder with the values of locals and stack at hand; where ways meet, phis join what differs and lives, and
 * loop headers get one for each live slot, of which cleaning up removes the idle ones. Not supported: jsr, ret, invokedynamic, dynamic constants.
 */
public final class BytecodeParser {
    /**
     * An inlined body.
     *
     * @param entry its first block, without predecessors
     * @param returns blocks that end with RETURN
     * @param thrown a block without end in which {@code exception} is what leaves the body; null if nothing does
     */
    public record Inlined(Block entry, List<Block> returns, Block thrown, Value exception) {}

    private final MethodBuilder builder;
    private final Flow flow;
    private final boolean inlined;
    private Value lock;
    private Block thrown;
    private Value exception;

    private BytecodeParser(Graph graph, Types types, MethodInfo method, Position caller, boolean protectedCall) {
        builder = new MethodBuilder(graph, types, method, caller);
        MethodNode body = types.world.body(method);
        if (body == null || body.instructions == null || body.instructions.size() == 0) {
            throw new CompilationException("it has no bytecode: a native or abstract method needs a substitution or an intrinsic");
        }
        inlined = protectedCall;
        flow = new Flow(body, method.isSynchronized() || protectedCall);
    }

    /** Builds the graph of a method. */
    public static Graph parse(Types types, MethodInfo method) {
        ClosedWorld world = types.world;
        Graph graph = new Graph(method, world.architecture());
        BytecodeParser parser = new BytecodeParser(graph, types, method, null, false);
        parser.firstLine();
        Block entry = graph.newBlock();
        List<Value> parameters = new ArrayList<>();
        List<String> descriptors = parameterDescriptors(method);
        for (String descriptor : descriptors) {
            Value parameter = graph.newValue(Op.PARAMETER, Types.type(graph, descriptor), parser.builder.position);
            parameter.imm = parameters.size();
            parameter.declared = types.declared(descriptor);
            entry.append(parameter);
            parameters.add(parameter);
        }
        parser.translate(entry, parameters, descriptors);
        return graph;
    }

    /**
     * Builds the body of a callee into the caller's graph.
     *
     * @param position of the call
     * @param arguments receiver first, already checked for null
     * @param protectedCall an exception that leaves the body must go to a landing pad of the caller
     */
    public static Inlined parseInto(Graph graph, Types types, MethodInfo callee, Position position, List<Value> arguments, boolean protectedCall) {
        BytecodeParser parser = new BytecodeParser(graph, types, callee, position, protectedCall);
        Block entry = graph.newBlock();
        parser.translate(entry, arguments, parameterDescriptors(callee));
        List<Block> returns = parser.builder.exits.stream().map(MethodBuilder.Exit::block).toList();
        return new Inlined(entry, returns, parser.thrown, parser.exception);
    }

    /** Descriptors of the parameters, receiver first. */
    static List<String> parameterDescriptors(MethodInfo method) {
        List<String> result = new ArrayList<>();
        if (!method.isStatic()) result.add(method.owner.descriptor());
        for (org.objectweb.asm.Type type : org.objectweb.asm.Type.getArgumentTypes(method.descriptor)) result.add(type.getDescriptor());
        return result;
    }

    private void translate(Block entry, List<Value> arguments, List<String> descriptors) {
        MethodNode body = builder.types.world.body(builder.method);
        State state = new State(body.maxLocals, body.maxStack + 1);
        int local = 0;
        for (int i = 0; i < descriptors.size(); i++) {
            state.locals[local] = arguments.get(i);
            local += MethodBuilder.isWide(descriptors.get(i)) ? 2 : 1;
        }
        builder.block = entry;
        builder.state = state;
        firstLine();
        if (builder.method.isSynchronized()) {
            lock = builder.method.isStatic() ? builder.mirror(builder.method.owner) : state.locals[0];
            builder.value(Op.MONITOR_ENTER, Type.VOID, lock);
        }
        builder.edge(flow.first(), builder.state);
        InstructionTranslator translator = new InstructionTranslator(builder, flow, lock);
        for (FlowNode node : flow.order) {
            if (!builder.enter(node)) continue;
            switch (node.kind) {
                case CODE -> translateCode(node, translator);
                case DISPATCH -> dispatch(node);
                case LEAVE -> leave();
            }
        }
        for (FlowNode node : flow.order) if (node.block != null) node.block.open = false;
    }

    private void firstLine() {
        for (AbstractInsnNode instruction : flow.instructions) {
            if (instruction instanceof LineNumberNode line) {
                builder.line(line.line);
                return;
            }
        }
    }

    private void translateCode(FlowNode node, InstructionTranslator translator) {
        for (int i = node.start; i < node.end; i++) {
            AbstractInsnNode instruction = flow.instructions[i];
            if (instruction instanceof LineNumberNode line) builder.line(line.line);
            else if (instruction.getOpcode() >= 0 && translator.translate(instruction)) return;
        }
        if (node.end < flow.instructions.length) builder.edge(flow.after(node), builder.state);
        else builder.block.kind = Block.Kind.UNREACHABLE;
    }

    private void dispatch(FlowNode node) {
        Value exception = builder.state.stack[0];
        State state = builder.state.atHandler(exception);
        for (int i = 0; i < node.handlers.size(); i++) {
            TryCatchBlockNode handler = node.handlers.get(i);
            FlowNode target = node.successors.get(i);
            if (handler.type == null) {
                builder.edge(target, state);
                return;
            }
            TypeInfo type = builder.types.find(handler.type);
            if (type == null) continue;
            Value matches = builder.value(Op.INSTANCE_OF, Type.INT, type, 0, exception);
            if (matches.isConstant(0)) continue;
            if (matches.isConstant(1)) {
                builder.edge(target, state);
                return;
            }
            Block next = builder.graph.newBlock();
            builder.branch(Condition.NE, matches, builder.intConstant(0), builder.edgeBlock(target), next);
            builder.block = next;
        }
        if (flow.leave != null) builder.edge(flow.leave, state);
        else builder.throwOut(exception);
    }

    private void leave() {
        exception = builder.state.stack[0];
        if (lock != null) builder.value(Op.MONITOR_EXIT, Type.VOID, lock);
        if (inlined) thrown = builder.block;
        else builder.throwOut(exception);
    }
}
