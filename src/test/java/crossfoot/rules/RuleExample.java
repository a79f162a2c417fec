package crossfoot.rules;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.report.master.Judgement;
import crossfoot.rules.finding.Finding;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.RowsUnder;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule's example: rows that break it beside rows, its neighbours, that do not. They stand in {@code rule-examples.txt}.
 *
 * @param code the rule
 * @param asOf the day by which it is judged
 * @param tables the tables that it sets
 * @param changes what is done to the columns and tables where the rule is broken, such as {@code lacks: Teams}
 */
public record RuleExample(String code, LocalDate asOf, List<Rows> tables, List<String> changes) {

    private static final Path FILE = Path.of("src", "test", "resources", "rule-examples.txt");
    private static final int FIRST_ROW = 5;

    /**
     * Rows of a table.
     *
     * @param schema the table
     * @param more whether they come after those of a new master
     * @param headers the columns that are filled
     * @param rows their cells
     * @param broken for each row, whether the rule is to find it
     */
    record Rows(TableSchema schema, boolean more, List<String> headers, List<List<String>> rows, List<Boolean> broken) {

        /** The cells of a row by the columns that are filled there, such as {@code Received 2025-01-06}. */
        private String words(int row, List<String> wanted) {
            return wanted.stream()
                    .map(header -> header + " "
                            + Optional.of(cell(row, header).replaceAll("^~(.*)~.*", "$1 as a number"))
                                    .filter(cell -> !cell.isEmpty())
                                    .orElse("(empty)"))
                    .reduce((one, next) -> one + ", " + next)
                    .orElse("");
        }

        private String cell(int row, String header) {
            int place = headers.indexOf(header);
            return place < rows.get(row).size() ? rows.get(row).get(place) : "";
        }

        private List<String> differing(int row, int other) {
            List<String> differing = headers.stream()
                    .filter(header -> !cell(row, header).equals(cell(other, header)))
                    .toList();
            // Refs differ anyhow; they matter where nothing else does.
            boolean refFirst = headers.get(0).equals("Ref") || headers.get(0).equals("Learning ref");
            return refFirst && differing.size() > 1 ? differing.subList(1, differing.size()) : differing;
        }

        private int firstRow() {
            return FIRST_ROW + (more ? DefaultTables.rows(schema).size() : 0);
        }
    }

    /** Every example, in the order of the file. */
    public static List<RuleExample> all() throws IOException {
        List<RuleExample> examples = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("## ") && !block.isEmpty()) {
                examples.add(parsed(block));
                block.clear();
            }
            if (!line.isBlank() && (!line.startsWith("#") || line.startsWith("## ")) && !line.equals("##")) {
                block.add(line);
            }
        }
        examples.add(parsed(block));
        return examples;
    }

    private static RuleExample parsed(List<String> block) {
        String[] head = block.get(0).split(" ");
        List<Rows> tables = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        for (int i = 1; i < block.size(); ) {
            String line = block.get(i++);
            if (line.contains(": ")) {
                changes.add(line);
                continue;
            }
            List<List<String>> rows = new ArrayList<>();
            List<Boolean> broken = new ArrayList<>();
            List<String> headers = cells(block.get(i++));
            if (!schema(line.split(" ")[0]).columns().stream()
                    .map(Column::header)
                    .toList()
                    .containsAll(headers)) {
                throw new IllegalArgumentException(block.get(0) + " names a column that is not there: " + headers);
            }
            while (i < block.size() && block.get(i).contains("|")) {
                String row = block.get(i++);
                broken.add(row.startsWith("!"));
                rows.add(cells(row.replaceFirst("^!", "")));
            }
            tables.add(new Rows(schema(line.split(" ")[0]), line.endsWith("+"), headers, rows, broken));
        }
        return new RuleExample(head[1], head.length > 2 ? LocalDate.parse(head[2]) : Master.AS_OF, tables, changes);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static TableSchema schema(String name) {
        return MasterSchema.inputTables().stream()
                .filter(schema -> schema.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Master master() {
        Master master = Master.empty();
        for (Rows table : tables) {
            List<List<String>> rows = new ArrayList<>(table.more() ? DefaultTables.rows(table.schema()) : List.of());
            for (int i = 0; i < table.rows().size(); i++) {
                int row = i;
                rows.add(table.schema().inputs().stream()
                        .map(Column::header)
                        .map(header -> table.headers().contains(header) ? table.cell(row, header) : "")
                        .toList());
            }
            master.with(Master.table(table.schema(), rows));
        }
        return master;
    }

    /** The findings of the rule where it is broken, without those that a table had before it was changed. */
    public List<Finding> found() {
        Master master = master();
        changes.forEach(change -> change(master, change));
        List<Finding> found = new ArrayList<>(findings(master));
        if (!changes.isEmpty()) {
            Master whole = master();
            changes.forEach(change -> whole(whole, change));
            found.removeAll(findings(whole));
        }
        return found;
    }

    /** The sheet's rows in which the rule is to be found. */
    List<Integer> broken() {
        return tables.stream()
                .flatMap(table -> IntStream.range(0, table.rows().size())
                        .filter(table.broken()::get)
                        .mapToObj(row -> table.firstRow() + row))
                .toList();
    }

    /** Whether a table has the rows of a new master besides, so that the places of others say nothing. */
    public boolean addsTo(String table) {
        return tables.stream()
                .anyMatch(rows -> rows.more() && rows.schema().name().equals(table));
    }

    /** Whether some row stands beside the broken ones, or the rule is about a table that is changed. */
    boolean hasNeighbour() {
        return !changes.isEmpty()
                || tables.stream().anyMatch(table -> table.broken().contains(false))
                || schemaRule();
    }

    private boolean schemaRule() {
        return tables.size() == 1 && tables.get(0).schema() == MasterSchema.SETTINGS;
    }

    private List<Finding> findings(Master master) {
        return Judgement.of(master.casebook(), asOf).findings().stream()
                .filter(finding -> finding.rule().equals(code))
                .toList();
    }

    private static void change(Master master, String change) {
        String[] what = change.split(": |/");
        if (what.length == 2) {
            master.without(what[1]);
            return;
        }
        if (what[0].equals("under")) {
            master.with(logged("A-1").withUnder(under(logged("A-2"), what[2].equals("apart") ? 2 : 0)));
            return;
        }
        List<String> headers = headers(schema(what[1]));
        if (what[0].equals("lacks")) {
            headers.remove(what[2]);
        } else {
            headers.add(what[2]);
        }
        master.with(blank(schema(what[1]), headers));
    }

    private static void whole(Master master, String change) {
        String[] what = change.split(": |/");
        if (what.length > 2) {
            master.with(blank(schema(what[1]), headers(schema(what[1]))));
        }
    }

    /** A log of one row. */
    private static Table logged(String ref) {
        return Master.parsed(
                MasterSchema.CASE_LOG,
                "Ref | Procedure | Feedback type | Received\n" + ref + " | Corporate | Compliment | 2025-01-06");
    }

    /** The row of a log as one that was typed under another log of one row, so many blank rows below it. */
    private static RowsUnder under(Table row, int blankRows) {
        return new RowsUnder(FIRST_ROW + 1, List.of(FIRST_ROW + 1 + blankRows), row.columns(), true);
    }

    private static List<String> headers(TableSchema schema) {
        return new ArrayList<>(schema.columns().stream().map(Column::header).toList());
    }

    private static Table blank(TableSchema schema, List<String> headers) {
        List<TableColumn> columns = headers.stream()
                .map(header -> new TableColumn.Builder(header).add(Cell.BLANK).build())
                .toList();
        return new Table(
                schema.name(), schema.sheet(), new CellAddress(FIRST_ROW - 1, 1), DateSystem.FROM_1900, columns);
    }

    /** What sets a row that is found apart from the first neighbour in its table, where there is one with few differences. */
    public Optional<String> neighbourInWords() {
        for (Rows table : tables) {
            int row = table.broken().indexOf(true);
            int other = nearest(table, row);
            if (row >= 0 && other >= 0) {
                return Optional.of(table.words(other, table.differing(row, other)));
            }
        }
        return Optional.empty();
    }

    private static int nearest(Rows table, int row) {
        return IntStream.range(0, table.rows().size())
                .filter(other -> row >= 0 && !table.broken().get(other))
                .boxed()
                // Of those that differ as little, the last, since what a case came from stands first.
                .reduce((one, next) -> table.differing(row, next).size()
                                <= table.differing(row, one).size()
                        ? next
                        : one)
                .orElse(-1);
    }

    @Override
    public String toString() {
        return code;
    }
}
