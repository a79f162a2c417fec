package crossfoot.rules.checks;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.ReadingProblem;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.cells.CellRule;
import crossfoot.rules.days.BankHolidays;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.words.Nearest;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Finds what is wrong with the tables as such: those missing, their columns, and rows of lists that cannot be read. */
public final class Structure {

    private static final Column SETTING = MasterSchema.SETTINGS.columns().get(0);
    private static final Column VALUE = MasterSchema.SETTINGS.columns().get(1);

    private final Casebook casebook;
    private final boolean wholeWorkbook;
    private final List<Finding> findings = new ArrayList<>();

    private Structure(Casebook casebook, boolean wholeWorkbook) {
        this.casebook = casebook;
        this.wholeWorkbook = wholeWorkbook;
    }

    /**
     * The findings about structure.
     *
     * @param wholeWorkbook false for tables that an add-in sent, which may lack some
     */
    public static List<Finding> findings(Casebook casebook, boolean wholeWorkbook) {
        Structure structure = new Structure(casebook, wholeWorkbook);
        if (!casebook.has(MasterSchema.CASE_LOG)) {
            structure.missing(MasterSchema.CASE_LOG);
            return structure.findings;
        }
        for (TableSchema schema : MasterSchema.inputTables()) {
            casebook.table(schema)
                    .ifPresentOrElse(
                            table -> structure.columns(schema, table),
                            // A report without words is a report all the same, and not every council follows a Code.
                            () -> {
                                if (!MasterSchema.mayBeMissing(schema)) {
                                    structure.missing(schema);
                                }
                            });
        }
        structure.findings.addAll(UnderneathFindings.of(casebook));
        structure.schemaVersion();
        structure.holidayRegion();
        structure.unreadableRows();
        structure.clocksTwice();
        structure.findings.addAll(TypeRoles.unknown(casebook));
        return structure.findings;
    }

    private void missing(TableSchema schema) {
        add(
                StructureRule.TABLE_MISSING,
                schema.name(),
                0,
                "",
                "",
                "The table " + schema.name() + " is missing. Put it back on the sheet " + schema.sheet()
                        + ", or name the table that holds its rows " + schema.name() + ".",
                Optional.empty());
    }

    private void columns(TableSchema schema, Table table) {
        Set<String> present = new HashSet<>();
        table.columns().forEach(column -> present.add(Texts.key(column.header())));
        Set<String> contract = new HashSet<>();
        schema.columns().forEach(column -> contract.add(column.key()));
        List<String> extras = extraColumns(schema, table, contract);
        for (Column column : schema.columns()) {
            if (present.contains(column.key()) || !casebook.settings().has(column)) {
                continue;
            }
            if (column.computed()) {
                if (wholeWorkbook) {
                    add(
                            StructureRule.COMPUTED_COLUMN_MISSING,
                            schema.name(),
                            0,
                            column.header(),
                            "",
                            "The column " + column.header() + " of " + schema.name()
                                    + " is missing. Refresh adds it at the table's right edge.",
                            Optional.empty());
                }
            } else if (wholeWorkbook || !column.mayBeLeftOut()) {
                Optional<String> nearest = Nearest.among(column.header(), List.of(extras));
                add(
                        StructureRule.COLUMN_MISSING,
                        schema.name(),
                        0,
                        column.header(),
                        "",
                        "The column " + column.header() + " of " + schema.name() + " is missing. "
                                + nearest.map(header -> "Is it the one named " + CellRule.quoted(header) + "? Name it ")
                                        .orElse("Add a column named ")
                                + column.header() + ".",
                        nearest);
            }
        }
    }

    /** Reports columns that the contract does not name and columns named twice; gives the headers of the former. */
    private List<String> extraColumns(TableSchema schema, Table table, Set<String> contract) {
        List<String> extras = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int headerRow = table.corner().row();
        for (TableColumn column : table.columns()) {
            String header = column.header();
            if (!seen.add(Texts.key(header))) {
                add(
                        StructureRule.COLUMN_TWICE,
                        schema.name(),
                        headerRow,
                        Texts.clean(header),
                        header,
                        "Two columns of " + schema.name() + " have the header " + Texts.clean(header)
                                + "; the first is used. Rename or delete the other.",
                        Optional.empty());
            } else if (!contract.contains(Texts.key(header))) {
                extras.add(header);
                add(
                        StructureRule.EXTRA_COLUMN,
                        schema.name(),
                        headerRow,
                        header,
                        header,
                        "The column " + CellRule.quoted(header) + " of " + schema.name()
                                + " is your own: it is kept untouched.",
                        Optional.empty());
            }
        }
        return extras;
    }

    private void schemaVersion() {
        if (casebook.settings().known()) {
            return;
        }
        boolean number = casebook.settings().schemaVersion().isPresent();
        setting(
                Setting.SCHEMA_VERSION,
                (row, shown) -> add(
                        StructureRule.NEWER_SCHEMA,
                        MasterSchema.SETTINGS.name(),
                        row,
                        VALUE.header(),
                        shown,
                        number
                                ? "Schema version is " + shown + ", newer than the " + MasterSchema.VERSION
                                        + " that this Crossfoot knows. Use a newer Crossfoot."
                                : "Schema version " + CellRule.quoted(shown) + " is not a number. It is "
                                        + MasterSchema.VERSION + " for this Crossfoot.",
                        number ? Optional.empty() : Optional.of(Integer.toString(MasterSchema.VERSION))));
    }

    /** A region without bank holidays is found here, and not only when the calendar is filled. */
    private void holidayRegion() {
        List<String> regions = BankHolidays.regions();
        if (regions.contains(Texts.key(casebook.settings().holidayRegion()))) {
            return;
        }
        setting(
                Setting.HOLIDAY_REGION,
                (row, shown) -> add(
                        StructureRule.UNREADABLE_ROW,
                        MasterSchema.SETTINGS.name(),
                        row,
                        VALUE.header(),
                        shown,
                        "The setting " + Setting.HOLIDAY_REGION.label() + " must be one of: "
                                + String.join(", ", regions) + ". Until then bank holidays cannot be filled in.",
                        Nearest.among(shown, List.of(regions))));
    }

    private void setting(Setting setting, BiConsumer<Integer, String> rowAndValue) {
        casebook.table(MasterSchema.SETTINGS).ifPresent(table -> {
            BoundTable bound = BoundTable.of(MasterSchema.SETTINGS, table);
            for (int i = 0; i < bound.size(); i++) {
                int row = bound.tableRow(i);
                if (bound.values(SETTING).key(row).equals(Texts.key(setting.label()))) {
                    rowAndValue.accept(
                            bound.sheetRow(i), bound.values(VALUE).cell(row).shown());
                    return;
                }
            }
        });
    }

    private void unreadableRows() {
        for (ReadingProblem problem : casebook.problems()) {
            add(
                    StructureRule.UNREADABLE_ROW,
                    problem.table().name(),
                    problem.row(),
                    problem.column(),
                    problem.value(),
                    problem.message() + untilThen(problem),
                    Optional.empty());
        }
    }

    /** What holds while a row cannot be read: a setting's message says so itself. */
    private static String untilThen(ReadingProblem problem) {
        String table = problem.table().name();
        if (Texts.key(table).equals(Texts.key(MasterSchema.SETTINGS.name()))) {
            return "";
        }
        boolean calendar = Texts.key(table).equals(Texts.key(MasterSchema.NON_WORKING_DAYS.name()))
                && !problem.column().equals("Date");
        boolean rest = Stream.of(ListTable.values())
                .filter(list -> Texts.key(list.schema().name()).equals(Texts.key(table)))
                .anyMatch(list -> list.names().stream()
                        .noneMatch(column -> column.header().equals(problem.column())));
        return calendar || rest ? " Until then the rest of the row holds." : " Until then the row is left out.";
    }

    /** Two rows for one clock valid on one day: the first holds. */
    private void clocksTwice() {
        Map<List<String>, List<Timescale>> earlier = new HashMap<>();
        for (Timescale row : casebook.timescales()) {
            List<String> type = List.of(Texts.key(row.procedure()), Texts.key(row.feedbackType()));
            List<Timescale> rows = earlier.computeIfAbsent(type, key -> new ArrayList<>());
            Optional<Timescale> first = rows.stream()
                    .filter(other -> other.sameClock(row) && other.validity().overlaps(row.validity()))
                    .findFirst();
            first.ifPresent(other -> add(
                    StructureRule.UNREADABLE_ROW,
                    MasterSchema.TIMESCALES.name(),
                    row.sheetRow(),
                    "Clock",
                    row.clock(),
                    "Row " + other.sheetRow() + " is the same clock of " + row.feedbackType()
                            + " and is valid on the same days; that row holds. Give the two rows days of validity that"
                            + " do not overlap, or delete one.",
                    Optional.empty()));
            rows.add(row);
        }
    }

    private void add(
            Rule rule,
            String table,
            int row,
            String column,
            String value,
            String message,
            Optional<String> suggestion) {
        findings.add(new Finding(rule.severity(), rule.code(), table, row, "", column, value, message, suggestion));
    }
}
