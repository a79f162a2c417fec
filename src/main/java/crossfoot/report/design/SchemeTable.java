package crossfoot.report.design;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table of a master and what a scheme changes in it. Rows of one procedure are kept together, as drop-downs need. */
public final class SchemeTable {

    private static final String VALID_FROM = "Valid from";
    private static final String VALID_TO = "Valid to";
    private static final Set<String> NO_PART_OF_THE_RULE = Set.of(VALID_FROM, VALID_TO, "Note", "Source", "Order");

    private final BoundTable bound;
    private final TableSchema schema;
    private final List<? extends Column> inputs;
    private final List<List<Entry>> rows = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private boolean rewritten;
    private int appendedFrom;

    /**
     * @param from the first day of the scheme, where it has one
     * @param replaces whether what the scheme does not have ends
     */
    public SchemeTable(BoundTable bound, Scheme scheme, Optional<LocalDate> from, boolean replaces) {
        this.bound = bound;
        this.schema = bound.schema();
        this.inputs = schema.inputs();
        boolean procedures = schema.equals(ListTable.PROCEDURES.schema());
        List<List<String>> offered = scheme.rows(schema);
        Set<List<String>> held = new HashSet<>();
        int last = -1;
        for (int i = 0; i < bound.size(); i++) {
            int row = bound.tableRow(i);
            List<Entry> entries = entries(row);
            boolean own = ofProcedure(row, scheme);
            boolean current = !ended(row, from);
            if (current) {
                held.add(key(row, replaces && !procedures));
            }
            boolean stays =
                    offered.stream().anyMatch(texts -> key(texts, replaces).equals(key(row, replaces)));
            if (replaces && !procedures && own && current && !stays && from.isPresent()) {
                set(entries, VALID_TO, new Entry.Date(from.get().minusDays(1)));
                lines.add(schema.name() + ": " + shown(row) + " ends on "
                        + from.get().minusDays(1));
                rewritten = true;
            }
            rows.add(entries);
            last = own ? rows.size() - 1 : last;
        }
        add(offered, held, from, last, replaces && !procedures);
    }

    private void add(
            List<List<String>> offered, Set<List<String>> held, Optional<LocalDate> from, int last, boolean whole) {
        int place = last < 0 ? rows.size() : last + 1;
        appendedFrom = rows.size();
        rewritten |= place < rows.size();
        boolean any = false;
        for (List<String> texts : offered) {
            if (held.add(key(texts, whole))) {
                rows.add(place++, entries(texts, from));
                lines.add(schema.name() + ": " + shown(texts)
                        + from.filter(day -> column(VALID_FROM).isPresent())
                                .map(day -> " from " + day)
                                .orElse(""));
                any = true;
            }
        }
        rewritten &= any || lines.stream().anyMatch(line -> line.contains(" ends on "));
    }

    /** Whether anything is to be written. */
    public boolean changes() {
        return !lines.isEmpty();
    }

    /** What is to be written, a line a change. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** Writes it. */
    public void write(WorkbookEdit edit) {
        if (rewritten) {
            edit.replaceRows(bound.table().name(), rows);
        } else {
            rows.subList(appendedFrom, rows.size())
                    .forEach(row -> edit.append(bound.table().name(), row));
        }
    }

    private boolean ofProcedure(int row, Scheme scheme) {
        return text("Procedure", row)
                .filter(Texts.key(scheme.procedure())::equals)
                .isPresent();
    }

    private boolean ended(int row, Optional<LocalDate> from) {
        Optional<LocalDate> to =
                column(VALID_TO).flatMap(column -> bound.values(column).date(row));
        return to.isPresent() && (from.isEmpty() || to.get().isBefore(from.get()));
    }

    private Optional<String> text(String header, int row) {
        return column(header).map(column -> bound.values(column).key(row));
    }

    private Optional<? extends Column> column(String header) {
        return inputs.stream().filter(column -> column.header().equals(header)).findFirst();
    }

    /** What makes two rows one: all that they ask for, or the names only. */
    private List<String> key(int row, boolean whole) {
        return keyed(whole).map(column -> bound.values(column).key(row)).toList();
    }

    private List<String> key(List<String> texts, boolean whole) {
        return keyed(whole)
                .map(column -> Texts.key(texts.get(inputs.indexOf(column))))
                .toList();
    }

    private Stream<? extends Column> keyed(boolean whole) {
        return inputs.stream()
                .filter(column -> whole ? !NO_PART_OF_THE_RULE.contains(column.header()) : isName(column));
    }

    private boolean isName(Column column) {
        return schema.equals(MasterSchema.SELF_ASSESSMENT)
                ? column.required()
                : Stream.of(ListTable.values())
                        .filter(list -> list.schema().equals(schema))
                        .anyMatch(list -> list.names().contains(column));
    }

    private String shown(int row) {
        return shownNames().map(column -> bound.values(column).text(row)).collect(words());
    }

    private String shown(List<String> texts) {
        return shownNames().map(column -> texts.get(inputs.indexOf(column))).collect(words());
    }

    private Stream<? extends Column> shownNames() {
        List<String> clock = List.of("Procedure", "Feedback type", "Clock", "Amount", "Unit");
        return inputs.stream().filter(column -> isName(column) || clock.contains(column.header()));
    }

    private static Collector<CharSequence, ?, String> words() {
        return Collectors.joining(", ");
    }

    private List<Entry> entries(int row) {
        List<Entry> entries = new ArrayList<>();
        for (TableColumn column : bound.table().columns()) {
            Cell cell = column.cell(row);
            boolean isDate = contract(column)
                    .filter(each -> each.type() == ColumnType.DATE)
                    .isPresent();
            Optional<LocalDate> date = isDate && cell instanceof Cell.Number number
                    ? bound.table().dates().date(number.value())
                    : Optional.empty();
            entries.add(date.<Entry>map(Entry.Date::new).orElseGet(() -> entry(cell)));
        }
        return entries;
    }

    private static Entry entry(Cell cell) {
        return cell instanceof Cell.Number number
                ? new Entry.Number(number.value())
                : cell.empty() ? Entry.BLANK : Entry.text(cell.shown());
    }

    private List<Entry> entries(List<String> texts, Optional<LocalDate> from) {
        List<Entry> contract = DefaultRows.of(schema, List.of(texts)).get(0);
        List<Entry> entries = new ArrayList<>();
        for (TableColumn column : bound.table().columns()) {
            entries.add(contract(column)
                    .map(each -> contract.get(inputs.indexOf(each)))
                    .orElse(Entry.BLANK));
        }
        from.ifPresent(day -> set(entries, VALID_FROM, new Entry.Date(day)));
        return entries;
    }

    private Optional<? extends Column> contract(TableColumn column) {
        return inputs.stream()
                .filter(each -> each.key().equals(Texts.key(column.header())))
                .findFirst();
    }

    private void set(List<Entry> entries, String header, Entry entry) {
        column(header)
                .flatMap(column -> bound.place(column).stream().boxed().findFirst())
                .ifPresent(place -> entries.set(place, entry));
    }
}
