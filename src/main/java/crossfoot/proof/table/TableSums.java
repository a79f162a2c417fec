package crossfoot.proof.table;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sums.Figures;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** F01: the totals of a table, down and across. One wrong cell gives one finding, at the cell where both ways meet. */
public final class TableSums {

    private final NamedTable named;
    private final TableView table;

    /** The sums of a table. */
    public TableSums(NamedTable named) {
        this.named = named;
        this.table = named.view();
    }

    /** How many totals the table claims. */
    public int claims() {
        return new SumCheck(table).claims() + new SumCheck(table.transpose()).claims();
    }

    /** What does not add up. */
    public List<ProofFinding> findings() {
        if (named.mayOverlap()) {
            return List.of();
        }
        List<SumFault> down = new SumCheck(table).faults();
        List<SumFault> across = new SumCheck(table.transpose()).faults();
        List<ProofFinding> findings = new ArrayList<>();
        Set<SumFault> paired = new LinkedHashSet<>();
        for (SumFault one : down) {
            Optional<SumFault> other = across.stream()
                    .filter(fault -> !paired.contains(fault) && meets(one, fault))
                    .findFirst();
            if (other.isPresent()) {
                paired.add(one);
                paired.add(other.get());
                findings.add(cell(one, other.get()));
            }
        }
        down.stream().filter(fault -> !paired.contains(fault)).map(this::total).forEach(findings::add);
        across.stream()
                .filter(fault -> !paired.contains(fault))
                .map(this::total)
                .forEach(findings::add);
        return findings;
    }

    /** Whether a column and a row that are off by the same amount cross in a cell that both of them hold. */
    private boolean meets(SumFault down, SumFault across) {
        int row = across.column();
        int column = down.column();
        boolean inDown = row == down.row() || down.lines().contains(row);
        boolean inAcross = column == across.row() || across.lines().contains(column);
        return inDown && inAcross && Math.abs(Math.abs(down.difference()) - Math.abs(across.difference())) < 1e-6;
    }

    private ProofFinding cell(SumFault down, SumFault across) {
        int row = across.column();
        int column = down.column();
        Cell cell = table.cell(row, column);
        double right = row == down.row() ? down.sum() : cell.value() - down.difference();
        String message =
                named.cell(row, column) + " says " + cell.text() + ", and neither its column nor its row adds up: "
                        + sums(down) + "; " + sums(across) + ". " + Figures.plain(right) + " would make both right.";
        return new ProofFinding(
                ProofRule.F01,
                named.where(row, column),
                quote(row, column),
                cell.text(),
                Figures.plain(right),
                message,
                named.anchor(row, column));
    }

    private ProofFinding total(SumFault fault) {
        TableView view = fault.table();
        int row = view.transposed() ? fault.column() : fault.row();
        int column = view.transposed() ? fault.row() : fault.column();
        Cell cell = table.cell(row, column);
        String message = named.cell(row, column) + " says " + cell.text() + "; " + sums(fault)
                + ". It would say " + Figures.plain(fault.sum())
                + ", unless one of the numbers that it adds is wrong by "
                + Figures.plain(Math.abs(fault.difference())) + ".";
        return new ProofFinding(
                ProofRule.F01,
                named.where(row, column),
                quote(row, column),
                cell.text(),
                Figures.plain(fault.sum()),
                message,
                named.anchor(row, column));
    }

    private String quote(int row, int column) {
        return NamedTable.label(table.rowLabels().get(row)) + ": "
                + table.cell(row, column).text();
    }

    private static String sums(SumFault fault) {
        String parts = fault.lines().stream()
                .map(line -> fault.table().cell(line, fault.column()))
                .filter(Cell::isNumeric)
                .map(cell -> Figures.plain(cell.value()))
                .collect(Collectors.joining(" + "));
        String label = NamedTable.label(fault.table().rowLabels().get(fault.row())) + " of "
                + NamedTable.label(fault.table().columnLabels().get(fault.column()));
        return parts + " = " + Figures.plain(fault.sum()) + " for " + label + " (" + Figures.plain(fault.stated())
                + ")";
    }
}
