package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ImportSettings.BothChanged;
import crossfoot.intake.map.ImportSettings.Unknown;
import crossfoot.intake.map.MapTables.Setting;
import crossfoot.intake.source.SourceRefusal;
import crossfoot.intake.words.DateOrder;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads a map as a steward left it: columns by their headers, blank rows passed over, words in any case. */
public final class MapReader {

    private final Workbook workbook;

    private MapReader(Workbook workbook) {
        this.workbook = workbook;
    }

    /**
     * Reads a map.
     *
     * @throws WorkbookRefusal where the workbook is no map, or a cell of it says what no map can
     */
    public static ImportMap read(Workbook workbook) {
        return new MapReader(workbook).read();
    }

    /** A row of a table of the map, its cells by header. */
    private record MapRow(String where, Map<String, String> cells) {
        String get(String header) {
            return cells.getOrDefault(Texts.key(header), "");
        }
    }

    private ImportMap read() {
        if (workbook.table(MapTables.IMPORT).isEmpty()
                || workbook.table(MapTables.COLUMNS).isEmpty()) {
            throw SourceRefusal.of(workbook.name()
                    + " is no import map: its Excel tables Import and Columns are missing. Import without --map to have"
                    + " one suggested.");
        }
        return new ImportMap(
                settings(),
                rows(MapTables.COLUMNS, this::column, "Source column"),
                rows(MapTables.VALUES, this::value, "Source column"),
                rows(MapTables.DEFAULTS, MapReader::defaultLine, "Column"),
                rows(MapTables.STEPS, MapReader::step, "Step"));
    }

    private <T> List<T> rows(String name, Function<MapRow, T> reader, String needed) {
        Optional<Table> table = workbook.table(name);
        List<T> read = new ArrayList<>();
        for (int row = 0; table.isPresent() && row < table.get().size(); row++) {
            MapRow cells = row(table.get(), row);
            if (!cells.get(needed).isEmpty()) {
                read.add(reader.apply(cells));
            } else if (cells.cells().values().stream().anyMatch(text -> !text.isEmpty())) {
                throw refusal(cells, needed + " is empty; fill it, or clear the row");
            }
        }
        return read;
    }

    private static MapRow row(Table table, int row) {
        Map<String, String> cells = new HashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            String header = table.columns().get(column).header();
            Cell cell = table.cell(row, column);
            // A source value keeps its spaces: it is compared with what stands in the source.
            cells.putIfAbsent(
                    Texts.key(header),
                    cell instanceof Cell.Failure ? "" : cell.shown().strip());
        }
        return new MapRow(table.sheet() + "!" + table.address(row, 0), cells);
    }

    private ImportSettings settings() {
        Map<String, String> values = new HashMap<>();
        rows(MapTables.IMPORT, row -> values.put(Texts.key(row.get("Setting")), row.get("Value")), "Setting");
        Function<Setting, String> value = setting -> values.getOrDefault(Texts.key(setting.label()), "");
        String order = value.apply(Setting.DATE_ORDER);
        String keys = value.apply(Setting.KEY_COLUMNS);
        String form = value.apply(Setting.REF_FORM);
        return new ImportSettings(
                value.apply(Setting.SOURCE_NAME),
                value.apply(Setting.SHEET),
                value.apply(Setting.HEADER_ROW),
                keys.isEmpty() ? List.of() : splitKeys(keys),
                form.isEmpty() ? ImportSettings.KEY : form,
                order.isEmpty() ? Optional.empty() : Optional.of(order(order, "Date order")),
                Arrays.stream(value.apply(Setting.BLANK_WORDS).split(";", -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                oneOf(value.apply(Setting.UNKNOWN), Setting.UNKNOWN, Unknown.values(), Unknown::words),
                oneOf(
                        value.apply(Setting.BOTH_CHANGED),
                        Setting.BOTH_CHANGED,
                        BothChanged.values(),
                        BothChanged::words));
    }

    private static List<String> splitKeys(String keys) {
        return Arrays.stream(keys.split("\\s+\\+\\s+|\\s*;\\s*", -1))
                .map(Texts::clean)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private <T> T oneOf(String text, Setting setting, T[] all, Function<T, String> words) {
        if (text.isEmpty()) {
            return all[0];
        }
        return Arrays.stream(all)
                .filter(each -> words.apply(each).equals(Texts.key(text)))
                .findFirst()
                .orElseThrow(() -> SourceRefusal.of(workbook.name() + ": " + setting.label() + " is \"" + text
                        + "\"; it can be "
                        + String.join(" or ", Arrays.stream(all).map(words).toList()) + "."));
    }

    private DateOrder order(String text, String what) {
        return DateOrder.named(text)
                .orElseThrow(() -> SourceRefusal.of(workbook.name() + ": " + what + " is \"" + text + "\"; it can be "
                        + String.join(
                                ", ",
                                Arrays.stream(DateOrder.values())
                                        .map(DateOrder::words)
                                        .toList())
                        + "."));
    }

    private ColumnLine column(MapRow row) {
        String how = row.get("How");
        String form = row.get("Date form");
        return new ColumnLine(
                row.get("Source column"),
                occurrence(row, row.get("Occurrence")),
                new ColumnLine.Facts(
                        List.of(row.get("Examples")), number(row.get("Filled")), number(row.get("Distinct"))),
                row.get("Step"),
                row.get("To table"),
                row.get("To column"),
                How.named(how)
                        .orElseThrow(() -> refusal(
                                row,
                                "How is \"" + how + "\"; it can be "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(How.values())
                                                        .map(How::words)
                                                        .toList()))),
                row.get("Tick value"),
                form.isEmpty() ? Optional.empty() : Optional.of(order(form, row.where() + ", Date form,")),
                Confidence.named(row.get("Confidence")),
                row.get("Why"),
                Decision.named(row.get("Decided")));
    }

    private static int occurrence(MapRow row, String text) {
        if (!text.isEmpty() && !text.matches("[1-9]\\d{0,4}")) {
            throw refusal(row, "Occurrence is \"" + text + "\"; it is a number from 1, or empty for 1");
        }
        return text.isEmpty() ? 1 : Integer.parseInt(text);
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private ValueLine value(MapRow row) {
        String name = row.get("Source column");
        boolean numbered = name.matches(".* \\(\\d{1,4}\\)");
        int at = numbered ? name.lastIndexOf(" (") : name.length();
        int occurrence = numbered ? Integer.parseInt(name.substring(at + 2, name.length() - 1)) : 1;
        return new ValueLine(
                name.substring(0, at),
                occurrence,
                row.get("Source value"),
                number(row.get("Rows")),
                row.get("Step"),
                row.get("Column"),
                row.get("Value"),
                row.get("Also column"),
                row.get("Also value"),
                Confidence.named(row.get("Confidence")),
                row.get("Why"),
                Decision.named(row.get("Decided")));
    }

    private static DefaultLine defaultLine(MapRow row) {
        return new DefaultLine(row.get("Column"), row.get("Value"), row.get("When column"), row.get("Is"));
    }

    private static StepLine step(MapRow row) {
        return new StepLine(
                row.get("Step"),
                row.get("Feedback type"),
                row.get("Exists when"),
                row.get("Ref form"),
                row.get("Linked to step"),
                row.get("Missing Received taken from"));
    }

    private static WorkbookRefusal refusal(MapRow row, String what) {
        return SourceRefusal.of(row.where() + ": " + what + ".");
    }
}
