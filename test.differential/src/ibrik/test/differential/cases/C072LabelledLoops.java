package ibrik.test.differential.cases;

/** Runs loops with many exits and entries: labelled blocks, state machines, breaks out of switches. */
public final class C072LabelledLoops {

    static String walk(String text) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        scan:
        while (i < text.length()) {
            char c = text.charAt(i++);
            switch (c) {
                case '#':
                    while (i < text.length()) {
                        if (text.charAt(i++) == '\n') {
                            continue scan;
                        }
                    }
                    break scan;
                case ' ':
                    continue;
                case '!':
                    break scan;
                case '(': {
                    int depth = 1;
                    do {
                        if (i >= text.length()) {
                            out.append("unclosed");
                            break scan;
                        }
                        char d = text.charAt(i++);
                        if (d == '(') {
                            depth++;
                        } else if (d == ')') {
                            depth--;
                        }
                    } while (depth > 0);
                    out.append("()");
                    break;
                }
                default:
                    block: {
                        if (c < 'a') {
                            break block;
                        }
                        if (c > 'm') {
                            out.append('>');
                            break block;
                        }
                        out.append('<');
                        continue scan;
                    }
                    out.append(c);
            }
            out.append(',');
        }
        return out.toString();
    }

    static int machine(int[] program) {
        int pc = 0;
        int acc = 0;
        int steps = 0;
        for (;;) {
            if (++steps > 10000) {
                return -1;
            }
            int op = program[pc];
            if (op == 0) {
                return acc;
            } else if (op == 1) {
                acc += program[pc + 1];
                pc += 2;
                continue;
            } else if (op == 2) {
                if (acc < program[pc + 1]) {
                    pc = program[pc + 2];
                    continue;
                }
                pc += 3;
            } else if (op == 3) {
                acc *= 3;
                pc++;
            } else {
                pc = 0;
            }
        }
    }

    static int spiral(int n) {
        int x = 0;
        int y = 0;
        int seen = 0;
        int steps = 0;
        a:
        for (int i = 0;; i++) {
            b:
            for (int j = i;; j += 2) {
                c:
                for (int k = 0; k < 5; k++) {
                    if (++steps > 20000) {
                        break a;
                    }
                    seen += i ^ j ^ k;
                    if ((seen & 7) == 3) {
                        continue b;
                    }
                    if ((seen & 15) == 9) {
                        continue a;
                    }
                    if (seen > n) {
                        break a;
                    }
                    if (k == 3) {
                        x++;
                        break c;
                    }
                    y += x;
                }
                if (j > 20) {
                    break b;
                }
            }
        }
        return seen * 1000 + x * 10 + y + steps;
    }

    public static void main(String[] args) {
        System.out.println(walk("ab yz #comment\nk(x(y)z)A!b"));
        System.out.println(walk("a(b"));
        System.out.println(walk("#"));
        System.out.println(machine(new int[] {1, 5, 3, 2, 1000, 2, 0}));
        System.out.println(machine(new int[] {1, 1, 2, 50, 0, 3, 0}));
        System.out.println(machine(new int[] {9}));
        for (int n = 0; n < 3000; n += 500) {
            System.out.println(spiral(n));
        }
        int n = 0;
        do {
            if (n == 3) {
                n += 2;
                continue;
            }
            n++;
        } while (n < 10 && n != 7);
        System.out.println(n);
    }
}
