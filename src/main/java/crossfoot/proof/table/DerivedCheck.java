package crossfoot.proof.table;

import crossfoot.proof.sums.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds how each column of shares and changes was worked out: the sum that most of its rows obey. The rows that do not are
 * its faults. A column that no sum explains is left alone.
 */
final class DerivedCheck {

    /** A cell that does not obey its column's sum. */
    record DerivedFault(TableView table, int row, int column, Derived sum, double total, Verdict verdict) {}

    private static final Set<Verdict> NEARLY =
            EnumSet.of(Verdict.TRUNCATED, Verdict.WRONG_BASE, Verdict.WRONG_DIRECTION);

    private static final Set<String> MEASURES = Set.of(
            "", "percentage", "percent", "per", "cent", "rate", "share", "proportion", "of", "the", "total", "all");

    /** A wider table is a list, and its columns are not worked out from each other. */
    private static final int WIDEST = 24;

    private final TableView table;
    private final List<Double> totals;

    DerivedCheck(TableView table) {
        this.table = table;
        this.totals = IntStream.range(0, table.width()).mapToObj(this::totalOf).toList();
    }

    List<DerivedFault> faults() {
        List<DerivedFault> faults = new ArrayList<>();
        for (int column = 0; column < table.width() && table.width() <= WIDEST; column++) {
            LineKind kind = table.columnKinds().get(column);
            if (kind == LineKind.SHARE || kind == LineKind.CHANGE) {
                int shown = column;
                best(column, kind).ifPresent(sum -> faults.addAll(faults(shown, sum)));
            }
        }
        return faults;
    }

    private Optional<Derived> best(int column, LineKind kind) {
        Derived best = null;
        double most = 0;
        for (Derived sum : candidates(column, kind)) {
            double score = score(column, sum);
            if (score > most) {
                most = score;
                best = sum;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How well a sum explains a column: rows that obey it, and a little for rows that nearly do; 0 if too few. */
    private double score(int column, Derived sum) {
        int judged = 0;
        int fits = 0;
        int nearly = 0;
        for (int row = 0; row < table.height(); row++) {
            if (sum.complete(table, row, column, total(sum.first()))) {
                judged++;
                Verdict verdict = sum.judge(table, row, column, total(sum.first()));
                boolean plain = table.cell(row, sum.first()).value() == total(sum.first()) && sum.second() < 0;
                fits += verdict == Verdict.FITS && !plain ? 1 : 0;
                judged -= plain ? 1 : 0;
                nearly += NEARLY.contains(verdict) ? 1 : 0;
            }
        }
        int bad = judged - fits - nearly;
        boolean most = fits + nearly >= 2 * bad || fits >= bad && named(column, sum);
        boolean enough = fits + nearly >= 2 && most && (fits >= 2 || nearly >= 3 || fits + nearly == judged);
        boolean shareOfRow = sum.form() == Derived.Form.SHARE && fits < 1;
        return enough && !shareOfRow ? fits + nearly * 0.6 - (sum.second() >= 0 ? 0.01 : 0) : 0;
    }

    /** Whether the headings say what the column is: <em>Percentage on time</em> beside <em>Closed on time</em>. */
    private boolean named(int column, Derived sum) {
        Set<String> own = words(column);
        own.removeAll(MEASURES);
        return sum.form() == Derived.Form.SHARE
                && !own.isEmpty()
                && words(sum.first()).containsAll(own);
    }

    private Set<String> words(int column) {
        String label = table.columnLabels().get(column).toLowerCase(Locale.ROOT);
        return new HashSet<>(List.of(label.replaceAll("[^a-z]+", " ").strip().split(" ")));
    }

    private List<Derived> candidates(int column, LineKind kind) {
        List<Derived> candidates = new ArrayList<>();
        boolean percents = table.column(column).stream().anyMatch(cell -> cell.kind() == Cell.Kind.PERCENT)
                || table.columnLabels().get(column).contains("%");
        for (int first = 0; first < table.width(); first++) {
            if (!counts(first) || first == column) {
                continue;
            }
            if (kind == LineKind.SHARE) {
                candidates.add(new Derived(Derived.Form.SHARE, first, -1));
            }
            for (int second = 0; second < table.width(); second++) {
                if (second != first && second != column && counts(second)) {
                    Derived.Form form = kind == LineKind.SHARE
                            ? Derived.Form.SHARE
                            : percents ? Derived.Form.CHANGE : Derived.Form.DIFFERENCE;
                    candidates.add(new Derived(form, first, second));
                }
            }
        }
        return candidates;
    }

    private boolean counts(int column) {
        LineKind kind = table.columnKinds().get(column);
        return kind != LineKind.SHARE && kind != LineKind.CHANGE;
    }

    /** What a column's shares are shares of: its total line, else the sum of its lines. */
    private double total(int column) {
        return totals.get(column);
    }

    private double totalOf(int column) {
        double sum = 0;
        double total = 0;
        for (int row = 0; row < table.height(); row++) {
            Cell cell = table.cell(row, column);
            if (table.rowKinds().get(row) == LineKind.TOTAL) {
                total = Math.max(total, cell.value());
            } else if (table.rowKinds().get(row) == LineKind.LINE) {
                sum += cell.value();
            }
        }
        return total > 0 ? total : sum;
    }

    private List<DerivedFault> faults(int column, Derived sum) {
        List<DerivedFault> faults = new ArrayList<>();
        for (int row = 0; row < table.height(); row++) {
            double total = total(sum.first());
            if (!sum.complete(table, row, column, total)) {
                continue;
            }
            Verdict verdict = sum.judge(table, row, column, total);
            if (verdict != Verdict.FITS && !(verdict == Verdict.OTHER && roundsTotal(row, column, sum, total))) {
                faults.add(new DerivedFault(table, row, column, sum, total, verdict));
            }
        }
        return faults;
    }

    /** A share may be of the sum of the lines, where that is not the total, or of another line ("of those investigated"). */
    private boolean roundsTotal(int row, int column, Derived sum, double total) {
        if (sum.form() != Derived.Form.SHARE || sum.second() >= 0) {
            return false;
        }
        double lines = 0;
        for (int line = 0; line < table.height(); line++) {
            lines += table.rowKinds().get(line) == LineKind.LINE
                    ? table.cell(line, sum.first()).value()
                    : 0;
        }
        if (lines != total && sum.judge(table, row, column, lines) == Verdict.FITS) {
            return true;
        }
        return IntStream.range(0, table.height())
                .filter(other -> other != row && table.cell(other, sum.first()).kind() == Cell.Kind.NUMBER)
                .mapToDouble(other -> table.cell(other, sum.first()).value())
                .anyMatch(base -> base > 0 && base != total && sum.judge(table, row, column, base) == Verdict.FITS);
    }
}
