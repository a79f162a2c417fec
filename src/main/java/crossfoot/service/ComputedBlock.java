package crossfoot.service;

import crossfoot.caselog.BoundTable;
import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.Column;
import crossfoot.caselog.ColumnType;
import crossfoot.caselog.LearningColumn;
import crossfoot.caselog.ReportingYear;
import crossfoot.rules.Assessment;
import crossfoot.rules.CaseStanding;
import crossfoot.rules.LearningStanding;
import crossfoot.workbook.DateSystem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The computed columns of a log as a block to write back: a row for each row of the table, blank ones included, in the
 * table's order. A date is the serial number of the table's date system, so that it can be written into a cell as it is; an
 * empty cell is "".
 *
 * @param headers the computed columns
 * @param dates those of them that hold dates
 * @param firstRow the row that Excel shows for the first row of the block
 * @param rows the cells, each a text or a number
 */
record ComputedBlock(List<String> headers, List<String> dates, int firstRow, List<List<Object>> rows) {

    private static final Object EMPTY = "";

    ComputedBlock {
        headers = List.copyOf(headers);
        dates = List.copyOf(dates);
        rows = List.copyOf(rows);
    }

    static ComputedBlock ofCases(Assessment assessment) {
        return of(assessment.casebook().cases().bound(), CaseColumn.values(), index -> cells(assessment, index));
    }

    static ComputedBlock ofLearning(Assessment assessment) {
        return of(
                assessment.casebook().learning().bound(),
                LearningColumn.values(),
                index -> learningCells(assessment, index));
    }

    private static ComputedBlock of(BoundTable bound, Column[] columns, IntFunction<List<Object>> cells) {
        List<Column> computed = Arrays.stream(columns).filter(Column::computed).toList();
        List<List<Object>> rows =
                new ArrayList<>(Collections.nCopies(bound.table().size(), Collections.nCopies(computed.size(), EMPTY)));
        for (int index = 0; index < bound.size(); index++) {
            rows.set(bound.tableRow(index), cells.apply(index));
        }
        return new ComputedBlock(
                computed.stream().map(Column::header).toList(),
                computed.stream()
                        .filter(column -> column.type() == ColumnType.DATE)
                        .map(Column::header)
                        .toList(),
                bound.table().sheetRow(0),
                rows);
    }

    /** In the order of the computed columns of {@link CaseColumn}. */
    private static List<Object> cells(Assessment assessment, int index) {
        CaseStanding standing = assessment.standing(index);
        DateSystem dates = assessment.casebook().cases().bound().table().dates();
        return List.of(
                year(standing.yearReceived()),
                year(standing.yearResponded()),
                date(standing.acknowledgeBy(), dates),
                date(standing.respondBy(), dates),
                date(standing.finalLimit(), dates),
                number(standing.workingDaysTaken()),
                number(standing.workingDaysLeft()),
                standing.status().words(),
                String.join("; ", standing.escalatedTo()),
                assessment.check(index));
    }

    /** In the order of the computed columns of {@link LearningColumn}. */
    private static List<Object> learningCells(Assessment assessment, int index) {
        LearningStanding standing = assessment.learningStanding(index);
        return List.of(year(standing.year()), standing.status().words(), assessment.learningCheck(index));
    }

    private static Object year(Optional<ReportingYear> year) {
        return year.<Object>map(ReportingYear::label).orElse(EMPTY);
    }

    private static Object date(Optional<LocalDate> date, DateSystem dates) {
        return date.<Object>map(day -> (long) dates.serial(day)).orElse(EMPTY);
    }

    private static Object number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : EMPTY;
    }

    /** As text: the row that Excel shows, then the cells. */
    TextTable table() {
        List<List<Object>> lines = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            lines.add(Stream.concat(Stream.of((Object) (firstRow + row)), rows.get(row).stream())
                    .toList());
        }
        return new TextTable(Stream.concat(Stream.of("Row"), headers.stream()).toList(), lines);
    }
}
