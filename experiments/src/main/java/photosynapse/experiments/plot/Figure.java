package photosynapse.experiments.plot;

/**
 * A finished picture. {@link #file()} is a document for a paper (light colours, own style); {@link #element()} stands
 * in a page whose style sheet holds {@link FigureStyle#forPages()}, and follows its light, dark and print colours.
 *
 * @param name word for file and references: lower-case letters, digits, hyphens; unique on a page
 * @param size measures
 * @param title what is shown, for those who cannot see it
 * @param description the finding with its key number, for those who cannot see it
 * @param content SVG elements
 */
public record Figure(String name, Size size, String title, String description, String content) {

    public Figure {
        if (!name.matches("[a-z0-9][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "a figure's name has lower-case letters, digits and hyphens, was " + name);
        }
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("figure " + name + " needs a title and a description in words");
        }
    }

    /** The picture as a file: complete, with its own style, readable without anything else. */
    public String file() {
        Svg svg = new Svg();
        svg.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "ps-fig",
                "width",
                Svg.number(size.widthMm()) + "mm",
                "height",
                Svg.number(size.heightMm()) + "mm",
                "viewBox",
                viewBox(),
                "role",
                "img",
                "aria-labelledby",
                labels());
        svg.raw("\n");
        words(svg);
        svg.open("style").raw(FigureStyle.forFiles()).close("style").raw("\n");
        svg.rect("ps-paper", size.box());
        return svg.raw(content).raw("\n").close("svg").raw("\n").toString();
    }

    /** The picture as an element of an HTML page. */
    public String element() {
        Svg svg = new Svg();
        svg.open("svg", "class", "ps-fig", "viewBox", viewBox(), "role", "img", "aria-labelledby", labels());
        words(svg);
        return svg.raw(content).close("svg").toString();
    }

    private void words(Svg svg) {
        svg.open("title", "id", name + "-title").characters(title).close("title");
        svg.open("desc", "id", name + "-desc").characters(description).close("desc");
    }

    private String labels() {
        return name + "-title " + name + "-desc";
    }

    private String viewBox() {
        return "0 0 " + Svg.number(size.width()) + " " + Svg.number(size.height());
    }
}
