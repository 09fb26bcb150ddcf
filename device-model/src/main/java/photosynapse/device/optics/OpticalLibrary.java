package photosynapse.device.optics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import photosynapse.device.spec.OpticalTableSpec;

/**
 * Optical constants by name: the tables that ship with the program, and tables of one's own, which win over them.
 *
 * <p><b>Source:</b> {@code photosynapse/optics/README.md} beside the tables names material, range and paper of each.
 */
public final class OpticalLibrary {
    private static final List<String> FILES =
            List.of("cspbi3-nanocrystals", "cspbbr3", "mapbbr3", "swcnt-along", "swcnt-across", "sio2", "si");

    private static final OpticalLibrary SHIPPED = new OpticalLibrary(Map.of());

    private final Map<String, OpticalConstants> own;

    private OpticalLibrary(Map<String, OpticalConstants> own) {
        this.own = Map.copyOf(own);
    }

    /** The tables of the program. */
    public static OpticalLibrary shipped() {
        return SHIPPED;
    }

    /** The tables of the program and some of one's own. */
    public static OpticalLibrary with(List<OpticalTableSpec> tables) {
        if (tables.isEmpty()) {
            return SHIPPED;
        }
        Map<String, OpticalConstants> own = new LinkedHashMap<>();
        tables.forEach(t -> own.put(t.name(), OpticalConstants.of(t)));
        return new OpticalLibrary(own);
    }

    /** The constants of a name, if there are any. */
    public Optional<OpticalConstants> find(String name) {
        OpticalConstants mine = own.get(name);
        return mine != null ? Optional.of(mine) : Optional.ofNullable(Tables.BY_NAME.get(name));
    }

    /** All names, in alphabetical order. */
    public List<String> names() {
        Set<String> names = new TreeSet<>(Tables.BY_NAME.keySet());
        names.addAll(own.keySet());
        return List.copyOf(names);
    }

    /** Loads the files when the first table is asked for. */
    private static final class Tables {
        static final Map<String, OpticalConstants> BY_NAME = load();

        private static Map<String, OpticalConstants> load() {
            Map<String, OpticalConstants> tables = new LinkedHashMap<>();
            tables.put("air", OpticalConstants.everywhere("air", 1, 0));
            FILES.forEach(name -> tables.put(name, read(name)));
            tables.put(
                    "swcnt-network",
                    OpticalConstants.sheetMean("swcnt-network", tables.get("swcnt-along"), tables.get("swcnt-across")));
            return Map.copyOf(tables);
        }
    }

    private static OpticalConstants read(String name) {
        String resource = "/photosynapse/optics/" + name + ".csv";
        try (InputStream bytes = OpticalLibrary.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + resource + "; build it anew");
            }
            return parse(name, new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + resource + " of the program cannot be read", e);
        }
    }

    /** Rows {@code wavelength_um,n,k} after one line of header. */
    private static OpticalConstants parse(String name, BufferedReader text) throws IOException {
        List<Double> wavelengths = new ArrayList<>();
        List<Double> indices = new ArrayList<>();
        List<Double> extinctions = new ArrayList<>();
        text.readLine();
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            String[] cells = line.split(",", -1);
            wavelengths.add(new BigDecimal(cells[0]).movePointLeft(6).doubleValue());
            indices.add(Double.valueOf(cells[1]));
            extinctions.add(Double.valueOf(cells[2]));
        }
        return OpticalConstants.of(new OpticalTableSpec(name, wavelengths, indices, extinctions));
    }
}
