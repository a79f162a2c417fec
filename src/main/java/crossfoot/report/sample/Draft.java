package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.FEEDBACK_TYPE;
import static crossfoot.caselog.schema.CaseColumn.LINKED_REF;
import static crossfoot.caselog.schema.CaseColumn.OUTCOME;
import static crossfoot.caselog.schema.CaseColumn.PROCEDURE;
import static crossfoot.caselog.schema.CaseColumn.RECEIVED;
import static crossfoot.caselog.schema.CaseColumn.REF;
import static crossfoot.caselog.schema.CaseColumn.RESPONDED;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case of the sample while it is being written; it knows the case that it came from before either has a Ref. */
final class Draft {

    private static final List<CaseColumn> INPUTS = Arrays.stream(CaseColumn.values())
            .filter(column -> !column.computed())
            .toList();

    private final Map<CaseColumn, Entry> cells = new EnumMap<>(CaseColumn.class);
    private final Optional<Draft> parent;

    private Draft(String type, LocalDate received, Optional<Draft> parent) {
        this.parent = parent;
        put(PROCEDURE, "Adult social care");
        put(FEEDBACK_TYPE, type);
        put(RECEIVED, received);
    }

    static Draft of(String type, LocalDate received) {
        return new Draft(type, received, Optional.empty());
    }

    static Draft linked(String type, LocalDate received, Draft parent) {
        return new Draft(type, received, Optional.of(parent));
    }

    void put(CaseColumn column, String text) {
        cells.put(column, Entry.text(text));
    }

    void put(CaseColumn column, LocalDate day) {
        cells.put(column, new Entry.Date(day));
    }

    String text(CaseColumn column) {
        return cells.get(column) instanceof Entry.Text text ? text.value() : "";
    }

    Optional<LocalDate> day(CaseColumn column) {
        return cells.get(column) instanceof Entry.Date date ? Optional.of(date.value()) : Optional.empty();
    }

    String type() {
        return text(FEEDBACK_TYPE);
    }

    LocalDate received() {
        return day(RECEIVED).orElseThrow();
    }

    /** The day of the response, of a case that has one. */
    LocalDate responded() {
        return day(RESPONDED).orElseThrow();
    }

    boolean answered() {
        return day(RESPONDED).isPresent();
    }

    boolean wellFounded() {
        return text(OUTCOME).equals("Upheld") || text(OUTCOME).equals("Partially upheld");
    }

    Optional<Draft> parent() {
        return parent;
    }

    /** The input columns, in their order; the Refs of both cases must be there. */
    List<Entry> row() {
        parent.ifPresent(from -> put(LINKED_REF, from.text(REF)));
        List<Entry> row = new ArrayList<>(INPUTS.size());
        for (CaseColumn column : INPUTS) {
            row.add(cells.getOrDefault(column, Entry.BLANK));
        }
        return List.copyOf(row);
    }
}
