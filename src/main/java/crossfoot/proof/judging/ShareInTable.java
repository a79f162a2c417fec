package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.ShareClaim;
import crossfoot.proof.sums.ShareSum;
import crossfoot.proof.sums.Stated;
import crossfoot.proof.sums.Verdict;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.LineKind;
import crossfoot.proof.table.NamedTable;
import crossfoot.proof.table.TableView;
import java.util.List;
import java.util.Optional;

/** F06: a sentence gives a line's share as the table has it, and another count. */
final class ShareInTable {

    private final ShareClaim claim;
    private final Spot spot;
    private final ReadReport report;

    ShareInTable(ShareClaim claim, Spot spot, ReadReport report) {
        this.claim = claim;
        this.spot = spot;
        this.report = report;
    }

    Optional<ProofFinding> clash() {
        if (claim.base().isPresent() || report.anyCount(count -> ShareJudge.fits(claim, count))) {
            return Optional.empty();
        }
        for (NamedTable named : report.tables()) {
            for (TableView view : List.of(named.view(), named.view().transpose())) {
                Optional<ProofFinding> clash = clash(named, view);
                if (clash.isPresent()) {
                    return clash;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ProofFinding> clash(NamedTable named, TableView view) {
        int total = view.rowKinds().indexOf(LineKind.TOTAL);
        boolean same =
                named.document().sectionOf(named.block()) == spot.passage().section();
        for (int row = 0; total >= 0 && same && row < view.height(); row++) {
            if (row == total || !report.covers(view.rowLabels().get(row), spot)) {
                continue;
            }
            for (int column = 0; column < view.width(); column++) {
                Cell cell = view.cell(row, column);
                if (cell.kind() == Cell.Kind.NUMBER && hasShare(cell, view.cell(total, column))) {
                    return Optional.of(finding(named, view, row, cell));
                }
            }
        }
        return Optional.empty();
    }

    private boolean hasShare(Cell cell, Cell total) {
        return total.value() > cell.value()
                && cell.value() >= 5
                && new ShareSum(cell.stated(), total.stated()).judge(Stated.of(claim.percent())) == Verdict.FITS;
    }

    private ProofFinding finding(NamedTable named, TableView view, int row, Cell cell) {
        return spot.plain(
                ProofRule.F06,
                claim.count(),
                cell.text(),
                "Says " + claim.count().text() + " here and " + cell.text()
                        + " in " + named.document().where(named.block()) + " (\""
                        + view.rowLabels().get(row) + "\"), of which "
                        + claim.percent().text() + " is right. Only one of them can be right");
    }
}
