package crossfoot.proof.table;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sums.Figures;
import crossfoot.proof.table.DerivedCheck.DerivedFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** F02, F03, F04, F05, F11 in tables: cells of shares and changes that their own table contradicts. */
public final class TableShares {

    private final NamedTable named;

    /** The shares and changes of a table. */
    public TableShares(NamedTable named) {
        this.named = named;
    }

    /** How many cells of shares and changes there are. */
    public int claims() {
        TableView table = named.view();
        int claims = 0;
        for (int column = 0; column < table.width(); column++) {
            LineKind kind = table.columnKinds().get(column);
            boolean derived = kind == LineKind.SHARE || kind == LineKind.CHANGE;
            claims += derived
                    ? (int) table.column(column).stream()
                            .filter(Cell::isNumeric)
                            .count()
                    : 0;
        }
        return claims;
    }

    /** The cells that do not follow, each once. */
    public List<ProofFinding> findings() {
        List<DerivedFault> faults = new ArrayList<>(new DerivedCheck(named.view()).faults());
        faults.addAll(new DerivedCheck(named.view().transpose()).faults());
        Map<String, ProofFinding> byCell = new LinkedHashMap<>();
        faults.forEach(fault -> {
            ProofFinding finding = finding(fault);
            byCell.putIfAbsent(finding.where(), finding);
        });
        return List.copyOf(byCell.values());
    }

    private ProofFinding finding(DerivedFault fault) {
        TableView view = fault.table();
        int row = view.transposed() ? fault.column() : fault.row();
        int column = view.transposed() ? fault.row() : fault.column();
        Cell cell = named.view().cell(row, column);
        String right = right(fault, cell);
        String message = named.cell(row, column) + " says " + cell.text() + "; " + how(fault) + " = " + right
                + mistake(fault, right) + ". It would say " + right + ".";
        return new ProofFinding(
                rule(fault),
                named.where(row, column),
                NamedTable.label(named.view().rowLabels().get(row)) + ": " + cell.text(),
                cell.text(),
                right + " (" + how(fault) + ")",
                message,
                named.anchor(row, column));
    }

    private static ProofRule rule(DerivedFault fault) {
        return switch (fault.verdict()) {
            case TRUNCATED -> ProofRule.F05;
            case WRONG_BASE -> ProofRule.F03;
            case WRONG_DIRECTION -> ProofRule.F04;
            case POINTS -> ProofRule.F08;
            default -> fault.sum().form() == Derived.Form.SHARE ? ProofRule.F02 : ProofRule.F11;
        };
    }

    private static double now(DerivedFault fault) {
        return fault.table().cell(fault.row(), fault.sum().first()).value();
    }

    private static double base(DerivedFault fault) {
        int second = fault.sum().second();
        return second < 0
                ? fault.total()
                : fault.table().cell(fault.row(), second).value();
    }

    private static String right(DerivedFault fault, Cell cell) {
        double now = now(fault);
        double base = base(fault);
        return switch (fault.sum().form()) {
            case SHARE -> Figures.percent(100 * now / base, cell.step());
            case CHANGE -> Figures.percent(100 * (now - base) / base, cell.step());
            case DIFFERENCE -> Figures.plain(now - base);
        };
    }

    private static String how(DerivedFault fault) {
        String now = Figures.plain(now(fault));
        String base = Figures.plain(base(fault));
        return switch (fault.sum().form()) {
            case SHARE -> now + " ÷ " + base;
            case CHANGE -> "(" + now + " − " + base + ") ÷ " + base;
            case DIFFERENCE -> now + " − " + base;
        };
    }

    private static String mistake(DerivedFault fault, String right) {
        return switch (fault.verdict()) {
            case WRONG_BASE -> ": this is the change measured on this year's number; on last year's it is " + right;
            case TRUNCATED -> " when rounded: the further digits were cut off";
            case WRONG_DIRECTION -> ": the size is right and the direction is not";
            case POINTS -> " (in per cent): the difference of two per cents is in percentage points";
            default -> "";
        };
    }
}
