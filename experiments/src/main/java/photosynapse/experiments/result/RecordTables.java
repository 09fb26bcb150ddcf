package photosynapse.experiments.result;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lists of records as tables: a column for each component, named as {@link ComponentName} says.
 *
 * <p>Numbers, truths (1 and 0) and lists of numbers become columns of numbers; text and words of an enumeration become
 * text columns. A list of n numbers becomes n columns, counted from 1 before the unit:
 * {@code trapped_electron_density_2_per_m3}; where a row has fewer, the cell is missing.
 */
public final class RecordTables {
    private RecordTables() {}

    /**
     * A table with a row for each record.
     *
     * @throws IllegalArgumentException when a component is neither a number, nor text, nor a list of numbers
     */
    public static <R extends Record> ResultTable of(String name, Class<R> type, List<R> rows) {
        List<TextColumn> labels = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            List<Object> values = rows.stream().map(row -> read(component, row)).toList();
            Class<?> kind = component.getType();
            if (kind == String.class || kind.isEnum()) {
                labels.add(new TextColumn(
                        ComponentName.of(component).canonical(),
                        values.stream().map(Object::toString).toList()));
            } else if (List.class.isAssignableFrom(kind)) {
                columns.addAll(lists(ComponentName.of(component), values));
            } else {
                columns.add(new Column(ComponentName.of(component).canonical(), numbers(component, values)));
            }
        }
        return new ResultTable(name, labels, columns);
    }

    private static double[] numbers(RecordComponent component, List<Object> values) {
        return values.stream().mapToDouble(value -> number(component, value)).toArray();
    }

    private static double number(RecordComponent component, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Boolean truth) {
            return truth ? 1 : 0;
        }
        throw new IllegalArgumentException("component " + component.getName() + " of "
                + component.getDeclaringRecord().getSimpleName() + " is a "
                + component.getType().getSimpleName() + " and cannot be a column");
    }

    private static List<Column> lists(ComponentName name, List<Object> values) {
        int width = values.stream().mapToInt(v -> ((List<?>) v).size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < width; k++) {
            double[] numbers = new double[values.size()];
            Arrays.fill(numbers, Double.NaN);
            for (int row = 0; row < numbers.length; row++) {
                List<?> list = (List<?>) values.get(row);
                numbers[row] = k < list.size() ? ((Number) list.get(k)).doubleValue() : Double.NaN;
            }
            columns.add(new Column(new ComponentName(name.stem() + "_" + (k + 1), name.unit()).canonical(), numbers));
        }
        return columns;
    }

    private static Object read(RecordComponent component, Record row) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "component " + component.getName() + " of " + row.getClass().getSimpleName() + " cannot be read",
                    e);
        }
    }
}
