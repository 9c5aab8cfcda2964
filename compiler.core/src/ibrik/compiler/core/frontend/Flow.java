package ibrik.compiler.core.frontend;

import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Control flow of a method's bytecode: basic blocks, handlers, an order to translate them in, and which locals live at each. */
final class Flow {
    final AbstractInsnNode[] instructions;
    /** Reachable nodes in reverse postorder. */
    final List<FlowNode> order = new ArrayList<>();
    final FlowNode leave;
    private final MethodNode method;
    private final FlowNode[] nodes;
    private final Map<List<TryCatchBlockNode>, FlowNode> dispatchers = new HashMap<>();

    /** @param leaves whether something must be done when an exception leaves the method */
    Flow(MethodNode method, boolean leaves) {
        this.method = method;
        instructions = method.instructions.toArray();
        leave = leaves ? new FlowNode(FlowNode.Kind.LEAVE, -1) : null;
        nodes = new FlowNode[instructions.length];
        findLeaders();
        for (int i = 0; i < nodes.length; i++) if (nodes[i] != null) delimit(nodes[i]);
        Map<FlowNode, List<TryCatchBlockNode>> covers = new HashMap<>();
        for (FlowNode node : nodes) if (node != null) covers.put(node, handlersOf(node));
        for (int i = 0; i < nodes.length; i++) if (nodes[i] != null) connect(nodes[i], covers.get(nodes[i]));
        number(nodes[0]);
        findLiveLocals();
    }

    /** The node that starts at a label. */
    FlowNode at(LabelNode label) { return nodes[method.instructions.indexOf(label)]; }

    /** The node that starts where this one ends. */
    FlowNode after(FlowNode node) { return nodes[node.end]; }

    FlowNode first() { return nodes[0]; }

    private void lead(int index) {
        if (index < nodes.length && nodes[index] == null) nodes[index] = new FlowNode(FlowNode.Kind.CODE, index);
    }

    private void lead(LabelNode label) { lead(method.instructions.indexOf(label)); }

    private void findLeaders() {
        lead(0);
        for (int i = 0; i < instructions.length; i++) {
            AbstractInsnNode instruction = instructions[i];
            switch (instruction) {
                case JumpInsnNode jump -> {
                    lead(jump.label);
                    lead(i + 1);
                }
                case TableSwitchInsnNode table -> {
                    table.labels.forEach(this::lead);
                    lead(table.dflt);
                    lead(i + 1);
                }
                case LookupSwitchInsnNode lookup -> {
                    lookup.labels.forEach(this::lead);
                    lead(lookup.dflt);
                    lead(i + 1);
                }
                default -> {
                    int opcode = instruction.getOpcode();
                    if (opcode >= IRETURN && opcode <= RETURN || opcode == ATHROW) lead(i + 1);
                }
            }
        }
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            lead(range.start);
            lead(range.end);
            lead(range.handler);
        }
    }

    private void delimit(FlowNode node) {
        int end = node.start + 1;
        while (end < nodes.length && nodes[end] == null) end++;
        node.end = end;
    }

    private List<TryCatchBlockNode> handlersOf(FlowNode node) {
        List<TryCatchBlockNode> result = new ArrayList<>();
        for (TryCatchBlockNode range : method.tryCatchBlocks) {
            if (method.instructions.indexOf(range.start) <= node.start && node.start < method.instructions.indexOf(range.end)) {
                result.add(range);
                if (range.type == null) break;
            }
        }
        return result;
    }

    private void connect(FlowNode node, List<TryCatchBlockNode> covering) {
        AbstractInsnNode last = instructions[node.end - 1];
        switch (last) {
            case JumpInsnNode jump -> {
                if (jump.getOpcode() != GOTO) node.linkTo(after(node));
                node.linkTo(at(jump.label));
            }
            case TableSwitchInsnNode table -> {
                table.labels.forEach(label -> node.linkTo(at(label)));
                node.linkTo(at(table.dflt));
            }
            case LookupSwitchInsnNode lookup -> {
                lookup.labels.forEach(label -> node.linkTo(at(label)));
                node.linkTo(at(lookup.dflt));
            }
            default -> {
                int opcode = last.getOpcode();
                boolean ends = opcode >= IRETURN && opcode <= RETURN || opcode == ATHROW;
                if (!ends && node.end < nodes.length) node.linkTo(nodes[node.end]);
            }
        }
        node.dispatch = dispatcher(covering);
        if (node.dispatch != null && mayThrow(node)) node.linkTo(node.dispatch);
    }

    private FlowNode dispatcher(List<TryCatchBlockNode> covering) {
        if (covering.isEmpty()) return leave;
        return dispatchers.computeIfAbsent(covering, handlers -> {
            FlowNode node = new FlowNode(FlowNode.Kind.DISPATCH, -1);
            node.handlers = handlers;
            for (TryCatchBlockNode handler : handlers) node.linkTo(at(handler.handler));
            if (handlers.getLast().type != null && leave != null) node.linkTo(leave);
            return node;
        });
    }

    private boolean mayThrow(FlowNode node) {
        for (int i = node.start; i < node.end; i++) {
            switch (instructions[i].getOpcode()) {
                case IALOAD, LALOAD, FALOAD, DALOAD, AALOAD, BALOAD, CALOAD, SALOAD, IASTORE, LASTORE, FASTORE, DASTORE, AASTORE, BASTORE, CASTORE, SASTORE,
                     IDIV, LDIV, IREM, LREM, GETFIELD, PUTFIELD, INVOKEVIRTUAL, INVOKESPECIAL, INVOKESTATIC, INVOKEINTERFACE, NEW, NEWARRAY, ANEWARRAY,
                     ARRAYLENGTH, ATHROW, CHECKCAST, MONITORENTER, MONITOREXIT, MULTIANEWARRAY:
                    return true;
                default:
            }
        }
        return false;
    }

    private void number(FlowNode first) {
        Deque<FlowNode> path = new ArrayDeque<>();
        Map<FlowNode, Integer> next = new HashMap<>();
        List<FlowNode> postorder = new ArrayList<>();
        path.push(first);
        next.put(first, 0);
        while (!path.isEmpty()) {
            FlowNode node = path.peek();
            int index = next.get(node);
            if (index == node.successors.size()) {
                postorder.add(path.pop());
                continue;
            }
            next.put(node, index + 1);
            FlowNode successor = node.successors.get(node.successors.size() - 1 - index);
            if (next.putIfAbsent(successor, 0) == null) path.push(successor);
        }
        Collections.reverse(postorder);
        for (FlowNode node : postorder) {
            node.order = order.size();
            order.add(node);
        }
        for (FlowNode node : order) node.predecessors.removeIf(predecessor -> predecessor.order < 0);
    }

    private void findLiveLocals() {
        BitSet[] read = new BitSet[order.size()];
        BitSet[] written = new BitSet[order.size()];
        for (FlowNode node : order) {
            read[node.order] = new BitSet();
            written[node.order] = new BitSet();
            if (node.kind == FlowNode.Kind.CODE) scanLocals(node, read[node.order], written[node.order]);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = order.size() - 1; i >= 0; i--) {
                FlowNode node = order.get(i);
                BitSet live = new BitSet();
                for (FlowNode successor : node.successors) if (successor != node.dispatch) live.or(successor.live);
                live.andNot(written[i]);
                live.or(read[i]);
                if (node.dispatch != null && node.successors.contains(node.dispatch)) live.or(node.dispatch.live);
                if (!live.equals(node.live)) {
                    node.live = live;
                    changed = true;
                }
            }
        }
    }

    private void scanLocals(FlowNode node, BitSet read, BitSet written) {
        for (int i = node.start; i < node.end; i++) {
            if (instructions[i] instanceof IincInsnNode increment) {
                if (!written.get(increment.var)) read.set(increment.var);
            } else if (instructions[i] instanceof VarInsnNode access) {
                if (access.getOpcode() >= ISTORE) written.set(access.var);
                else if (!written.get(access.var)) read.set(access.var);
            }
        }
    }
}
