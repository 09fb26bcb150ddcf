package photosynapse.experiments.report;

import java.util.List;
import java.util.Optional;
import photosynapse.experiments.plot.Numbers;

/** Writes the table of key numbers. */
final class KeyNumberTable {
    private final List<KeyNumber> numbers;
    private final Optional<ReportContent.Compared> comparedWith;

    KeyNumberTable(ReportContent.KeyNumbers numbers) {
        this.numbers = numbers.numbers();
        this.comparedWith = numbers.comparedWith();
    }

    void write(Html html) {
        boolean intervals = numbers.stream().anyMatch(n -> n.interval().isPresent());
        boolean targets = numbers.stream().anyMatch(n -> n.target().isPresent());
        html.open("div", "class", "scroll").open("table", "class", "keys").line();
        html.open("thead").open("tr").element("th", "", "Quantity");
        comparedWith.ifPresent(runs -> html.element("th", "num", runs.reference()));
        html.element(
                "th", "num", comparedWith.map(ReportContent.Compared::current).orElse("Value"));
        comparedWith.ifPresent(runs -> html.element("th", "num", "Change"));
        if (intervals) {
            html.element("th", "num", "Interval");
        }
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
        html.open("span", "class", "tip", "role", "tooltip").rich(number.definition());
        html.close("span").close("span").close("th");
        if (comparedWith.isPresent()) {
            number.before()
                    .ifPresentOrElse(b -> value(html, number, b.value(), b.trust()), () -> html.raw("<td></td>"));
        }
        value(html, number, number.value(), number.trust());
        if (comparedWith.isPresent()) {
            html.open("td", "class", "num");
            number.before().ifPresent(b -> html.rich(change(number, b)));
            html.close("td");
        }
        if (intervals) {
            html.open("td", "class", "num quiet");
            number.interval().ifPresent(i -> interval(html, number, i));
            html.close("td");
        }
        if (targets) {
            target(html, number);
        }
        html.close("tr").line();
    }

    private static void value(Html html, KeyNumber number, double value, Trust trust) {
        html.open("td", "class", trust.isTrusted() ? "num value" : "num value untrusted");
        html.rich(Marks.quantity(value, number.unit(), number.digits()));
        if (trust != Trust.CONVERGED) {
            html.open("span", "class", "trust");
            boolean missing = trust == Trust.NOT_MEASURED;
            Marks.verdict(html, missing ? Block.Cell.Tone.QUIET : Block.Cell.Tone.DOUBT, trust.words());
            html.close("span");
        }
        html.close("td");
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

    /** Difference in the number's unit or relative to what it was; none between numbers that should not be trusted. */
    static String change(KeyNumber number, KeyNumber.Before before) {
        double difference = number.value() - before.value();
        if (Double.isNaN(difference)) {
            return "\u2013";
        }
        if (!number.trust().isTrusted() || !before.trust().isTrusted()) {
            return "not trusted";
        }
        if (difference == 0) {
            return "none";
        }
        String sign = difference > 0 ? "+" : "";
        if (number.unit().equals("%")) {
            return sign + Numbers.significant(difference, 2) + "\u00a0points";
        }
        if (before.value() == 0) {
            return sign + Marks.quantity(difference, number.unit(), 2);
        }
        return sign + Numbers.significant(100 * difference / Math.abs(before.value()), 2) + "\u00a0%";
    }
}
