package crossfoot.report.invented;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case while it is being invented; it knows the case that it came from before either has a Ref. */
final class InventedCase {

    private final FeedbackType type;
    private final Optional<InventedCase> parent;
    private final Map<CaseColumn, Entry> cells = new EnumMap<>(CaseColumn.class);
    private boolean wellFounded;

    InventedCase(FeedbackType type, LocalDate received, Optional<InventedCase> parent) {
        this.type = type;
        this.parent = parent;
        put(CaseColumn.PROCEDURE, type.procedure());
        put(CaseColumn.FEEDBACK_TYPE, type.name());
        put(CaseColumn.RECEIVED, received);
    }

    FeedbackType type() {
        return type;
    }

    LocalDate received() {
        return day(CaseColumn.RECEIVED).orElseThrow();
    }

    Optional<LocalDate> day(CaseColumn column) {
        return cells.get(column) instanceof Entry.Date date ? Optional.of(date.value()) : Optional.empty();
    }

    String text(CaseColumn column) {
        return cells.get(column) instanceof Entry.Text text ? text.value() : "";
    }

    void put(CaseColumn column, String text) {
        cells.put(column, Entry.text(text));
    }

    void put(CaseColumn column, LocalDate day) {
        cells.put(column, new Entry.Date(day));
    }

    void put(CaseColumn column, int number) {
        cells.put(column, new Entry.Number(number));
    }

    void end(Outcome outcome) {
        put(CaseColumn.OUTCOME, outcome.name());
        wellFounded = outcome.wellFounded();
    }

    boolean wellFounded() {
        return wellFounded;
    }

    /** The input columns, in their order; the Refs of both cases must be there. */
    List<Entry> row() {
        parent.ifPresent(from -> put(CaseColumn.LINKED_REF, from.text(CaseColumn.REF)));
        return MasterSchema.CASE_LOG.inputs().stream()
                .map(column -> cells.getOrDefault((CaseColumn) column, Entry.BLANK))
                .toList();
    }
}
