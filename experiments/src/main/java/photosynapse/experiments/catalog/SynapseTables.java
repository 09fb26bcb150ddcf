package photosynapse.experiments.catalog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.compact.ChannelParameters;
import photosynapse.device.compact.FreeElectronParameters;
import photosynapse.device.compact.HoleInjectionParameters;
import photosynapse.device.compact.IonParameters;
import photosynapse.device.compact.LightResponse;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.SynapseResponses;
import photosynapse.device.compact.ThermalResponse;
import photosynapse.device.compact.ValidityRange;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ComponentName;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The parameters of a compact synapse as tables, and back: what a device hands to a network.
 *
 * <p>{@code synapse_parameters} has one row, {@code synapse_reservoirs} one for each reservoir. Where the responses are
 * known, {@code synapse_light} has a row for each wavelength and {@code synapse_thermal} one row.
 */
final class SynapseTables {
    private static final String PARAMETERS = "synapse_parameters";
    private static final String RESERVOIRS = "synapse_reservoirs";
    private static final String LIGHT = "synapse_light";
    private static final String THERMAL = "synapse_thermal";
    private static final String REFERENCE = "reference_wavelength_m";
    private static final String DISSYMMETRY = "dissymmetry_ratio";

    private SynapseTables() {}

    static List<ResultTable> of(SynapseParameters parameters) {
        List<Column> columns = new ArrayList<>();
        columns.addAll(columns(ChannelParameters.class, parameters.channel()));
        columns.addAll(columns(FreeElectronParameters.class, parameters.freeElectrons()));
        columns.addAll(columns(IonParameters.class, parameters.ions()));
        columns.addAll(columns(HoleInjectionParameters.class, parameters.holeInjection()));
        columns.addAll(columns(ValidityRange.class, parameters.validity()));
        List<ResultTable> tables = new ArrayList<>();
        tables.add(new ResultTable(PARAMETERS, List.of(new TextColumn("name", List.of(parameters.name()))), columns));
        tables.add(RecordTables.of(RESERVOIRS, ReservoirParameters.class, parameters.reservoirs()));
        parameters.responses().light().ifPresent(light -> tables.add(light(light)));
        parameters.responses().thermal().ifPresent(thermal -> tables.add(thermal(thermal)));
        return List.copyOf(tables);
    }

    private static ResultTable light(LightResponse light) {
        List<Column> columns = new ArrayList<>(columns(LIGHT, LightResponse.Point.class, light.points()));
        double[] reference = new double[light.points().size()];
        double[] dissymmetry = new double[reference.length];
        Arrays.fill(reference, light.referenceWavelength());
        Arrays.fill(dissymmetry, light.dissymmetry());
        columns.add(new Column(REFERENCE, reference));
        columns.add(new Column(DISSYMMETRY, dissymmetry));
        return new ResultTable(LIGHT, columns);
    }

    private static ResultTable thermal(ThermalResponse thermal) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("reference_temperature_K", thermal.referenceTemperature()));
        columns.add(new Column("lowest_temperature_K", thermal.lowestTemperature()));
        columns.add(new Column("highest_temperature_K", thermal.highestTemperature()));
        columns.addAll(columns(ThermalResponse.Energies.class, thermal.energies()));
        return new ResultTable(THERMAL, columns);
    }

    private static <R extends Record> List<Column> columns(String name, Class<R> type, List<R> values) {
        return RecordTables.of(name, type, values).columns();
    }

    private static SynapseResponses responses(Map<String, ResultTable> tables) {
        Optional<LightResponse> light = Optional.ofNullable(tables.get(LIGHT)).map(table -> {
            List<LightResponse.Point> points = new ArrayList<>();
            for (int k = 0; k < table.rowCount(); k++) {
                points.add(record(LightResponse.Point.class, table, k));
            }
            return new LightResponse(
                    points,
                    table.column(REFERENCE).get(0),
                    table.column(DISSYMMETRY).get(0));
        });
        Optional<ThermalResponse> thermal = Optional.ofNullable(tables.get(THERMAL))
                .map(table -> new ThermalResponse(
                        table.column("reference_temperature_K").get(0),
                        table.column("lowest_temperature_K").get(0),
                        table.column("highest_temperature_K").get(0),
                        energies(table)));
        return new SynapseResponses(light, thermal);
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
            list.add(reservoir(reservoirs, k));
        }
        return new SynapseParameters(
                row.label("name").values().get(0),
                record(ChannelParameters.class, row, 0),
                record(FreeElectronParameters.class, row, 0),
                list,
                record(IonParameters.class, row, 0),
                record(HoleInjectionParameters.class, row, 0),
                record(ValidityRange.class, row, 0),
                responses(tables));
    }

    /** A reservoir; files of the first format know no ratios of zones. */
    private static ReservoirParameters reservoir(ResultTable table, int row) {
        if (table.columnNames().contains("emission_ratio")) {
            return record(ReservoirParameters.class, table, row);
        }
        return new ReservoirParameters(
                table.column("write_rate_per_s").get(row),
                table.column("capacity_ratio").get(row),
                table.column("tunnelling_rate_per_s").get(row),
                table.column("field_pull_ratio").get(row));
    }

    /** Energies; files from before stacks had energies of their own name none for the second film. */
    private static ThermalResponse.Energies energies(ResultTable table) {
        if (table.columnNames().contains("second_emission_eV")) {
            return record(ThermalResponse.Energies.class, table, 0);
        }
        return new ThermalResponse.Energies(
                table.column("emission_eV").get(0),
                table.column("tunnelling_eV").get(0),
                table.column("screening_eV").get(0),
                table.column("injection_eV").get(0),
                table.column("exit_eV").get(0),
                table.column("conduction_eV").get(0));
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
