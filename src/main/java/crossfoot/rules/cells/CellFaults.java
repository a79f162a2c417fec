package crossfoot.rules.cells;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.rules.days.Day;
import crossfoot.rules.words.ForbiddenCharacters;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.DateSystem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is wrong with the values of one input column, by code. An Excel error, an empty cell, a wrong date and a control
 * character each are the one thing wrong with a value; a formula is told besides.
 */
final class CellFaults {

    private static final Set<CaseColumn> CASE_REFS =
            EnumSet.of(CaseColumn.REF, CaseColumn.LINKED_REF, CaseColumn.OMBUDSMAN_REF);
    private static final Set<LearningColumn> LEARNING_REFS =
            EnumSet.of(LearningColumn.LEARNING_REF, LearningColumn.CASE_REF);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[£$€]?\\s*(\\d[\\d,]*(\\.\\d*)?|\\.\\d+)\\s*%?");
    private static final String RUNNABLE = "=+-@\t\r";

    private final Column column;
    private final Values values;
    private final List<List<Fault>> byCode = new ArrayList<>();
    private boolean any;

    CellFaults(Column column, Values values, DateSystem dates, int today) {
        this.column = column;
        this.values = values;
        for (int code = 0; code < values.distinct(); code++) {
            List<Fault> faults = ordinary(code) ? List.of() : faults(code, dates, today);
            byCode.add(faults);
            any |= !faults.isEmpty();
        }
    }

    /** Text that needs no look at its characters; in a column of dates or numbers every text is a fault. */
    private boolean ordinary(int code) {
        return values.ordinaryOf(code) && column.type() != ColumnType.DATE && column.type() != ColumnType.NUMBER;
    }

    private List<Fault> faults(int code, DateSystem dates, int today) {
        Cell cell = values.cellOf(code);
        if (ref() && cell instanceof Cell.Number number && number.showsDate()) {
            Fault shown = CellRule.SHOWN_AS_DATE.fault(column, cell, today);
            return List.of(new Fault(shown.rule(), shown.message(), Optional.of(values.textOf(code))));
        }
        Optional<CellRule> broken = broken(cell, code, dates, today);
        boolean formula = cell.formula() && !(cell instanceof Cell.Failure);
        if (broken.isEmpty() && !formula) {
            return List.of();
        }
        return Stream.concat(broken.stream(), formula ? Stream.of(CellRule.FORMULA) : Stream.<CellRule>empty())
                .map(rule -> rule.fault(column, cell, today))
                .toList();
    }

    /** The one thing wrong with a value. */
    private Optional<CellRule> broken(Cell cell, int code, DateSystem dates, int today) {
        if (cell instanceof Cell.Failure) {
            return Optional.of(CellRule.EXCEL_ERROR);
        }
        if (values.blankOf(code)) {
            return column.required() ? Optional.of(CellRule.REQUIRED) : Optional.empty();
        }
        if (column.type() == ColumnType.DATE) {
            return ofDate(cell, code, dates, today);
        }
        if (column.type() == ColumnType.NUMBER) {
            return cell instanceof Cell.Number ? Optional.empty() : Optional.of(CellRule.NOT_OF_ITS_TYPE);
        }
        return cell instanceof Cell.Text text ? ofText(text.value()) : Optional.empty();
    }

    private Optional<CellRule> ofDate(Cell cell, int code, DateSystem dates, int today) {
        Optional<Integer> day = values.dateOf(code).map(Day::of);
        if (day.isPresent()) {
            return day.get() > today && !column.planned() ? Optional.of(CellRule.IN_THE_FUTURE) : Optional.empty();
        }
        boolean date =
                cell instanceof Cell.Number number && dates.date(number.value()).isPresent();
        return Optional.of(date ? CellRule.DATE_OUT_OF_RANGE : CellRule.NOT_OF_ITS_TYPE);
    }

    private Optional<CellRule> ofText(String text) {
        if (ForbiddenCharacters.in(text)) {
            return Optional.of(CellRule.CONTROL_CHARACTERS);
        }
        if (matched() && !Texts.clean(text).equals(text)) {
            return Optional.of(CellRule.STRAY_CHARACTERS);
        }
        boolean runnable = column.type() == ColumnType.TEXT
                && RUNNABLE.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(Texts.clean(text)).matches();
        return runnable ? Optional.of(CellRule.RUNNABLE_TEXT) : Optional.empty();
    }

    /** Whether the column's text is matched with other text of the master. */
    private boolean matched() {
        boolean matchedRef = ref() && column != CaseColumn.OMBUDSMAN_REF;
        return matchedRef || column.type() == ColumnType.ENTRY || column.type() == ColumnType.ENTRIES;
    }

    private boolean ref() {
        return column instanceof CaseColumn known
                ? CASE_REFS.contains(known)
                : column instanceof LearningColumn learning && LEARNING_REFS.contains(learning);
    }

    /** Whether any value of the column has a fault. */
    boolean any() {
        return any;
    }

    Column column() {
        return column;
    }

    /** What is wrong with the value at a data row of the table. */
    List<Fault> at(int tableRow) {
        return byCode.get(values.code(tableRow));
    }
}
