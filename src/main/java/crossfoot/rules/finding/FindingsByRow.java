package crossfoot.rules.finding;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings in their order, found again by the row that they are about. */
public final class FindingsByRow {

    private final List<Finding> all;
    private final Map<Severity, Integer> counts = new EnumMap<>(Severity.class);

    public FindingsByRow(List<Finding> all) {
        this.all = Collections.unmodifiableList(all);
        int[] bySeverity = new int[Severity.values().length];
        for (Finding finding : all) {
            bySeverity[finding.severity().ordinal()]++;
        }
        for (Severity severity : Severity.values()) {
            counts.put(severity, bySeverity[severity.ordinal()]);
        }
    }

    public List<Finding> all() {
        return all;
    }

    public int count(Severity severity) {
        return counts.getOrDefault(severity, 0);
    }

    /** OK, or how many findings a row has and the message of the first. */
    public String check(TableSchema table, int sheetRow) {
        int at = firstAtOrAfter(table, sheetRow);
        int end = at;
        while (end < all.size() && isOf(all.get(end), table, sheetRow)) {
            end++;
        }
        return checkOf(all.subList(at, end));
    }

    /** OK, or how many findings there are and the message of the first. */
    public static String checkOf(List<Finding> ofRow) {
        int[] bySeverity = new int[Severity.values().length];
        String first = "";
        for (Finding finding : ofRow) {
            bySeverity[finding.severity().ordinal()]++;
            first = first.isEmpty() ? finding.message() : first;
        }
        if (first.isEmpty()) {
            return "OK";
        }
        StringBuilder check = new StringBuilder();
        for (Severity severity : Severity.values()) {
            int count = bySeverity[severity.ordinal()];
            if (count > 0) {
                check.append(check.isEmpty() ? "" : ", ").append(words(count, severity));
            }
        }
        return check.append(": ").append(first).toString();
    }

    /** A count of findings in words, such as 2 warnings. */
    static String words(int count, Severity severity) {
        String word = severity.word().toLowerCase(Locale.ROOT);
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static boolean isOf(Finding finding, TableSchema table, int sheetRow) {
        return finding.row() == sheetRow && finding.table().equals(table.name());
    }

    /** Findings about structure come first; then those about the case log and about learning, each by rows. */
    private int firstAtOrAfter(TableSchema table, int sheetRow) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before(all.get(middle), table, sheetRow)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean before(Finding finding, TableSchema table, int sheetRow) {
        if (finding.rule().charAt(0) == Rule.Family.STRUCTURE.letter()) {
            return true;
        }
        boolean ofCases = finding.table().equals(MasterSchema.CASE_LOG.name());
        boolean ofLearning = finding.table().equals(MasterSchema.LEARNING.name());
        if (finding.table().equals(table.name())) {
            return finding.row() < sheetRow;
        }
        return ofCases && !ofLearning && !table.equals(MasterSchema.CASE_LOG);
    }
}
