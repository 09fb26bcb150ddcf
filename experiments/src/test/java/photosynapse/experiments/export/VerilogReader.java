package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads and evaluates the subset of Verilog-A that the export writes: one module with an analog block of assignments
 * and contributions. Whatever does not belong to the subset, is not declared, or is declared and not used, is refused.
 */
final class VerilogReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<number>\\d+(\\.\\d+)?([eE][-+]?\\d+)?)|(?<name>\\$?[a-zA-Z_]\\w*)|(?<sign><\\+|[-+*/(),=;:\\[\\]]"
                    + ")");
    private static final Set<String> FUNCTIONS = Set.of("max", "min", "exp", "limexp", "ln", "abs", "ddt", "V", "$vt");

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private final Set<String> nodes = new LinkedHashSet<>();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final Set<String> reals = new LinkedHashSet<>();
    private final Set<String> used = new LinkedHashSet<>();
    private final List<Statement> statements = new ArrayList<>();

    /** {@code target = value} or {@code I(target) <+ value}. */
    private record Statement(String target, boolean isContribution, Term value) {}

    /** An expression. */
    private interface Term {
        double at(Scope scope);
    }

    /** Voltages, variables, temperature; collects the arguments of ddt. */
    static final class Scope {
        private final Map<String, Double> voltages;
        private final Map<String, Double> variables = new HashMap<>();
        private final double temperature;

        Scope(Map<String, Double> voltages, double temperature) {
            this.voltages = voltages;
            this.temperature = temperature;
        }
    }

    private VerilogReader(String text) {
        String plain = text.replaceAll("//[^\n]*", "");
        if (!plain.strip().startsWith("`include \"disciplines.vams\"")) {
            throw new IllegalArgumentException("the disciplines are not included");
        }
        String rest = plain.strip().substring("`include \"disciplines.vams\"".length());
        Matcher matcher = TOKEN.matcher(rest);
        int end = 0;
        while (end < rest.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException(
                        "cannot be read: " + rest.substring(end, Math.min(rest.length(), end + 40)));
            }
            if (!matcher.group().isBlank()) {
                tokens.add(matcher.group());
            }
            end = matcher.end();
        }
        module();
    }

    static VerilogReader of(String text) {
        return new VerilogReader(text);
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String take() {
        return tokens.get(at++);
    }

    private void expect(String token) {
        if (!peek().equals(token)) {
            throw new IllegalArgumentException(
                    "expected " + token + " after " + tokens.subList(Math.max(0, at - 8), at) + ", found " + peek());
        }
        at++;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(take()));
        while (peek().equals(",")) {
            at++;
            names.add(take());
        }
        expect(";");
        return names;
    }

    private void module() {
        expect("module");
        take();
        expect("(");
        Set<String> ports = new LinkedHashSet<>();
        while (!peek().equals(")")) {
            ports.add(take());
            if (peek().equals(",")) {
                at++;
            }
        }
        expect(")");
        expect(";");
        Set<String> directions = new LinkedHashSet<>();
        while (!peek().equals("analog")) {
            switch (take()) {
                case "inout" -> directions.addAll(names());
                case "electrical" -> nodes.addAll(names());
                case "real" -> reals.addAll(names());
                case "parameter" -> parameter();
                default -> throw new IllegalArgumentException("no declaration: " + tokens.get(at - 1));
            }
        }
        if (!directions.equals(ports) || !nodes.containsAll(ports)) {
            throw new IllegalArgumentException("ports " + ports + " are not all declared");
        }
        expect("analog");
        expect("begin");
        while (!peek().equals("end")) {
            statements.add(statement());
        }
        expect("end");
        expect("endmodule");
        Set<String> unused = new LinkedHashSet<>(parameters.keySet());
        unused.addAll(reals);
        unused.removeAll(used);
        if (!unused.isEmpty() || at != tokens.size()) {
            throw new IllegalArgumentException("declared and not used: " + unused);
        }
    }

    /** {@code parameter real x = 1 from [0:inf);} with the value inside its range. */
    private void parameter() {
        expect("real");
        String name = take();
        expect("=");
        double value = signed();
        expect("from");
        boolean closedLow = take().equals("[");
        double low = signed();
        expect(":");
        double high = signed();
        boolean closedHigh = take().equals("]");
        expect(";");
        boolean inside = (closedLow ? value >= low : value > low) && (closedHigh ? value <= high : value < high);
        if (!inside || parameters.put(name, value) != null) {
            throw new IllegalArgumentException("parameter " + name + " = " + value + " is outside or stands twice");
        }
    }

    private double signed() {
        boolean negative = peek().equals("-");
        at += negative ? 1 : 0;
        String token = take();
        double size = token.equals("inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(token);
        return negative ? -size : size;
    }

    private Statement statement() {
        String name = take();
        if (name.equals("I")) {
            expect("(");
            String node = take();
            while (!peek().equals(")")) {
                at++;
            }
            expect(")");
            expect("<+");
            Term value = sum();
            expect(";");
            requireNode(node);
            return new Statement(node, true, value);
        }
        if (!reals.contains(name)) {
            throw new IllegalArgumentException(name + " is assigned and not declared");
        }
        expect("=");
        Term value = sum();
        expect(";");
        return new Statement(name, false, value);
    }

    private void requireNode(String node) {
        if (!nodes.contains(node)) {
            throw new IllegalArgumentException("there is no node " + node);
        }
    }

    private Term sum() {
        Term left = product();
        while (peek().equals("+") || peek().equals("-")) {
            boolean plus = take().equals("+");
            Term first = left;
            Term right = product();
            left = plus ? s -> first.at(s) + right.at(s) : s -> first.at(s) - right.at(s);
        }
        return left;
    }

    private Term product() {
        Term left = factor();
        while (peek().equals("*") || peek().equals("/")) {
            boolean times = take().equals("*");
            Term first = left;
            Term right = factor();
            left = times ? s -> first.at(s) * right.at(s) : s -> first.at(s) / right.at(s);
        }
        return left;
    }

    private Term factor() {
        String token = take();
        if (token.equals("-")) {
            Term inner = factor();
            return s -> -inner.at(s);
        }
        if (token.equals("(")) {
            Term inner = sum();
            expect(")");
            return inner;
        }
        if (Character.isDigit(token.charAt(0))) {
            double value = Double.parseDouble(token);
            return s -> value;
        }
        if (FUNCTIONS.contains(token)) {
            return call(token);
        }
        used.add(token);
        if (parameters.containsKey(token)) {
            double value = parameters.get(token);
            return s -> value;
        }
        if (!reals.contains(token)) {
            throw new IllegalArgumentException(token + " is not declared");
        }
        return s -> s.variables.get(token);
    }

    private Term call(String function) {
        if (function.equals("$vt") && !peek().equals("(")) {
            return s -> THERMAL * s.temperature;
        }
        expect("(");
        if (function.equals("V")) {
            String first = take();
            requireNode(first);
            String second = peek().equals(",") ? tokens.get(at + 1) : "";
            at += second.isEmpty() ? 0 : 2;
            expect(")");
            return s -> s.voltages.get(first) - (second.isEmpty() ? 0 : s.voltages.get(second));
        }
        Term a = sum();
        Term b = null;
        if (peek().equals(",")) {
            at++;
            b = sum();
        }
        expect(")");
        Term second = b;
        return switch (function) {
            case "max" -> s -> Math.max(a.at(s), second.at(s));
            case "min" -> s -> Math.min(a.at(s), second.at(s));
            case "exp", "limexp" -> s -> Math.exp(a.at(s));
            case "ln" -> s -> Math.log(a.at(s));
            case "abs" -> s -> Math.abs(a.at(s));
            // the charge of the node's capacitor of 1 F: what remains of the sum is minus its rate of change
            case "ddt" -> s -> 0;
            case "$vt" -> s -> THERMAL * a.at(s);
            default -> throw new IllegalStateException(function);
        };
    }

    /** k_B/q (V/K). */
    private static final double THERMAL = 8.617333262e-5;

    /** What every contribution gives without its ddt: minus the rate of change of a state, or the drain current. */
    Map<String, Double> evaluate(Map<String, Double> voltages, double temperature) {
        Scope scope = new Scope(voltages, temperature);
        Map<String, Double> currents = new LinkedHashMap<>();
        for (Statement statement : statements) {
            double value = statement.value().at(scope);
            if (statement.isContribution()) {
                currents.merge(statement.target(), value, Double::sum);
            } else {
                scope.variables.put(statement.target(), value);
            }
        }
        return currents;
    }

    /** Internal nodes that hold states, in order. */
    List<String> states() {
        return nodes.stream().filter(n -> n.matches("q\\d|scr")).toList();
    }
}
