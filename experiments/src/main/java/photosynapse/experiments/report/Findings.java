package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.plot.Figure;

/** Makes blocks of figures with the links and the command that belong to them. */
final class Findings {
    private Findings() {}

    /**
     * A figure with its files beside the report.
     *
     * @param figure picture
     * @param finding what was found
     * @param caption exact definition
     * @param tables names of the tables that it draws
     * @param command makes it again
     */
    static Block.FigureBlock block(Figure figure, String finding, String caption, List<String> tables, String command) {
        List<Block.Link> links = new ArrayList<>();
        for (String table : tables) {
            links.add(new Block.Link(tables.size() == 1 ? "CSV" : "CSV " + table, "results/" + table + ".csv"));
        }
        links.add(new Block.Link("SVG", "figures/" + figure.name() + ".svg"));
        return new Block.FigureBlock(figure, finding, caption, links, command);
    }

    /** The command that runs one protocol of the run again. */
    static String again(String protocol) {
        return "photosynapse run run.yaml --protocol " + protocol + " --out again";
    }
}
