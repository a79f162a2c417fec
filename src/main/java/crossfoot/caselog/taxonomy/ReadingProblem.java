package crossfoot.caselog.taxonomy;

import crossfoot.workbook.cells.Table;

/**
 * A row of a list, a clock, a setting or the calendar that cannot be read (rule S06). It takes down nothing but itself.
 *
 * @param table the table, as read
 * @param row the row that Excel shows
 * @param column the header of the cell to mend
 * @param value what the cell holds, as typed
 * @param message what is wrong and what would be right, in a sentence
 */
public record ReadingProblem(Table table, int row, String column, String value, String message) {}
