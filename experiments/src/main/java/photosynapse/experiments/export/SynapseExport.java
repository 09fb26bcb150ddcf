package photosynapse.experiments.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.NpzArchive;
import photosynapse.experiments.result.ResultTable;

/** A compact synapse as files of other tools. */
public final class SynapseExport {
    static final double BENCH_REST = 1000;
    private static final int TABLE_NODES = 101;

    private final ExportRequest request;
    private final List<String> comments;
    private PulseCurve curve;

    /** Prepares the files of a synapse. */
    public SynapseExport(ExportRequest request) {
        this.request = request;
        this.comments = Comments.of(request);
    }

    /** The files of a format, by name. */
    public Map<String, byte[]> files(ExportFormat format) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts(format).forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        if (format == ExportFormat.NPZ) {
            files.put("synapse.npz", NpzArchive.bytes(tables(), comments));
        }
        return files;
    }

    private Map<String, String> texts(ExportFormat format) {
        String word = SpiceSubcircuit.word(request.parameters().name());
        return switch (format) {
            case SPICE -> {
                SpiceSubcircuit circuit = new SpiceSubcircuit(request.parameters());
                yield Map.of(
                        "spice/" + word + ".lib",
                        circuit.text(comments),
                        "spice/bench.cir",
                        circuit.bench(request.program(), BENCH_REST, "bench.data"));
            }
            case VERILOG_A -> {
                VerilogModule module = new VerilogModule(request.parameters());
                yield Map.of(
                        "verilog-a/" + word + ".va",
                        module.text(comments),
                        "verilog-a/bench.cir",
                        module.bench(request.program()));
            }
            case NEUROSIM -> {
                NeuroSimList list = new NeuroSimList(curve(), request.program());
                yield Map.of(
                        "neurosim/parameters.txt", list.list(comments), "neurosim/device.cpp", list.fragment(comments));
            }
            case AIHWKIT -> Map.of("aihwkit/" + word + ".py", new AihwkitDevice(curve(), request).text(comments));
            case CROSSSIM -> Map.of("crosssim/steps.csv", PlainCsv.text(steps(), comments));
            case CSV -> csv();
            case NPZ -> Map.of();
        };
    }

    private Map<String, String> csv() {
        Map<String, String> files = new LinkedHashMap<>();
        tables().forEach(table -> files.put("csv/" + table.name() + ".csv", PlainCsv.text(table, comments)));
        return files;
    }

    private PulseCurve curve() {
        if (curve == null) {
            curve = PulseCurve.of(request.parameters(), request.program());
        }
        return curve;
    }

    private ResultTable steps() {
        StepTable table = StepTable.of(curve(), TABLE_NODES);
        return new ResultTable(
                "steps",
                List.of(
                        column("conductance_S", table.conductances()),
                        column("step_up_S", table.up()),
                        column("step_down_S", table.down())));
    }

    private List<ResultTable> tables() {
        List<ResultTable> tables = new ArrayList<>(request.tables());
        tables.add(branch("pulses_up", curve().up()));
        tables.add(branch("pulses_down", curve().down()));
        tables.add(steps());
        return tables;
    }

    private static ResultTable branch(String name, List<Double> levels) {
        double[] pulses = new double[levels.size()];
        for (int k = 0; k < pulses.length; k++) {
            pulses[k] = k;
        }
        return new ResultTable(name, List.of(new Column("pulse_count", pulses), column("conductance_S", levels)));
    }

    private static Column column(String name, List<Double> values) {
        return new Column(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
