package crossfoot.report.design;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.SheetDesign.Look;
import crossfoot.workbook.cells.SheetDesign.Tab;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.drawing.NewWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A new master workbook: every sheet, table, drop-down and chart of the contract. */
public final class MasterDesign {

    /** The row in which every table's header stands. */
    static final int HEADER_ROW = 4;

    private static final Look STAFF = new Look(Tab.STAFF, true, 1);
    private static final Look COMPUTED = new Look(Tab.COMPUTED, true, 0);
    private static final Look STEWARD = new Look(Tab.STEWARD, true, 0);

    private final Schemes schemes;
    private final Map<Setting, String> settings;
    private final List<List<Entry>> published;
    private final Iterable<List<Entry>> cases;
    private final Iterable<List<Entry>> learning;
    private final List<List<Entry>> texts;

    private MasterDesign(
            Schemes schemes,
            Map<Setting, String> settings,
            List<List<Entry>> published,
            List<List<Entry>> texts,
            Iterable<List<Entry>> cases,
            Iterable<List<Entry>> learning) {
        this.schemes = schemes;
        this.settings = Map.copyOf(settings);
        this.published = published;
        this.texts = texts;
        this.cases = cases;
        this.learning = learning;
    }

    /**
     * An empty master: what an earlier report of some council said is not in it.
     *
     * @param council the council's name, or ""
     */
    public static MasterDesign empty(String council) {
        return new MasterDesign(
                Schemes.usual(), Map.of(Setting.COUNCIL, council), List.of(), List.of(), List.of(), List.of());
    }

    /** A master with rows: the input columns of CaseLog and of Learning, in order. */
    public static MasterDesign filled(String council, Iterable<List<Entry>> cases, Iterable<List<Entry>> learning) {
        return new MasterDesign(
                Schemes.usual(), Map.of(Setting.COUNCIL, council), List.of(), List.of(), cases, learning);
    }

    /**
     * A master with settings of its own and rows.
     *
     * @param published rows of PublishedFigures, in the order of its columns
     * @param cases rows of CaseLog: its input columns, in order
     * @param learning rows of Learning: its input columns, in order
     */
    public static MasterDesign filled(
            Map<Setting, String> settings,
            List<List<Entry>> published,
            Iterable<List<Entry>> cases,
            Iterable<List<Entry>> learning) {
        return new MasterDesign(Schemes.usual(), settings, published, List.of(), cases, learning);
    }

    /** The same master with the lists and clocks of other schemes. */
    public MasterDesign with(Schemes others) {
        return new MasterDesign(others, settings, published, texts, cases, learning);
    }

    /** The same master with texts of the report: rows of the input columns of ReportText. */
    public MasterDesign withTexts(List<List<Entry>> rows) {
        return new MasterDesign(schemes, settings, published, List.copyOf(rows), cases, learning);
    }

    /** Writes the workbook; the same design gives the same bytes. */
    public void writeTo(OutputStream out) throws IOException {
        new NewWorkbook(title(), sheets(), names()).write(out);
    }

    private String title() {
        String council = settings.getOrDefault(Setting.COUNCIL, "");
        return (council.isEmpty() ? "" : council + ": ") + "feedback and complaints master";
    }

    /** The defined names of the drop-downs. */
    public List<NamedFormula> names() {
        List<NamedFormula> names = new ArrayList<>(DropDowns.findings());
        names.addAll(DropDowns.names(list -> schemes.rows(list.schema())));
        return names;
    }

    /** The sheets, in order. */
    public List<SheetDesign> sheets() {
        List<SheetDesign> sheets = new ArrayList<>();
        sheets.add(start());
        sheets.addAll(logs());
        sheets.add(checks(List.of()));
        sheets.add(DashboardSheet.design());
        sheets.add(worklist(List.of()));
        sheets.add(ListsSheet.design(schemes));
        sheets.add(steward(
                MasterSchema.TIMESCALES,
                DefaultRows.of(MasterSchema.TIMESCALES, schemes.rows(MasterSchema.TIMESCALES)),
                "Timescales",
                "Every clock is a row. A change of deadline is a new row with Valid from; the old one gets Valid to."));
        sheets.add(steward(
                MasterSchema.NON_WORKING_DAYS,
                DefaultRows.of(MasterSchema.NON_WORKING_DAYS),
                "Calendar of non-working days",
                "Bank holidays are filled by crossfoot calendar; add the council's own closures as Closure."));
        sheets.add(steward(
                MasterSchema.PUBLISHED_FIGURES,
                published,
                "Published figures",
                "What earlier reports said, by the id of the figure; a share as per cent."));
        sheets.add(reportText(texts));
        List<List<String>> provisions = schemes.rows(MasterSchema.SELF_ASSESSMENT);
        if (!provisions.isEmpty()) {
            sheets.add(selfAssessment(provisions));
        }
        sheets.add(changeLog(List.of()));
        return sheets;
    }

    private List<SheetDesign> logs() {
        return List.of(
                log(
                        MasterSchema.CASE_LOG,
                        "Case log",
                        "One row a piece of feedback; an escalation is a row of its own, linked by Linked ref. "
                                + "Type in the dark columns; grey columns are computed by Crossfoot.",
                        cases),
                log(
                        MasterSchema.LEARNING,
                        "Learning and improvements",
                        "One row a lesson or improvement, linked to its cases. Grey columns are computed by Crossfoot.",
                        learning));
    }

    private SheetDesign start() {
        List<List<Entry>> rows = new ArrayList<>();
        for (List<String> row : DefaultTables.rows(MasterSchema.SETTINGS)) {
            rows.add(List.of(Entry.text(row.get(0)), Entry.text(value(row)), Entry.text(row.get(2))));
        }
        return StartSheet.design(title(), rows);
    }

    private String value(List<String> row) {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().label().equals(row.get(0)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(row.get(1));
    }

    private static SheetDesign log(TableSchema schema, String title, String guidance, Iterable<List<Entry>> rows) {
        List<ColumnDesign> columns = new ArrayList<>(
                schema.columns().stream().map(LogColumns::design).toList());
        // What is wrong with a row is read beside its Ref, not some forty columns further on.
        columns.add(1, columns.remove(columns.size() - 1));
        Iterable<List<Entry>> typed = () -> StreamSupport.stream(rows.spliterator(), false)
                .map(MasterDesign::withRoomForCheck)
                .iterator();
        return new SheetDesign(
                        schema.sheet(),
                        title,
                        guidance,
                        List.of(new TableDesign(schema.name(), corner(1), columns, typed, true)),
                        List.of(),
                        true,
                        false,
                        true)
                .withLook(STAFF);
    }

    private static List<Entry> withRoomForCheck(List<Entry> typed) {
        List<Entry> cells = new ArrayList<>(typed);
        cells.add(1, Entry.BLANK);
        return cells;
    }

    /** The sheet Checks, with its rows. */
    public static SheetDesign checks(List<List<Entry>> rows) {
        return owned(
                MasterSchema.CHECKS,
                OwnedColumns.checks(),
                rows,
                "Checks",
                "Every finding of the last refresh. Click Where to jump to the cell; mend it there, then Refresh.");
    }

    /** The sheet Worklist, with its rows. */
    public static SheetDesign worklist(List<List<Entry>> rows) {
        return owned(
                MasterSchema.WORKLIST,
                OwnedColumns.worklist(),
                rows,
                "Worklist",
                "What is due or late, most urgent first. Click Ref to jump to the row.");
    }

    /** The sheet Change log, with its rows. */
    public static SheetDesign changeLog(List<List<Entry>> rows) {
        return owned(
                MasterSchema.CHANGE_LOG,
                OwnedColumns.changeLog(),
                rows,
                "Change log",
                "Written by Crossfoot and never edited: each Hash seals its row and the one before.");
    }

    /** The sheet Kept notes, with its rows. */
    public static SheetDesign keptNotes(List<List<Entry>> rows) {
        return owned(
                MasterSchema.KEPT_NOTES,
                OwnedColumns.keptNotes(),
                rows,
                "Kept notes",
                "What was written in columns of your own beside rows that have left Worklist or Checks.");
    }

    private static SheetDesign owned(
            TableSchema schema, List<ColumnDesign> columns, List<List<Entry>> rows, String title, String guidance) {
        return new SheetDesign(
                        schema.sheet(),
                        title,
                        guidance,
                        List.of(new TableDesign(schema.name(), corner(1), columns, rows, true)),
                        List.of(),
                        true,
                        false,
                        true)
                .withLook(COMPUTED);
    }

    /** The sheet Report text, with its rows. */
    public static SheetDesign reportText(List<List<Entry>> rows) {
        return steward(
                MasterSchema.REPORT_TEXT,
                rows,
                "Report text",
                "The words of the annual report, kept with its figures: {t08/charging/count} is that figure. Shows is what"
                        + " committee reads.");
    }

    /** The sheet Self-assessment, with its rows: a text for each input column. */
    public static SheetDesign selfAssessment(List<List<String>> rows) {
        return steward(
                MasterSchema.SELF_ASSESSMENT,
                DefaultRows.of(MasterSchema.SELF_ASSESSMENT, rows),
                "Self-assessment",
                "What the council says of each provision of its Complaint Handling Code. Figures is what the log says; refresh"
                        + " fills it.");
    }

    private static SheetDesign steward(TableSchema schema, List<List<Entry>> rows, String title, String guidance) {
        List<ColumnDesign> columns = schema.columns().stream()
                .map(column -> StewardColumns.design(schema, column))
                .toList();
        return new SheetDesign(
                        schema.sheet(),
                        title,
                        guidance + " Unprotect Sheet (no password) to edit.",
                        List.of(new TableDesign(schema.name(), corner(1), columns, rows, true)),
                        List.of(),
                        true,
                        true,
                        true)
                .withLook(STEWARD);
    }

    static CellAddress corner(int column) {
        return new CellAddress(HEADER_ROW, column);
    }
}
