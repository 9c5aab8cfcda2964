package ibrik.test.differential.cases;

import java.util.Map;
import java.util.TreeMap;

/** Parses and evaluates arithmetic expressions with precedence, functions, variables and errors. */
public final class C125Calculator {

    static final class Parser {
        private final String text;
        private final Map<String, Double> variables;
        private int at;

        Parser(String text, Map<String, Double> variables) {
            this.text = text;
            this.variables = variables;
        }

        double parse() {
            double v = sum();
            if (peek() != 0) {
                throw error("unexpected '" + peek() + "'");
            }
            return v;
        }

        private double sum() {
            double v = product();
            while (true) {
                switch (peek()) {
                    case '+' -> {
                        at++;
                        v += product();
                    }
                    case '-' -> {
                        at++;
                        v -= product();
                    }
                    default -> {
                        return v;
                    }
                }
            }
        }

        private double product() {
            double v = power();
            while (true) {
                char c = peek();
                if (c == '*') {
                    at++;
                    v *= power();
                } else if (c == '/') {
                    at++;
                    double d = power();
                    if (d == 0) {
                        throw error("division by zero");
                    }
                    v /= d;
                } else {
                    return v;
                }
            }
        }

        private double power() {
            double base = unary();
            if (peek() == '^') {
                at++;
                double exponent = power();
                double r = 1;
                for (int i = 0; i < exponent; i++) {
                    r *= base;
                }
                return r;
            }
            return base;
        }

        private double unary() {
            char c = peek();
            if (c == '-') {
                at++;
                return -unary();
            }
            if (c == '(') {
                at++;
                double v = sum();
                if (peek() != ')') {
                    throw error("missing )");
                }
                at++;
                return v;
            }
            if (Character.isDigit(c) || c == '.') {
                int start = at;
                while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                    at++;
                }
                return Double.parseDouble(text.substring(start, at));
            }
            if (Character.isLetter(c)) {
                int start = at;
                while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                    at++;
                }
                String name = text.substring(start, at);
                if (peek() == '(') {
                    at++;
                    double v = sum();
                    if (peek() != ')') {
                        throw error("missing )");
                    }
                    at++;
                    return switch (name) {
                        case "sqrt" -> Math.sqrt(v);
                        case "abs" -> Math.abs(v);
                        case "floor" -> Math.floor(v);
                        default -> throw error("no function " + name);
                    };
                }
                Double v = variables.get(name);
                if (v == null) {
                    throw error("no variable " + name);
                }
                return v;
            }
            throw error(c == 0 ? "unexpected end" : "unexpected '" + c + "'");
        }

        private char peek() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private IllegalArgumentException error(String what) {
            return new IllegalArgumentException(what + " at " + at);
        }
    }

    public static void main(String[] args) {
        Map<String, Double> variables = new TreeMap<>();
        variables.put("x", 3.0);
        variables.put("rate1", 0.25);
        for (String s : new String[] {"1+2*3", "(1+2)*3", "2^3^2", "-2^2", "10/4/5", "x*x - rate1", "sqrt(2)*sqrt(2)", "abs(-7.5) + floor(2.9)", "1.5e", "1 +", "(1", "1/0",
            "y+1", "sin(1)", "2 $ 3", "", "  42  ", "1.2.3", "((((((x))))))", "1-2-3-4", "0.1+0.2"}) {
            try {
                System.out.println(s + " = " + new Parser(s, variables).parse());
            } catch (NumberFormatException e) {
                System.out.println(s + " number: " + e.getMessage());
            } catch (IllegalArgumentException e) {
                System.out.println(s + " error: " + e.getMessage());
            }
        }
    }
}
