package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what the columns of a measured file hold and in which units, from names, unit rows and flags. */
final class ColumnNaming {
    /** Units that belong to a quantity and hardly to anything else. */
    private static final Map<MeasuredQuantity, List<String>> ONLY_UNITS = new EnumMap<>(Map.of(
            MeasuredQuantity.TIME, List.of("s"),
            MeasuredQuantity.CURRENT, List.of("A"),
            MeasuredQuantity.LIGHT, List.of("W/m2", "1/m2s")));

    private final String file;
    private final MeasurementOptions options;
    private final List<Named> columns = new ArrayList<>();
    private final List<MeasurementQuestion> questions = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * One column.
     *
     * @param index of its cell in a row
     * @param name without unit
     * @param written whole name
     * @param quantity what it holds
     * @param unitWord unit as written
     * @param unit the unit
     */
    record Named(
            int index,
            String name,
            String written,
            Optional<MeasuredQuantity> quantity,
            Optional<String> unitWord,
            Optional<MeasuredUnit> unit) {
        boolean isCalled(String word) {
            return word.equals(Integer.toString(index + 1)) || word.equals(name) || word.equals(written);
        }

        Named with(Optional<MeasuredQuantity> newQuantity) {
            return new Named(index, name, written, newQuantity, unitWord, unit);
        }
    }

    /**
     * Names of the columns that hold numbers.
     *
     * @param names by index; a column that holds text has none
     * @param units words from a row or column of units, by index
     */
    ColumnNaming(String file, MeasurementOptions options, Map<Integer, String> names, Map<Integer, String> units) {
        this.file = file;
        this.options = options;
        names.forEach((index, written) -> columns.add(named(index, written, units.getOrDefault(index, ""))));
        options.units().keySet().forEach(this::require);
        options.roles().values().forEach(this::require);
        assign();
        columns.forEach(this::checkUnit);
        askForRoles();
    }

    List<Named> columns() {
        return columns;
    }

    List<MeasurementQuestion> questions() {
        return questions;
    }

    List<String> notes() {
        return notes;
    }

    private Named named(int index, String written, String unitCell) {
        HeaderName header = HeaderName.of(written);
        Optional<String> word = header.unitWord();
        if (word.isEmpty() && !unitCell.isBlank()) {
            word = Optional.of(HeaderName.withoutBrackets(unitCell));
        }
        for (Map.Entry<String, String> flag : options.units().entrySet()) {
            boolean meant = flag.getKey().equals(Integer.toString(index + 1))
                    || flag.getKey().equals(header.stem())
                    || flag.getKey().equals(written);
            word = meant ? Optional.of(flag.getValue()) : word;
        }
        String name = header.stem().isEmpty() ? "column " + (index + 1) : header.stem();
        return new Named(index, name, written, MeasuredQuantity.named(name), word, word.flatMap(MeasuredUnit::of));
    }

    private void require(String column) {
        if (columns.stream().noneMatch(c -> c.isCalled(column))) {
            List<String> known = columns.stream().map(Named::name).toList();
            MeasurementProblem problem = MeasurementProblem.of(
                            MeasurementCode.NO_COLUMN,
                            file + ": there is no column of numbers " + Words.shortened(column))
                    .allowed(known)
                    .note("columns of numbers: " + Words.listed(known, 12));
            Words.nearest(column, known).ifPresent(near -> problem.hint("did you mean `" + near + "`?"));
            throw problem.refusal();
        }
    }

    /** Gives each quantity at most one column: that of the flag, or the only one of that name. */
    private void assign() {
        Map<MeasuredQuantity, List<Named>> claims = new LinkedHashMap<>();
        for (Named column : columns) {
            column.quantity()
                    .ifPresent(q ->
                            claims.computeIfAbsent(q, x -> new ArrayList<>()).add(column));
        }
        ONLY_UNITS.forEach((quantity, units) -> claimByUnit(quantity, units, claims));
        options.roles().values().forEach(word -> claims.values().forEach(list -> list.removeIf(c -> c.isCalled(word))));
        for (int k = 0; k < columns.size(); k++) {
            Named column = columns.get(k);
            columns.set(k, column.with(quantityOf(column, claims)));
        }
        claims.forEach((quantity, list) -> {
            if (list.size() > 1 && !options.roles().containsKey(quantity)) {
                List<String> names = list.stream().map(Named::written).toList();
                boolean open = quantity == MeasuredQuantity.TIME || quantity == MeasuredQuantity.CURRENT;
                questions.add(new MeasurementQuestion(
                        "which column is the " + quantity.word() + ": " + Words.listed(names, 8) + "?",
                        "--column " + quantity.word() + "=" + callable(list.get(0)),
                        open));
            }
        });
    }

    /** Where no name says what a quantity is and only one nameless column has its unit, that column is meant. */
    private void claimByUnit(MeasuredQuantity quantity, List<String> units, Map<MeasuredQuantity, List<Named>> claims) {
        boolean isNamed = claims.containsKey(quantity)
                || options.roles().containsKey(quantity)
                || (quantity == MeasuredQuantity.CURRENT && claims.containsKey(MeasuredQuantity.CONDUCTANCE));
        List<Integer> those = new ArrayList<>();
        for (int k = 0; k < columns.size() && !isNamed; k++) {
            Named column = columns.get(k);
            boolean isFree = column.quantity().isEmpty()
                    && options.roles().values().stream().noneMatch(column::isCalled);
            if (isFree && column.unit().filter(u -> units.contains(u.unit())).isPresent()) {
                those.add(k);
            }
        }
        if (those.size() == 1) {
            Named column = columns.get(those.get(0)).with(Optional.of(quantity));
            columns.set(those.get(0), column);
            claims.put(quantity, new ArrayList<>(List.of(column)));
            notes.add("column `" + column.name() + "` is taken for the " + quantity.word()
                    + ": the only one with its unit; --column " + quantity.word() + "=NAME says otherwise");
        }
    }

    private Optional<MeasuredQuantity> quantityOf(Named column, Map<MeasuredQuantity, List<Named>> claims) {
        for (Map.Entry<MeasuredQuantity, String> role : options.roles().entrySet()) {
            if (column.isCalled(role.getValue())) {
                return Optional.of(role.getKey());
            }
        }
        return column.quantity()
                .filter(q -> !options.roles().containsKey(q))
                .filter(q -> claims.getOrDefault(q, List.of()).equals(List.of(column)));
    }

    private void checkUnit(Named column) {
        if (column.unitWord().isPresent() && column.unit().isEmpty()) {
            questions.add(new MeasurementQuestion(
                    "`" + column.unitWord().get() + "` of column `" + column.name()
                            + "` is not a known unit; which is it?",
                    "--unit " + quoted(column.name()) + "=...",
                    column.quantity().isPresent()));
            return;
        }
        if (column.quantity().isEmpty()) {
            return;
        }
        MeasuredQuantity quantity = column.quantity().get();
        if (column.unit().isEmpty()) {
            questions.add(new MeasurementQuestion(
                    "in which unit is the " + quantity.word() + " in column `" + column.name() + "`?",
                    "--unit " + quoted(column.name()) + "=" + example(quantity),
                    quantity != MeasuredQuantity.LIGHT));
        } else if (!quantity.units().contains(column.unit().get().unit())) {
            throw MeasurementProblem.of(
                            MeasurementCode.WRONG_UNIT,
                            file + ": column " + Words.shortened(column.written()) + " is the " + quantity.word()
                                    + ", but its unit `" + column.unitWord().orElse("") + "` measures something else")
                    .allowed(quantity.units())
                    .help("--unit " + quoted(column.name()) + "=" + example(quantity) + " says the unit")
                    .help("--column " + quantity.word() + "=... names the column that is meant")
                    .refusal();
        }
    }

    private static String example(MeasuredQuantity quantity) {
        return switch (quantity) {
            case TIME -> "s";
            case CURRENT, GATE_CURRENT -> "A";
            case CONDUCTANCE -> "S";
            case GATE_VOLTAGE, DRAIN_VOLTAGE -> "V";
            case LIGHT -> "mW/cm2";
            case TEMPERATURE -> "K";
        };
    }

    /** A word for a column that no other column shares. */
    private String callable(Named column) {
        boolean isShared = columns.stream().anyMatch(c -> c.index() != column.index() && c.isCalled(column.written()));
        return isShared ? Integer.toString(column.index() + 1) : quoted(column.written());
    }

    private static String quoted(String name) {
        return name.contains(" ") ? "\"" + name + "\"" : name;
    }

    private void askForRoles() {
        boolean read = has(MeasuredQuantity.CURRENT) || has(MeasuredQuantity.CONDUCTANCE);
        String names = Words.listed(columns.stream().map(ColumnNaming::shown).toList(), 8);
        if (!read && asksNot(MeasuredQuantity.CURRENT)) {
            questions.add(new MeasurementQuestion(
                    "which column holds the current or the conductance: " + names + "?",
                    "--column current=NAME",
                    true));
        }
        if (!has(MeasuredQuantity.TIME) && asksNot(MeasuredQuantity.TIME)) {
            if (has(MeasuredQuantity.GATE_VOLTAGE) || has(MeasuredQuantity.DRAIN_VOLTAGE)) {
                notes.add("no time: a sweep of a voltage");
            } else {
                questions.add(new MeasurementQuestion(
                        "which column holds the time: " + names + "?", "--column time=NAME", true));
            }
        }
    }

    private static String shown(Named column) {
        return column.written().isBlank() ? column.name() : column.written();
    }

    private boolean has(MeasuredQuantity quantity) {
        return columns.stream().anyMatch(c -> c.quantity().equals(Optional.of(quantity)));
    }

    private boolean asksNot(MeasuredQuantity quantity) {
        return questions.stream().noneMatch(q -> q.flag().startsWith("--column " + quantity.word() + "="));
    }
}
