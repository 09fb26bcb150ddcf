package photosynapse.experiments.report;

import java.util.List;
import photosynapse.experiments.plot.Figure;

/** A piece of a section of a report. */
public sealed interface Block {

    /**
     * A figure with what it shows and how to get at its data.
     *
     * @param figure picture
     * @param finding the title: a sentence that says what was found
     * @param caption exact definition of what is drawn
     * @param links files beside the report
     * @param command makes the figure again; empty: none
     */
    record FigureBlock(Figure figure, String finding, String caption, List<Link> links, String command)
            implements Block {
        public FigureBlock {
            links = List.copyOf(links);
            if (finding.isBlank() || caption.isBlank()) {
                throw new IllegalArgumentException("figure " + figure.name() + " needs a finding and a caption");
            }
        }
    }

    /**
     * A file beside the report.
     *
     * @param words what it is, for example {@code CSV}
     * @param path relative to the report, with forward slashes, without scheme or way out of the folder
     */
    record Link(String words, String path) {
        public Link {
            boolean leaves = path.startsWith("/")
                    || path.contains(":")
                    || path.contains("\\")
                    || path.equals("..")
                    || path.startsWith("../")
                    || path.contains("/../")
                    || path.endsWith("/..");
            if (path.isBlank() || leaves) {
                throw new IllegalArgumentException(
                        "a link of a report is a relative path below its folder, was " + path);
            }
        }
    }

    /**
     * A table.
     *
     * @param title what it lists
     * @param heads one for each column
     * @param rows cells, as many in each row as there are heads
     * @param note below the table; empty: none
     */
    record TableBlock(String title, List<Head> heads, List<List<Cell>> rows, String note) implements Block {
        public TableBlock {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Cell> row : rows) {
                if (row.size() != heads.size()) {
                    throw new IllegalArgumentException(
                            "table " + title + " has " + heads.size() + " columns, a row has " + row.size());
                }
            }
        }
    }

    /**
     * The head of a column.
     *
     * @param words may hold {@code _{index}}
     * @param kind what stands below
     */
    record Head(String words, Kind kind) {

        /** What stands in a column. */
        public enum Kind {
            /** Words, from the left. */
            WORDS,
            /** Numbers, to the right. */
            NUMBER,
            /** Paths, keys and code. */
            CODE
        }

        /** The head of a column of words. */
        public static Head words(String words) {
            return new Head(words, Kind.WORDS);
        }

        /** The head of a column of numbers. */
        public static Head number(String words) {
            return new Head(words, Kind.NUMBER);
        }

        /** The head of a column of paths or keys. */
        public static Head code(String words) {
            return new Head(words, Kind.CODE);
        }
    }

    /**
     * One cell.
     *
     * @param text may hold {@code ^{power}}
     * @param tone how it stands out
     */
    record Cell(String text, Tone tone) {

        /** How a cell stands out: a colour with a sign of its own. */
        public enum Tone {
            /** Not at all. */
            PLAIN,
            /** Passed. */
            GOOD,
            /** To be looked at. */
            DOUBT,
            /** Failed. */
            BAD,
            /** Of lesser weight. */
            QUIET
        }

        /** A plain cell. */
        public static Cell of(String text) {
            return new Cell(text, Tone.PLAIN);
        }
    }

    /**
     * Paragraphs.
     *
     * @param heading above them; empty: none
     * @param paragraphs in order
     */
    record TextBlock(String heading, List<String> paragraphs) implements Block {
        public TextBlock {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /**
     * Text that is meant for a machine, as it is.
     *
     * @param title what it is
     * @param code lines
     * @param folded whether it opens only when asked
     */
    record CodeBlock(String title, String code, boolean folded) implements Block {}
}
