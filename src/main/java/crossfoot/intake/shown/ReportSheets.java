package crossfoot.intake.shown;

import crossfoot.intake.plan.Balance;
import crossfoot.intake.plan.Difference;
import crossfoot.intake.plan.Duplicate;
import crossfoot.intake.plan.SourceRow;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.reading.UnknownValue;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.TableDesign;
import java.util.ArrayList;
import java.util.List;

/** The dry run, or the report of an import, as sheets: what is open, the balance, every row, every changed value. */
public final class ReportSheets {

    private static final CellAddress CORNER = new CellAddress(4, 1);

    private ReportSheets() {}

    /** The sheets, in order. */
    public static List<SheetDesign> of(ImportAnswer answer) {
        return List.of(
                balance(answer),
                undecided(answer),
                rows(answer),
                cells(answer),
                values(answer),
                duplicates(answer),
                differences(answer));
    }

    private static SheetDesign balance(ImportAnswer answer) {
        Balance balance = answer.balance();
        Balance.Steps steps = balance.steps();
        List<List<Entry>> rows = new ArrayList<>(counts(answer, balance, steps));
        answer.gone()
                .forEach(ref -> rows.add(List.of(
                        Entry.text("Gone from the source"),
                        Entry.BLANK,
                        Entry.text(ref + " is in the log and not in the source any more; it stays."))));
        answer.notes().forEach(note -> rows.add(List.of(Entry.text("Note"), Entry.BLANK, Entry.text(note))));
        return sheet(
                "Balance",
                answer.applied() ? "What the import did" : "What the import would do",
                answer.applied()
                        ? "Every row of the source is accounted for."
                        : "Nothing is written yet. Every row of the source is accounted for.",
                List.of(text("What", 34), number("Rows"), wrapped("Note", 80)),
                rows);
    }

    private static List<List<Entry>> counts(ImportAnswer answer, Balance balance, Balance.Steps steps) {
        return List.of(
                line("Rows of the source", balance.sourceRows(), "Every row from the first to the last."),
                line("made", balance.made(), "New rows of the log."),
                line("updated", balance.updated(), "Only the source changed: the log follows."),
                line("unchanged", balance.unchanged(), "The log holds them already."),
                line("conflicting", balance.conflicting(), "Changed on both sides; the reason is on the sheet Rows."),
                line("refused", balance.refused(), "They make nothing; the reason is on the sheet Rows."),
                line("header", balance.header(), "Header rows, and titles above them."),
                line("blank", balance.blank(), "Nothing stands in them."),
                line("total", balance.total(), "Rows of sums."),
                line(
                        "Left over",
                        leftOver(balance),
                        answer.balances() ? "It balances." : "It does not balance: report this as a fault."),
                line("Rows of the log that they make", steps.rows(), "One a step."),
                line("log rows made", steps.made(), ""),
                line("log rows updated", steps.updated(), ""),
                line("log rows unchanged", steps.unchanged(), ""),
                line("log rows conflicting", steps.conflicting(), ""),
                line("log rows refused", steps.refused(), ""),
                line("Findings: errors", answer.findings().errors(), "In the master as it would be."),
                line("Findings: warnings", answer.findings().warnings(), ""),
                line("Values compared", answer.compared(), "Due dates, days taken, in target: theirs with ours."),
                line("Differences", answer.differences().size(), "Each with its explanation on Differences."));
    }

    /** What is in none of the counts: nought where the import balances. */
    private static int leftOver(Balance balance) {
        return balance.sourceRows()
                - balance.made()
                - balance.updated()
                - balance.unchanged()
                - balance.conflicting()
                - balance.refused()
                - balance.header()
                - balance.blank()
                - balance.total();
    }

    private static List<Entry> line(String what, int rows, String note) {
        return List.of(Entry.text(what), new Entry.Number(rows), Entry.text(note));
    }

    private static SheetDesign undecided(ImportAnswer answer) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Undecided each : answer.undecided()) {
            rows.add(List.of(Entry.text(each.sheet()), Entry.text(each.about()), Entry.text(each.what())));
        }
        return sheet(
                "Undecided",
                "What has to be decided first",
                "Decide each in the map; nothing enters the master before.",
                List.of(text("Sheet of the map", 18), wrapped("About", 40), wrapped("What", 90)),
                rows);
    }

    private static SheetDesign rows(ImportAnswer answer) {
        List<List<Entry>> rows = new ArrayList<>();
        for (SourceRow each : answer.rows()) {
            rows.add(List.of(
                    Entry.text(each.where()),
                    Entry.text(each.what()),
                    Entry.text(String.join("; ", each.refs())),
                    Entry.text(each.reason())));
        }
        return sheet(
                "Rows",
                "Every row of the source",
                "What becomes of it, the Refs that it makes, or the reason why it makes none.",
                List.of(text("Where", 22), text("What", 14), text("Refs", 40), wrapped("Reason", 80)),
                rows);
    }

    private static SheetDesign cells(ImportAnswer answer) {
        List<List<Entry>> rows = new ArrayList<>();
        for (ImportAnswer.Cell each : answer.cells()) {
            rows.add(List.of(
                    Entry.text(each.sourceColumn()),
                    Entry.text(each.sourceValue()),
                    Entry.text(each.column()),
                    Entry.text(each.written()),
                    Entry.text(each.what()),
                    new Entry.Number(each.rows()),
                    Entry.text(each.firstRow())));
        }
        return sheet(
                "Cells",
                "Every value whose form changes",
                "One row a value, with the number of rows that have it.",
                List.of(
                        text("Source column", 26),
                        wrapped("Source value", 36),
                        text("Column", 22),
                        wrapped("Written", 36),
                        text("What", 26),
                        number("Rows"),
                        text("First row", 22)),
                rows);
    }

    private static SheetDesign values(ImportAnswer answer) {
        List<List<Entry>> rows = new ArrayList<>();
        for (UnknownValue each : answer.values()) {
            rows.add(List.of(
                    Entry.text(each.sourceColumn()),
                    Entry.text(each.value()),
                    Entry.text(each.column()),
                    new Entry.Number(each.rows()),
                    Entry.text(each.firstRow())));
        }
        return sheet(
                "Values undecided",
                "Values that no list has",
                "They are written as typed, so that the checks show them; the map's sheet Values can say what they mean.",
                List.of(
                        text("Source column", 26),
                        wrapped("Value", 50),
                        text("Column", 22),
                        number("Rows"),
                        text("First row", 22)),
                rows);
    }

    private static SheetDesign duplicates(ImportAnswer answer) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Duplicate each : answer.duplicates()) {
            rows.add(List.of(
                    Entry.text(each.ref()),
                    Entry.text(each.where()),
                    Entry.text(each.otherRef()),
                    Entry.text(each.why())));
        }
        return sheet(
                "Duplicates",
                "Rows that may be one case entered twice",
                "They come in all the same; look at both.",
                List.of(text("Ref", 22), text("Where", 22), text("Like", 22), wrapped("Why", 80)),
                rows);
    }

    private static SheetDesign differences(ImportAnswer answer) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Difference each : answer.differences()) {
            rows.add(List.of(
                    Entry.text(each.ref()),
                    Entry.text(each.where()),
                    Entry.text(each.sourceColumn()),
                    Entry.text(each.theirs()),
                    Entry.text(each.column()),
                    Entry.text(each.ours()),
                    Entry.text(each.explanation())));
        }
        return sheet(
                "Differences",
                "Where the source worked it out otherwise",
                "Its own due dates, days taken and in target against what Crossfoot works out from the same dates.",
                List.of(
                        text("Ref", 20),
                        text("Where", 16),
                        text("Source column", 24),
                        text("Theirs", 16),
                        text("Column", 20),
                        text("Ours", 16),
                        wrapped("Explanation", 100)),
                rows);
    }

    private static SheetDesign sheet(
            String name, String title, String guidance, List<ColumnDesign> columns, List<List<Entry>> rows) {
        TableDesign table = new TableDesign("Import" + name.replace(" ", ""), CORNER, columns, rows, true);
        return new SheetDesign(name, title, guidance, List.of(table), List.of(), true, false, true);
    }

    private static ColumnDesign text(String header, int width) {
        return ColumnDesign.of(header, width, Format.TEXT);
    }

    private static ColumnDesign wrapped(String header, int width) {
        return ColumnDesign.of(header, width, Format.WRAPPED);
    }

    private static ColumnDesign number(String header) {
        return ColumnDesign.of(header, 12, Format.WHOLE);
    }
}
