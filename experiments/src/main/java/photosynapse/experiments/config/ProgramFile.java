package photosynapse.experiments.config;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Files of programs that people have in their hands and that are not tables as text. */
enum ProgramFile {
    SPREADSHEET("PK\003\004", "a spreadsheet or archive", "save the sheet as CSV (UTF-8) and give that file"),
    OLD_SPREADSHEET("\320\317\021\340", "an old spreadsheet", "save the sheet as CSV (UTF-8) and give that file"),
    ORIGIN("CPY", "an Origin project", "in Origin, export the worksheet as ASCII and give that file"),
    MATLAB("MATLAB 5.0", "a MATLAB file", "in MATLAB, writetable(...) makes a CSV file"),
    HDF5("\211HDF", "an HDF5 or MATLAB 7.3 file", "export the table as CSV"),
    PDF("%PDF", "a PDF", "a figure must be digitised into two columns first"),
    NUMPY("\223NUMPY", "a NumPy file", "numpy.savetxt(...) makes a text file"),
    GZIP("\037\213", "a compressed file", "unpack it first");

    private final String start;
    private final String words;
    private final String remedy;

    ProgramFile(String start, String words, String remedy) {
        this.start = start;
        this.words = words;
        this.remedy = remedy;
    }

    String words() {
        return words;
    }

    String remedy() {
        return remedy;
    }

    static Optional<ProgramFile> of(byte[] head) {
        String letters = new String(head, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(kind -> letters.startsWith(kind.start))
                .findFirst();
    }
}
