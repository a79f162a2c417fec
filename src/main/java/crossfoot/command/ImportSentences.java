package crossfoot.command;

import crossfoot.intake.plan.Balance;
import crossfoot.intake.plan.Difference;
import crossfoot.intake.plan.SourceRow;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.shown.ImportAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** An import as the command line tells it: what comes in, what does not and why, what is left to decide. */
final class ImportSentences {

    private static final int SHOWN = 20;
    private static final int NAMED = 5;

    private ImportSentences() {}

    /** The lines, in the order in which a steward needs them. */
    static List<String> of(ImportAnswer answer) {
        List<String> lines = new ArrayList<>(answer.notes());
        lines.addAll(balance(answer));
        lines.addAll(reasons(answer.rows()));
        if (!answer.gone().isEmpty()) {
            lines.add("The source has no more, and the log keeps: " + places(answer.gone()) + ".");
        }
        some(answer.differences(), ImportSentences::difference, "more, on the sheet Differences.", lines);
        some(answer.undecided(), ImportSentences::undecided, "more undecided, on the sheet Undecided.", lines);
        return lines;
    }

    private static <T> void some(List<T> all, Function<T, String> sentence, String more, List<String> lines) {
        all.stream().limit(SHOWN).map(sentence).forEach(lines::add);
        if (all.size() > SHOWN) {
            lines.add("… and " + (all.size() - SHOWN) + " " + more);
        }
    }

    /** Every reason once, with the rows that it is given for. */
    private static List<String> reasons(List<SourceRow> rows) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (SourceRow row : rows) {
            if (!row.reason().isEmpty()) {
                String what = row.what().substring(0, 1).toUpperCase(Locale.UK)
                        + row.what().substring(1);
                places.computeIfAbsent(what + "\t" + row.reason(), any -> new ArrayList<>())
                        .add(row.where());
            }
        }
        List<String> lines = new ArrayList<>();
        some(
                List.copyOf(places.entrySet()),
                each -> each.getKey().replace("\t", ", " + places(each.getValue()) + ": "),
                "more reasons, on the sheet Rows.",
                lines);
        return lines;
    }

    private static String places(List<String> places) {
        String named = String.join(", ", places.stream().limit(NAMED).toList());
        return places.size() <= NAMED ? named : named + " and " + (places.size() - NAMED) + " more";
    }

    private static String difference(Difference difference) {
        return "Differs, " + difference.ref() + ", " + difference.column() + ": ours " + said(difference.ours())
                + ", theirs " + said(difference.theirs()) + ". " + difference.explanation();
    }

    private static String said(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private static String undecided(Undecided open) {
        return "Undecided, " + open.sheet() + ", " + open.about() + ": " + open.what();
    }

    private static List<String> balance(ImportAnswer answer) {
        Balance balance = answer.balance();
        return List.of(
                count(balance.sourceRows(), "source row") + " = " + balance.made() + " made + " + balance.updated()
                        + " updated + " + balance.unchanged() + " unchanged + " + balance.conflicting()
                        + " conflicting + " + balance.refused() + " refused + " + balance.header() + " header + "
                        + balance.blank() + " blank + " + balance.total() + " total.",
                count(balance.steps().rows(), "row") + " of the log: "
                        + balance.steps().made() + " made, "
                        + balance.steps().updated() + " updated, "
                        + balance.steps().unchanged() + " unchanged, "
                        + balance.steps().conflicting() + " conflicting, "
                        + balance.steps().refused() + " refused.",
                (answer.cells().size() == 1
                                ? "1 value changes its form; "
                                : answer.cells().size() + " values change their form; ")
                        + answer.values().size() + " in no list; "
                        + count(answer.duplicates().size(), "row") + " may be duplicates.",
                count(answer.compared(), "value") + " compared with ours, "
                        + answer.differences().size() + (answer.differences().size() == 1 ? " differs." : " differ."),
                "After it: " + count(answer.findings().errors(), "error") + ", "
                        + count(answer.findings().warnings(), "warning") + ".");
    }

    private static String count(int number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
