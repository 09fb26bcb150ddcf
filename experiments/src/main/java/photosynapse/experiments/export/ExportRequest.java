package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.compact.FreeElectronParameters;
import photosynapse.device.compact.OutsideFittedRangeException;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.SynapseResponses;
import photosynapse.device.compact.ValidityRange;
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

    /**
     * The same at another temperature (K).
     *
     * @throws OutsideFittedRangeException when the synapse was not compared with its device there
     */
    public ExportRequest atTemperature(double temperature) {
        List<String> more = new ArrayList<>(notes);
        more.add("All numbers are those at " + temperature + " K.");
        return new ExportRequest(parameters.at(temperature), program, secondsPerBatch, tables, more);
    }

    /**
     * The same for light of another wavelength (m): photon fluxes are those of this light.
     *
     * @throws OutsideFittedRangeException when the synapse does not know the colour, or when it does not write
     */
    public ExportRequest underLight(double wavelength) {
        SynapseParameters p = parameters;
        FreeElectronParameters e = p.freeElectrons();
        double share = p.responses()
                .light()
                .orElseThrow(() -> new OutsideFittedRangeException(
                        "a wavelength of " + wavelength + " m", "the one light of its extraction"))
                .effectivePhotonFlux(1, wavelength, 0);
        if (!(share > 0)) {
            throw new OutsideFittedRangeException(
                    "light of " + wavelength + " m, which does not write,", "light that writes");
        }
        ValidityRange range = p.validity();
        SynapseParameters other = new SynapseParameters(
                        p.name(),
                        p.channel(),
                        new FreeElectronParameters(
                                e.referencePhotonFlux() / share, e.emissionRate(), e.exitRatio(), e.exitFieldRatio()),
                        p.reservoirs(),
                        p.ions(),
                        p.holeInjection(),
                        new ValidityRange(
                                range.maximumPhotonFlux() / share,
                                range.minimumGateVoltage(),
                                range.maximumGateVoltage(),
                                range.maximumChangeRatio(),
                                range.maximumDuration()))
                .withResponses(
                        new SynapseResponses(Optional.empty(), p.responses().thermal()));
        List<String> more = new ArrayList<>(notes);
        more.add("Photon fluxes are those of light of " + wavelength + " m.");
        return new ExportRequest(other, program, secondsPerBatch, tables, more);
    }

    /** From the text of a {@code synapse.json}. */
    public static ExportRequest ofFile(
            String synapse, WriteProgramSpec program, double secondsPerBatch, List<String> notes) {
        return new ExportRequest(
                SynapseFile.read(synapse), program, secondsPerBatch, SynapseFile.tables(synapse), notes);
    }

    /** From the tables of a run in which a synapse was extracted. */
    public static ExportRequest ofTables(
            Map<String, ResultTable> tables, WriteProgramSpec program, double secondsPerBatch, List<String> notes) {
        SynapseParameters parameters = SynapseFile.read(SynapseFile.ofTables(tables));
        return new ExportRequest(parameters, program, secondsPerBatch, List.copyOf(tables.values()), notes);
    }
}
