package crossfoot.report.design;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.HiddenBlock;
import crossfoot.workbook.cells.NamedFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The entries of a list, those of one procedure, type or main reason together wherever they stand in it, since a drop-down
 * offers a run of cells: formulas in hidden columns of the sheet Lists, so that an entry at the foot of a list is offered
 * at once. Excel 2010 and LibreOffice work them out; nothing newer is needed.
 */
enum ChoiceRuns {
    TYPES("Choice_Types", ListTable.FEEDBACK_TYPES, "Feedback type", "", "Procedure"),
    MAIN_REASONS("Choice_MainReasons", ListTable.REASONS, "Main reason", "Sub-reason", "Procedure"),
    SUB_REASONS("Choice_SubReasons", ListTable.REASONS, "Sub-reason", "", "Procedure", "Main reason"),
    OUTCOMES("Choice_Outcomes", ListTable.OUTCOMES, "Outcome", "", "Procedure", "Feedback type");

    private static final int COLUMNS = 4;
    private static final int GAP = 12;
    private static final int FIRST_ROW = MasterDesign.HEADER_ROW + 1;

    /** Room for entries that are yet to come. */
    private static final int TO_COME = 200;

    /** More than a list has rows: an entry's order is its group's first row times this, plus its own row. */
    private static final int MOST_ROWS = 10_000;

    private final String offered;
    private final ListTable list;
    private final String entry;
    private final String unless;
    private final List<String> keys;

    ChoiceRuns(String offered, ListTable list, String entry, String unless, String... keys) {
        this.offered = offered;
        this.list = list;
        this.entry = entry;
        this.unless = unless;
        this.keys = List.of(keys);
    }

    /** The headers that its formulas name, where a list is its own. */
    Stream<String> headers(ListTable other) {
        Stream<String> named = Stream.concat(keys.stream(), Stream.of(entry, unless));
        return named.filter(header -> list == other && !header.isEmpty());
    }

    /** Where the hidden columns begin. */
    private static int firstColumn() {
        int column = 1;
        for (ListTable each : ListTable.values()) {
            column += each.schema().columns().size() + 1;
        }
        return column + GAP;
    }

    private String column(int place) {
        return CellAddress.letters(firstColumn() + ordinal() * COLUMNS + place);
    }

    private int rows(Function<ListTable, List<List<String>>> lists) {
        return lists.apply(list).size() + TO_COME;
    }

    private static String named(ListTable list, String header) {
        return list.schema().name() + "[" + header + "]";
    }

    private String range(int place, int rows) {
        String letters = column(place);
        return "$" + letters + "$" + FIRST_ROW + ":$" + letters + "$" + (FIRST_ROW + rows - 1);
    }

    /** The names that the drop-downs use: the first entry, and the keys of all. */
    List<NamedFormula> names(String sheet, Function<ListTable, List<List<String>>> lists) {
        String quoted = "'" + sheet.replace("'", "''") + "'!";
        return List.of(
                new NamedFormula(offered, quoted + "$" + column(2) + "$" + FIRST_ROW),
                new NamedFormula(offered + "_Key", quoted + range(3, rows(lists))));
    }

    /** The formula of a drop-down that offers the entries of a key. */
    String offered(String key) {
        return "OFFSET(" + offered + ",MATCH(" + key + "," + offered + "_Key,0)-1,0,COUNTIF(" + offered + "_Key," + key
                + "),1)";
    }

    /** The hidden columns of all runs, for lists with these rows. */
    static HiddenBlock block(Function<ListTable, List<List<String>>> lists) {
        List<List<Entry>> rows = new ArrayList<>();
        for (ChoiceRuns run : values()) {
            List<List<Entry>> cells = run.cells(lists.apply(run.list));
            while (rows.size() < cells.size()) {
                rows.add(new ArrayList<>());
            }
            for (int row = 0; row < cells.size(); row++) {
                List<Entry> whole = rows.get(row);
                while (whole.size() < run.ordinal() * COLUMNS) {
                    whole.add(Entry.BLANK);
                }
                whole.addAll(cells.get(row));
            }
        }
        return new HiddenBlock(new CellAddress(FIRST_ROW, firstColumn()), rows);
    }

    private List<List<Entry>> cells(List<List<String>> entries) {
        int rows = entries.size() + TO_COME;
        Map<Integer, Integer> orders = new TreeMap<>();
        for (int row = 0; row < entries.size(); row++) {
            order(entries, row).ifPresent(order -> orders.put(order, order % MOST_ROWS - 1));
        }
        List<Integer> sorted = List.copyOf(orders.values());
        List<List<Entry>> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            boolean filled = row < entries.size();
            String key = filled ? key(entries.get(row)) : "";
            Optional<Integer> order = filled ? order(entries, row) : Optional.empty();
            String place = "MOD(SMALL(" + range(1, rows) + "," + (row + 1) + ")," + MOST_ROWS + ")";
            List<String> run = row < sorted.size() ? entries.get(sorted.get(row)) : List.of();
            cells.add(List.of(
                    new Entry.Formula(keyFormula(row + 1), Entry.text(key)),
                    new Entry.Formula(
                            "IF(" + column(0) + (FIRST_ROW + row) + "=\"\",\"\",MATCH(" + column(0) + (FIRST_ROW + row)
                                    + "," + range(0, rows) + ",0)*" + MOST_ROWS + "+" + (row + 1) + ")",
                            order.<Entry>map(Entry.Number::new).orElse(Entry.BLANK)),
                    new Entry.Formula(
                            "IFERROR(INDEX(" + named(list, entry) + "," + place + "),\"\")",
                            Entry.text(run.isEmpty() ? "" : value(run, entry))),
                    new Entry.Formula(
                            "IFERROR(INDEX(" + range(0, rows) + "," + place + "),\"\")",
                            Entry.text(run.isEmpty() ? "" : key(run)))));
        }
        return cells;
    }

    private String keyFormula(int row) {
        List<String> parts = keys.stream()
                .map(header -> "INDEX(" + named(list, header) + "," + row + ")")
                .toList();
        String empty = "INDEX(" + named(list, entry) + "," + row + ")=\"\"";
        String condition =
                unless.isEmpty() ? empty : "OR(" + empty + ",INDEX(" + named(list, unless) + "," + row + ")<>\"\")";
        return "IFERROR(IF(" + condition + ",\"\"," + String.join("&\"|\"&", parts) + "&\"\"),\"\")";
    }

    private String key(List<String> row) {
        boolean none = value(row, entry).isEmpty()
                || (!unless.isEmpty() && !value(row, unless).isEmpty());
        return none
                ? ""
                : String.join(
                        "|", keys.stream().map(header -> value(row, header)).toList());
    }

    private Optional<Integer> order(List<List<String>> entries, int row) {
        String key = key(entries.get(row));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        int first = 0;
        while (!key(entries.get(first)).equalsIgnoreCase(key)) {
            first++;
        }
        return Optional.of((first + 1) * MOST_ROWS + row + 1);
    }

    private String value(List<String> row, String header) {
        List<String> headers =
                list.schema().columns().stream().map(Column::header).toList();
        return row.get(headers.indexOf(header));
    }
}
