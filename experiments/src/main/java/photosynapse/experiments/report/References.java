package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;

/** Whom a run has to cite. */
final class References {
    private References() {}

    /** Whom every run has to cite. */
    static List<Citation> always() {
        List<Citation> list = new ArrayList<>();
        list.add(new Citation(
                "Device",
                "J. Hao et al., Low-energy room-temperature optical switching in mixed-dimensionality"
                        + " nanoscale perovskite"
                        + " heterojunctions. Science Advances 7, eabf1959 (2021).",
                "doi:10.1126/sciadv.abf1959",
                "the device and the hard targets"));
        list.add(new Citation(
                "Device",
                "B. M. Wieliczka et al., Advanced Energy Materials (2023).",
                "doi:10.1002/aenm.202204351",
                "mechanism and wider family of devices, section 8"));
        list.add(new Citation(
                "Equations",
                "D. L. Scharfetter, H. K. Gummel, Large-signal analysis of a silicon Read diode oscillator. IEEE"
                        + " Transactions on Electron Devices 16, 64 (1969).",
                "doi:10.1109/T-ED.1969.16566",
                "fluxes of electrons, holes and vacancies"));
        list.add(new Citation(
                "Equations",
                "R. E. Bank et al., Transient simulation of silicon devices and circuits. IEEE Transactions on Electron"
                        + " Devices 32, 1992 (1985).",
                "doi:10.1109/T-ED.1985.22232",
                "time stepping, TR-BDF2"));
        return list;
    }

    static List<Citation> of(StoredRun run) {
        return of(run.table("digits").isPresent());
    }

    /** Of what trains on the digits, or does not. */
    static List<Citation> of(boolean trains) {
        List<Citation> list = new ArrayList<>(always());
        if (trains) {
            list.add(new Citation(
                    "Data",
                    "Y. LeCun, C. Cortes, C. J. C. Burges, The MNIST database of handwritten digits. CC BY-SA 3.0.",
                    "",
                    "training and test images"));
            list.add(new Citation(
                    "Software",
                    "Eclipse Deeplearning4j Development Team, Deeplearning4j 1.0.0-M2.1. Apache 2.0.",
                    "",
                    "training"));
        }
        return list;
    }
}
