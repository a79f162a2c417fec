package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.EarlierMaster;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.report.design.LogColumns;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.design.RenewedChoices;
import crossfoot.report.design.StewardColumns;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.layout.ColumnInsertion;
import crossfoot.workbook.reading.TablePlace;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What brings a master of an earlier schema version up to date: the columns that the version lacks, filled as the default
 * rows of the same names have them, the settings that it lacks, and its number; and the drop-downs that an earlier Crossfoot
 * made. Nothing else changes.
 */
final class Upgrade {

    private static final Column SETTING = MasterSchema.SETTINGS.columns().get(0);
    private static final Column VALUE = MasterSchema.SETTINGS.columns().get(1);

    private static final String DROP_DOWNS =
            "The drop-downs of type, reason and outcome offer entries at the foot of their lists";

    private final Workbook source;
    private final boolean older;
    private final List<Lacking> lacking;
    private final List<Setting> settings;
    private final List<String> lines;

    /** A table of the master and the columns that it lacks. */
    private record Lacking(TableSchema schema, List<Column> columns) {}

    private Upgrade(Workbook source, boolean older, List<Lacking> lacking, List<Setting> settings, List<String> lines) {
        this.source = source;
        this.older = older;
        this.lacking = lacking;
        this.settings = settings;
        this.lines = lines;
    }

    /** Refuses what has no cases, and what a newer Crossfoot has written. */
    static void refuseWhatCannotBeRefreshed(String name, Casebook casebook) {
        if (!casebook.has(MasterSchema.CASE_LOG)) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    name
                            + " has no Excel table named CaseLog, so there is nothing to refresh; open the master,"
                            + " or name the table of cases CaseLog under Table Design.");
        }
        if (!casebook.settings().known()) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    name + " has a Schema version that this Crossfoot does not know (it knows " + MasterSchema.VERSION
                            + "); install a newer Crossfoot, or correct the setting.");
        }
    }

    /** What a master lacks; nothing where its version is this one, or cannot be told. */
    static Upgrade of(Workbook source, Casebook casebook) {
        int version = casebook.settings().schemaVersion().orElse(MasterSchema.VERSION);
        Optional<Workbook> renewed = RenewedChoices.of(source);
        List<String> drops = renewed.isPresent() ? List.of(DROP_DOWNS) : List.of();
        List<SheetDesign> sheets = missingSheets(casebook);
        if (version >= MasterSchema.VERSION) {
            return new Upgrade(
                    renewed.orElse(source), false, List.of(), List.of(), withSheets(List.of(), sheets, drops));
        }
        List<Lacking> lacking = new ArrayList<>();
        for (TableSchema schema : MasterSchema.inputTables()) {
            casebook.table(schema).map(table -> BoundTable.of(schema, table)).ifPresent(bound -> {
                List<Column> columns = bound.missing().stream()
                        .filter(column -> column.since() > version && !column.computed())
                        .toList();
                if (!columns.isEmpty()) {
                    lacking.add(new Lacking(schema, columns));
                }
            });
        }
        List<Setting> settings = casebook.table(MasterSchema.SETTINGS)
                .map(table -> lackingSettings(BoundTable.of(MasterSchema.SETTINGS, table)))
                .orElse(List.of());
        List<String> lines = withSheets(lines(version, lacking, settings), sheets, drops);
        return new Upgrade(renewed.orElse(source), true, lacking, settings, lines);
    }

    /** The sheets of stewards that a master lacks: the words of its report, and the provisions of a Code that it follows. */
    static List<SheetDesign> missingSheets(Casebook casebook) {
        List<SheetDesign> sheets = new ArrayList<>();
        if (!casebook.has(MasterSchema.REPORT_TEXT)) {
            sheets.add(MasterDesign.reportText(List.of()));
        }
        List<List<String>> provisions = Schemes.provisionsOf(
                casebook.timescales().stream().map(Timescale::source).toList());
        if (!provisions.isEmpty() && !casebook.has(MasterSchema.SELF_ASSESSMENT)) {
            sheets.add(MasterDesign.selfAssessment(provisions));
        }
        return sheets;
    }

    private static List<String> withSheets(List<String> before, List<SheetDesign> sheets, List<String> after) {
        List<String> lines = new ArrayList<>(before);
        sheets.forEach(sheet -> lines.add("A sheet " + sheet.name() + " is added"));
        lines.addAll(after);
        return lines;
    }

    private static List<Setting> lackingSettings(BoundTable bound) {
        return Stream.of(Setting.TIME_ZONE)
                .filter(setting -> row(bound, setting) < 0)
                .toList();
    }

    private static int row(BoundTable bound, Setting setting) {
        for (int i = 0; i < bound.size(); i++) {
            if (bound.values(SETTING).key(bound.tableRow(i)).equals(Texts.key(setting.label()))) {
                return bound.tableRow(i);
            }
        }
        return -1;
    }

    private static List<String> lines(int version, List<Lacking> lacking, List<Setting> settings) {
        List<String> lines = new ArrayList<>();
        lines.add("Schema version " + version + " becomes " + MasterSchema.VERSION);
        lacking.forEach(table -> table.columns()
                .forEach(column -> lines.add(table.schema().name() + " gets the column " + column.header())));
        settings.forEach(setting -> lines.add("Settings gets the row " + setting.label()));
        return lines;
    }

    /** Whether anything is brought up to date. */
    boolean changes() {
        return !lines.isEmpty();
    }

    /** What is brought up to date, a line a change. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The changes in words, before what else was done. */
    String wordsWith(String others) {
        return Stream.concat(lines.stream(), Stream.of(others))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /**
     * The workbook, up to date; itself where nothing is lacking.
     *
     * @throws WorkbookRefusal where something stands in a new column's way
     */
    Workbook applied() {
        if (!older) {
            return source;
        }
        Workbook roomy = source;
        for (Lacking table : lacking) {
            roomy = withRoom(roomy, table);
        }
        WorkbookEdit edit = new WorkbookEdit(roomy);
        for (Lacking table : lacking) {
            add(edit, roomy, table);
        }
        settings(edit, roomy);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Workbook.open(source.name(), bytes.toByteArray());
    }

    /** Lists stand side by side: those to the right of one that grows move, so that a blank column stays between them. */
    private static Workbook withRoom(Workbook workbook, Lacking table) {
        List<TablePlace> places = workbook.contents().outline().tables();
        TablePlace own = places.stream()
                .filter(place ->
                        Texts.key(place.name()).equals(Texts.key(table.schema().name())))
                .findFirst()
                .orElseThrow();
        int right = own.area().right();
        int count = table.columns().size();
        boolean crowded = places.stream()
                .filter(place -> place.sheet() == own.sheet() && !place.equals(own))
                .anyMatch(place -> place.area().left() > right && place.area().left() <= right + count + 1);
        boolean across = places.stream()
                .filter(place -> place.sheet() == own.sheet() && !place.equals(own))
                .anyMatch(place -> place.area().left() <= right && place.area().right() > right);
        return crowded && !across
                ? ColumnInsertion.in(workbook, workbook.sheets().get(own.sheet()), right + 1, count)
                        .orElse(workbook)
                : workbook;
    }

    private static void add(WorkbookEdit edit, Workbook workbook, Lacking lacking) {
        TableSchema schema = lacking.schema();
        BoundTable bound = BoundTable.of(schema, workbook.table(schema.name()).orElseThrow());
        List<ColumnDesign> designs = lacking.columns().stream()
                .map(column -> column instanceof CaseColumn
                        ? LogColumns.design(column)
                        : StewardColumns.design(schema, column))
                .toList();
        int first = edit.addColumns(bound.table().name(), designs);
        Stream.of(ListTable.values())
                .filter(list -> list.schema().equals(schema))
                .forEach(list -> fill(edit, bound, list, lacking.columns(), first));
    }

    private static void fill(WorkbookEdit edit, BoundTable bound, ListTable list, List<Column> columns, int first) {
        EarlierMaster earlier = new EarlierMaster();
        List<List<String>> names = new ArrayList<>();
        for (int row = 0; row < bound.table().size(); row++) {
            names.add(List.of());
        }
        for (int i = 0; i < bound.size(); i++) {
            int row = bound.tableRow(i);
            names.set(
                    row,
                    list.names().stream()
                            .map(column -> bound.values(column).text(row))
                            .toList());
        }
        for (int i = 0; i < columns.size(); i++) {
            String header = columns.get(i).header();
            edit.fill(
                    bound.table().name(),
                    first + i,
                    row -> names.get(row).isEmpty()
                            ? Entry.BLANK
                            : Entry.text(earlier.cell(list, names.get(row), header)));
        }
    }

    private void settings(WorkbookEdit edit, Workbook workbook) {
        workbook.table(MasterSchema.SETTINGS.name()).ifPresent(table -> {
            BoundTable bound = BoundTable.of(MasterSchema.SETTINGS, table);
            int version = row(bound, Setting.SCHEMA_VERSION);
            bound.place(VALUE)
                    .ifPresent(place ->
                            edit.set(table.name(), version, place, Entry.text(Integer.toString(MasterSchema.VERSION))));
            OwnedTable owned = new OwnedTable(
                    table,
                    MasterSchema.SETTINGS.columns().stream().map(Column::header).toList());
            settings.forEach(setting -> owned.append(
                    edit,
                    List.of(Entry.text(setting.label()), Entry.text(setting.fallback()), Entry.text(setting.note()))));
        });
    }
}
