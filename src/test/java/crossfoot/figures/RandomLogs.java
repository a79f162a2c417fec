package crossfoot.figures;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.DefaultTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Logs at random: every procedure and type, dates over three years, reasons, outcomes and remedies of any list or of none,
 * blanks, repeated refs, unreadable dates, links to anything. Same seed, same log.
 */
final class RandomLogs {

    private static final LocalDate FIRST = LocalDate.of(2022, 10, 1);

    private final Random random;
    private final List<List<String>> types = DefaultTables.rows(ListTable.FEEDBACK_TYPES.schema());
    private final List<List<String>> reasons = DefaultTables.rows(ListTable.REASONS.schema());
    private final List<List<String>> outcomes = DefaultTables.rows(ListTable.OUTCOMES.schema());
    private final InventedMaster master = new InventedMaster();

    private RandomLogs(long seed) {
        this.random = new Random(seed);
    }

    static InventedMaster of(long seed, int rows) {
        return new RandomLogs(seed).fill(rows);
    }

    private InventedMaster fill(int rows) {
        master.setting("First full year", random.nextBoolean() ? "2023-24" : "");
        for (int i = 0; i < rows; i++) {
            master.row(row(i).toArray(new String[0]));
        }
        return master;
    }

    private List<String> row(int i) {
        List<String> type = oneOf(types);
        List<String> reason = oneOf(reasons);
        List<String> outcome = oneOf(outcomes.stream()
                .filter(each -> each.get(0).equals(type.get(0)) && each.get(1).equals(type.get(1)))
                .toList());
        LocalDate received = FIRST.plusDays(random.nextInt(950));
        LocalDate responded = received.plusDays(random.nextInt(80));
        boolean answered = random.nextInt(10) > 1 && responded.isBefore(InventedMaster.AS_OF);
        List<String> cells = new ArrayList<>(List.of(
                "Ref",
                "R-" + (random.nextInt(20) == 0 ? Math.max(0, i - 1) : i),
                "Procedure",
                type.get(0),
                "Feedback type",
                type.get(1),
                "Received",
                random.nextInt(40) == 0 ? "last week" : received.toString(),
                "Responded",
                answered ? responded.toString() : "",
                "Main reason",
                seldomElse(reason.get(1)),
                "Sub-reason",
                seldomElse(reason.get(2)),
                "Outcome",
                answered ? seldomElse(outcome.isEmpty() ? "" : outcome.get(2)) : "",
                "Linked ref",
                random.nextInt(3) == 0 ? "R-" + random.nextInt(i + 1) : ""));
        cells.addAll(List.of(
                "Team",
                seldomElse("Reablement"),
                "Theme",
                random.nextBoolean() ? "Teamwork and collaboration; Charges and notifications" : "",
                "Delay reason",
                seldomElse("Complex issues"),
                "Remedy",
                random.nextBoolean() ? "Apology;Symbolic payment;apology" : "",
                "Raised by",
                random.nextInt(8) == 0 ? "Council staff" : "",
                "Extension agreed",
                random.nextInt(6) == 0 ? received.plusDays(5).toString() : "",
                "Extended to",
                random.nextInt(6) == 0 ? received.plusDays(60).toString() : "",
                CaseColumn.OWNER.header(),
                seldomElse("Ada Lovelace")));
        return cells;
    }

    private String seldomElse(String text) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "Something else";
            case 2 -> text.toUpperCase(java.util.Locale.ROOT);
            default -> text;
        };
    }

    private List<String> oneOf(List<List<String>> rows) {
        return rows.isEmpty() ? List.of() : rows.get(random.nextInt(rows.size()));
    }
}
