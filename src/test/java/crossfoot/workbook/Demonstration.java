package crossfoot.workbook;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ChartDesign;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Highlight;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.SheetDesign.Label;
import crossfoot.workbook.cells.SheetDesign.LabelKind;
import crossfoot.workbook.cells.SheetDesign.Look;
import crossfoot.workbook.cells.SheetDesign.Tab;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.drawing.NewWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small workbook with one of everything that a design can ask for. */
public final class Demonstration {

    private Demonstration() {}

    static byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new NewWorkbook(
                            "Demonstration",
                            List.of(log(12), dashboard(), lists()),
                            List.of(new NamedFormula("TeamList", "Teams[Team]")))
                    .write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A log of some invented rows. */
    public static SheetDesign log(int rows) {
        List<ColumnDesign> columns = List.of(
                new ColumnDesign(
                        "Ref",
                        16,
                        Format.TEXT,
                        false,
                        true,
                        "A number of its own for each case.",
                        Optional.of(new Acceptance.Unique()),
                        List.of()),
                new ColumnDesign(
                        "Team",
                        22,
                        Format.TEXT,
                        false,
                        true,
                        "",
                        Optional.of(new Acceptance.OneOf("TeamList", true)),
                        List.of()),
                new ColumnDesign(
                        "Theme",
                        22,
                        Format.TEXT,
                        false,
                        false,
                        "Several are separated by ;",
                        Optional.of(new Acceptance.OneOf("TeamList", false)),
                        List.of()),
                new ColumnDesign(
                        "Received",
                        12,
                        Format.DATE,
                        false,
                        true,
                        "The day it arrived.",
                        Optional.of(new Acceptance.ADate()),
                        List.of()),
                ColumnDesign.of("Summary", 46, Format.WRAPPED),
                new ColumnDesign(
                        "Working days taken",
                        10,
                        Format.WHOLE,
                        true,
                        false,
                        "",
                        Optional.of(new Acceptance.NothingTyped()),
                        List.of()),
                new ColumnDesign(
                        "Status",
                        22,
                        Format.TEXT,
                        true,
                        false,
                        "",
                        Optional.of(new Acceptance.NothingTyped()),
                        List.of(
                                new Highlight("Overdue", Tone.BAD),
                                new Highlight("Due soon", Tone.CAUTION),
                                new Highlight("Answered in time", Tone.GOOD),
                                new Highlight("Closed", Tone.QUIET))));
        List<List<Entry>> cases = new ArrayList<>();
        List<String> states = List.of("Overdue", "Due soon", "Answered in time", "Closed", "Open");
        for (int i = 0; i < rows; i++) {
            cases.add(List.of(
                    new Entry.Link("Log", new CellAddress(5 + i, 1), "ASC-2024-00" + (10 + i)),
                    Entry.text("Hospital & discharge"),
                    Entry.BLANK,
                    new Entry.Date(LocalDate.of(2024, 3, 1).plusDays(i)),
                    Entry.text(i % 3 == 0 ? "=SUM(A1) is text, and so is the rest of this longer summary." : "Short."),
                    new Entry.Number(i * 7),
                    Entry.text(states.get(i % states.size()))));
        }
        TableDesign table = new TableDesign("CaseLog", new CellAddress(4, 1), columns, cases, true);
        return new SheetDesign(
                        "Log",
                        "Case log",
                        "One row a piece of feedback. Dark headers must be filled; Crossfoot fills the grey columns.",
                        List.of(table),
                        List.of(),
                        true,
                        false,
                        true)
                .withLook(new Look(Tab.STAFF, true, 1));
    }

    static SheetDesign dashboard() {
        List<ColumnDesign> columns = List.of(
                ColumnDesign.of("Stage", 26, Format.TEXT),
                ColumnDesign.of("2023-24", 11, Format.WHOLE),
                ColumnDesign.of("2024-25", 11, Format.WHOLE));
        TableDesign stages = new TableDesign(
                "DashboardStages",
                new CellAddress(7, 1),
                columns,
                List.of(
                        List.of(Entry.text("Informal complaint"), new Entry.Number(41), new Entry.Number(37)),
                        List.of(Entry.text("Formal complaint"), new Entry.Number(1120), new Entry.Number(1304)),
                        List.of(Entry.text("Ombudsman"), new Entry.Number(6), new Entry.Number(9))),
                false);
        TableDesign teams = new TableDesign(
                "DashboardTeams",
                new CellAddress(14, 1),
                List.of(
                        ColumnDesign.of("Team", 18, Format.TEXT),
                        ColumnDesign.of("Cases", 9, Format.WHOLE),
                        ColumnDesign.of("In time", 9, Format.PERCENT)),
                List.of(
                        List.of(Entry.text("Hospital"), new Entry.Number(12), new Entry.Number(0.75)),
                        List.of(Entry.text("Locality"), new Entry.Number(7), new Entry.Number(1))),
                false);
        String sheet = "'Dash''board'!";
        return new SheetDesign(
                        "Dash'board",
                        "Dashboard",
                        "The year so far. Crossfoot writes this sheet.",
                        List.of(stages, teams),
                        List.of(
                                chart(ChartDesign.Kind.BAR, 3, sheet),
                                chart(ChartDesign.Kind.COLUMN, 20, sheet),
                                chart(ChartDesign.Kind.LINE, 37, sheet)),
                        false,
                        false,
                        true)
                .withLabels(List.of(
                        new Label(new CellAddress(4, 1), new Entry.Number(1350), LabelKind.FIGURE),
                        new Label(new CellAddress(5, 1), Entry.text("pieces of feedback"), LabelKind.NOTE),
                        new Label(new CellAddress(6, 1), Entry.text("By stage"), LabelKind.HEADING),
                        new Label(new CellAddress(13, 1), Entry.text("By team"), LabelKind.HEADING)))
                .withLook(new Look(Tab.COMPUTED, false, 0));
    }

    private static ChartDesign chart(ChartDesign.Kind kind, int row, String sheet) {
        return new ChartDesign(
                kind,
                "Feedback by stage <" + kind + ">",
                "Formal complaints rose from 1,120 to 1,304 & informal ones fell.",
                new CellAddress(row, 5),
                new CellAddress(row + 15, 12),
                sheet + "$A$8:$A$10",
                List.of(
                        new ChartDesign.Series(sheet + "$B$7", sheet + "$B$8:$B$10"),
                        new ChartDesign.Series(sheet + "$C$7", sheet + "$C$8:$C$10")));
    }

    static SheetDesign lists() {
        List<ColumnDesign> value = List.of(
                new ColumnDesign("Team", 30, Format.TEXT, false, true, "", Optional.empty(), List.of()),
                ColumnDesign.of("Valid from", 12, Format.DATE),
                ColumnDesign.of("Valid to", 12, Format.DATE));
        List<ColumnDesign> other = List.of(ColumnDesign.of("Channel", 20, Format.TEXT));
        return new SheetDesign(
                        "Lists",
                        "Lists",
                        "The steward keeps these lists; unprotect the sheet to change them, there is no password.",
                        List.of(
                                new TableDesign(
                                        "Teams",
                                        new CellAddress(4, 1),
                                        value,
                                        List.of(
                                                List.of(Entry.text("Hospital & discharge")),
                                                List.of(Entry.text("Locality"))),
                                        true),
                                new TableDesign("Channels", new CellAddress(4, 5), other, List.of(), true)),
                        List.of(),
                        true,
                        true,
                        false)
                .withLook(new Look(Tab.STEWARD, true, 0));
    }
}
