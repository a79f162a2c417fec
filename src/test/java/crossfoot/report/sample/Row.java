package crossfoot.report.sample;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A row of the sample, read by column. */
record Row(List<Entry> entries) {

    private static final List<CaseColumn> INPUTS = Arrays.stream(CaseColumn.values())
            .filter(column -> !column.computed())
            .toList();

    static List<Row> of(Iterable<List<Entry>> rows) {
        List<Row> read = new ArrayList<>();
        rows.forEach(entries -> read.add(new Row(entries)));
        return read;
    }

    String text(CaseColumn column) {
        return entries.get(INPUTS.indexOf(column)) instanceof Entry.Text text ? text.value() : "";
    }

    Optional<LocalDate> day(CaseColumn column) {
        return entries.get(INPUTS.indexOf(column)) instanceof Entry.Date date
                ? Optional.of(date.value())
                : Optional.empty();
    }

    String ref() {
        return text(CaseColumn.REF);
    }

    String type() {
        return text(CaseColumn.FEEDBACK_TYPE);
    }

    LocalDate received() {
        return day(CaseColumn.RECEIVED).orElseThrow();
    }

    Optional<LocalDate> responded() {
        return day(CaseColumn.RESPONDED);
    }
}
