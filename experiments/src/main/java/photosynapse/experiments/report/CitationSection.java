package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes whom to cite, grouped in the order in which the groups first appear. */
final class CitationSection {
    private final Map<String, List<Citation>> groups = new LinkedHashMap<>();

    CitationSection(List<Citation> citations) {
        for (Citation citation : citations) {
            groups.computeIfAbsent(citation.group(), g -> new ArrayList<>()).add(citation);
        }
    }

    void write(Html html) {
        groups.forEach((group, members) -> {
            html.element("h3", "", group).open("ul", "class", "cites").line();
            for (Citation citation : members) {
                html.open("li").rich(citation.text());
                if (!citation.identifier().isEmpty()) {
                    html.text(" ")
                            .open("span", "class", "doi")
                            .text(citation.identifier())
                            .close("span");
                }
                if (!citation.reason().isEmpty()) {
                    html.open("span", "class", "note").rich(citation.reason()).close("span");
                }
                html.close("li").line();
            }
            html.close("ul").line();
        });
    }
}
