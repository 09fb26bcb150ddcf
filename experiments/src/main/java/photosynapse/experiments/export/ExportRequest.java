package photosynapse.experiments.export;

import java.util.List;
import java.util.Map;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.catalog.SynapseFile;
import photosynapse.experiments.result.ResultTable;

/**
 * What is to be exported.
 *
 * @param parameters of the synapse
 * @param program for tools without light and time
 * @param secondsPerBatch time that passes in one mini-batch, for tools that count fading so (s)
 * @param tables of a run, for CSV and NPZ; may be empty
 * @param notes where the numbers come from and what was assumed, one a line
 */
public record ExportRequest(
        SynapseParameters parameters,
        WriteProgramSpec program,
        double secondsPerBatch,
        List<ResultTable> tables,
        List<String> notes) {
    public ExportRequest {
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
        if (!(secondsPerBatch > 0 && Double.isFinite(secondsPerBatch))) {
            throw new IllegalArgumentException("seconds of a mini-batch must be > 0, were " + secondsPerBatch);
        }
    }

    /** From the text of a {@code synapse.json}. */
    public static ExportRequest ofFile(
            String synapse, WriteProgramSpec program, double secondsPerBatch, List<String> notes) {
        return new ExportRequest(SynapseFile.read(synapse), program, secondsPerBatch, List.of(), notes);
    }

    /** From the tables of a run in which a synapse was extracted. */
    public static ExportRequest ofTables(
            Map<String, ResultTable> tables, WriteProgramSpec program, double secondsPerBatch, List<String> notes) {
        SynapseParameters parameters = SynapseFile.read(SynapseFile.ofTables(tables));
        return new ExportRequest(parameters, program, secondsPerBatch, List.copyOf(tables.values()), notes);
    }
}
