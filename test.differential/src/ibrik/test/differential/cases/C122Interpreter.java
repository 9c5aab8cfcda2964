package ibrik.test.differential.cases;

/** Runs a small stack machine and a Brainf*** program inside the program. */
public final class C122Interpreter {

    interface Op {
        int PUSH = 0;
        int ADD = 1;
        int SUB = 2;
        int MUL = 3;
        int DUP = 4;
        int SWAP = 5;
        int JNZ = 6;
        int OUT = 7;
        int HALT = 8;
        int LOAD = 9;
        int STORE = 10;
        int LESS = 11;
        int JMP = 12;
    }

    static String run(int[] code) {
        int[] stack = new int[64];
        int[] memory = new int[16];
        StringBuilder out = new StringBuilder();
        int sp = 0;
        int pc = 0;
        int steps = 0;
        while (true) {
            steps++;
            switch (code[pc++]) {
                case Op.PUSH -> stack[sp++] = code[pc++];
                case Op.ADD -> {
                    sp--;
                    stack[sp - 1] += stack[sp];
                }
                case Op.SUB -> {
                    sp--;
                    stack[sp - 1] -= stack[sp];
                }
                case Op.MUL -> {
                    sp--;
                    stack[sp - 1] *= stack[sp];
                }
                case Op.DUP -> {
                    stack[sp] = stack[sp - 1];
                    sp++;
                }
                case Op.SWAP -> {
                    int t = stack[sp - 1];
                    stack[sp - 1] = stack[sp - 2];
                    stack[sp - 2] = t;
                }
                case Op.JNZ -> {
                    int to = code[pc++];
                    if (stack[--sp] != 0) {
                        pc = to;
                    }
                }
                case Op.JMP -> pc = code[pc];
                case Op.OUT -> out.append(stack[--sp]).append(' ');
                case Op.LOAD -> stack[sp++] = memory[code[pc++]];
                case Op.STORE -> memory[code[pc++]] = stack[--sp];
                case Op.LESS -> {
                    sp--;
                    stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0;
                }
                case Op.HALT -> {
                    return out.append("steps ").append(steps).toString();
                }
                default -> throw new IllegalStateException("bad instruction at " + (pc - 1));
            }
        }
    }

    static String brain(String program) {
        byte[] tape = new byte[300];
        int[] jump = new int[program.length()];
        int[] open = new int[50];
        int depth = 0;
        for (int i = 0; i < program.length(); i++) {
            if (program.charAt(i) == '[') {
                open[depth++] = i;
            } else if (program.charAt(i) == ']') {
                jump[i] = open[--depth];
                jump[open[depth]] = i;
            }
        }
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < program.length(); i++) {
            switch (program.charAt(i)) {
                case '>' -> at++;
                case '<' -> at--;
                case '+' -> tape[at]++;
                case '-' -> tape[at]--;
                case '.' -> out.append((char) tape[at]);
                case '[' -> i = tape[at] == 0 ? jump[i] : i;
                case ']' -> i = tape[at] != 0 ? jump[i] : i;
                default -> {
                }
            }
        }
        return out.toString();
    }

    public static void main(String[] args) {
        System.out.println(run(new int[] {Op.PUSH, 6, Op.PUSH, 7, Op.MUL, Op.OUT, Op.HALT}));
        System.out.println(run(new int[] {Op.PUSH, 10, Op.STORE, 0, Op.PUSH, 1, Op.STORE, 1, Op.LOAD, 1, Op.LOAD, 0, Op.MUL, Op.STORE, 1, Op.LOAD, 0, Op.PUSH, 1, Op.SUB,
            Op.DUP, Op.STORE, 0, Op.JNZ, 8, Op.LOAD, 1, Op.OUT, Op.HALT}));
        System.out.println(run(new int[] {Op.PUSH, 0, Op.STORE, 0, Op.LOAD, 0, Op.LOAD, 1, Op.ADD, Op.STORE, 1, Op.LOAD, 0, Op.PUSH, 1, Op.ADD, Op.DUP, Op.STORE, 0,
            Op.PUSH, 5000, Op.LESS, Op.JNZ, 4, Op.LOAD, 1, Op.OUT, Op.HALT}));
        try {
            run(new int[] {Op.PUSH, 1, 77});
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        try {
            run(new int[] {Op.ADD});
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(brain("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."));
    }
}
