package photosynapse.experiments.report;

import java.util.List;
import java.util.Optional;
import photosynapse.experiments.plot.Numbers;

/** Writes the table of key numbers. */
final class KeyNumberTable {
    private final List<KeyNumber> numbers;
    private final Optional<String> comparedWith;

    KeyNumberTable(List<KeyNumber> numbers, Optional<String> comparedWith) {
        this.numbers = numbers;
        this.comparedWith = comparedWith;
    }

    void write(Html html) {
        boolean intervals = numbers.stream().anyMatch(n -> n.interval().isPresent());
        boolean targets = numbers.stream().anyMatch(n -> n.target().isPresent());
        html.open("div", "class", "scroll").open("table", "class", "keys").line();
        html.open("thead").open("tr").element("th", "", "Quantity").element("th", "num", "Value");
        if (intervals) {
            html.element("th", "num", "Interval");
        }
        comparedWith.ifPresent(name -> html.element("th", "num", "Change from " + name));
        if (targets) {
            html.element("th", "num", "Target").element("th", "", "Verdict");
        }
        html.close("tr").close("thead").line().open("tbody").line();
        for (KeyNumber number : numbers) {
            row(html, number, intervals, targets);
        }
        html.close("tbody").close("table").close("div").line();
    }

    private void row(Html html, KeyNumber number, boolean intervals, boolean targets) {
        html.open("tr").open("th", "scope", "row");
        html.open("span", "class", "term", "tabindex", "0").rich(number.name());
        html.open("span", "class", "tip", "role", "tooltip")
                .rich(number.definition())
                .close("span")
                .close("span")
                .close("th");
        html.open("td", "class", number.trust().isTrusted() ? "num value" : "num value untrusted");
        html.rich(Marks.quantity(number.value(), number.unit(), number.digits()));
        if (number.trust() != Trust.CONVERGED && number.trust() != Trust.NOT_MEASURED) {
            html.open("span", "class", "trust");
            Marks.verdict(html, Block.Cell.Tone.DOUBT, number.trust().words());
            html.close("span");
        }
        html.close("td");
        if (intervals) {
            html.open("td", "class", "num quiet");
            number.interval().ifPresent(i -> interval(html, number, i));
            html.close("td");
        }
        if (comparedWith.isPresent()) {
            html.open("td", "class", "num")
                    .rich(number.before().map(b -> change(number, b)).orElse(""))
                    .close("td");
        }
        if (targets) {
            target(html, number);
        }
        html.close("tr").line();
    }

    private static void interval(Html html, KeyNumber number, KeyNumber.Interval interval) {
        html.rich(Marks.quantity(interval.low(), number.unit(), number.digits()));
        html.text(" to ").rich(Marks.quantity(interval.high(), number.unit(), number.digits()));
        html.open("span", "class", "note").rich(interval.meaning()).close("span");
    }

    private static void target(Html html, KeyNumber number) {
        html.open("td", "class", "num quiet");
        number.target()
                .ifPresent(t -> html.rich(t.range())
                        .open("span", "class", "note")
                        .rich(t.id() + " " + t.kind().words())
                        .close("span"));
        html.close("td").open("td");
        number.target().ifPresent(t -> {
            Target.Verdict verdict = t.judge(number.value(), number.trust());
            Marks.verdict(html, Marks.tone(verdict), verdict.words());
        });
        html.close("td");
    }

    /** Difference in the number's unit; relative too where that means something. */
    static String change(KeyNumber number, double before) {
        double difference = number.value() - before;
        if (Double.isNaN(difference)) {
            return "\u2013";
        }
        if (difference == 0) {
            return "none";
        }
        String sign = difference > 0 ? "+" : "";
        if (number.unit().equals("%")) {
            return sign + Numbers.significant(difference, 2) + " points";
        }
        if (before == 0) {
            return sign + Marks.quantity(difference, number.unit(), 2);
        }
        return sign + Numbers.significant(100 * difference / Math.abs(before), 2) + " %";
    }
}
