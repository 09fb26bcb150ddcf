package photosynapse.experiments.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import photosynapse.device.compact.ChannelParameters;
import photosynapse.device.compact.FreeElectronParameters;
import photosynapse.device.compact.HoleInjectionParameters;
import photosynapse.device.compact.IonParameters;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ComponentName;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The parameters of a compact synapse as two tables, and back: what a device hands to a network.
 *
 * <p>{@code synapse_parameters} has one row, {@code synapse_reservoirs} one for each reservoir.
 */
final class SynapseTables {
    private static final String PARAMETERS = "synapse_parameters";
    private static final String RESERVOIRS = "synapse_reservoirs";

    private SynapseTables() {}

    static List<ResultTable> of(SynapseParameters parameters) {
        List<Column> columns = new ArrayList<>();
        columns.addAll(columns(ChannelParameters.class, parameters.channel()));
        columns.addAll(columns(FreeElectronParameters.class, parameters.freeElectrons()));
        columns.addAll(columns(IonParameters.class, parameters.ions()));
        columns.addAll(columns(HoleInjectionParameters.class, parameters.holeInjection()));
        columns.addAll(columns(ValidityRange.class, parameters.validity()));
        return List.of(
                new ResultTable(PARAMETERS, List.of(new TextColumn("name", List.of(parameters.name()))), columns),
                RecordTables.of(RESERVOIRS, ReservoirParameters.class, parameters.reservoirs()));
    }

    private static <R extends Record> List<Column> columns(Class<R> type, R value) {
        return RecordTables.of("", type, List.of(value)).columns();
    }

    /**
     * The parameters of earlier tables.
     *
     * @throws IllegalStateException when no synapse was extracted before
     */
    static SynapseParameters read(Map<String, ResultTable> tables) {
        ResultTable row = tables.get(PARAMETERS);
        ResultTable reservoirs = tables.get(RESERVOIRS);
        if (row == null || reservoirs == null) {
            throw new IllegalStateException("a synapse must be extracted before it is used");
        }
        List<ReservoirParameters> list = new ArrayList<>();
        for (int k = 0; k < reservoirs.rowCount(); k++) {
            list.add(record(ReservoirParameters.class, reservoirs, k));
        }
        return new SynapseParameters(
                row.label("name").values().get(0),
                record(ChannelParameters.class, row, 0),
                record(FreeElectronParameters.class, row, 0),
                list,
                record(IonParameters.class, row, 0),
                record(HoleInjectionParameters.class, row, 0),
                record(ValidityRange.class, row, 0));
    }

    /** A record of numbers from the columns of their names. */
    private static <R extends Record> R record(Class<R> type, ResultTable table, int row) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> (Object)
                        table.column(ComponentName.of(component).canonical()).get(row))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("the numbers of " + type.getSimpleName() + " cannot be read back", e);
        }
    }
}
