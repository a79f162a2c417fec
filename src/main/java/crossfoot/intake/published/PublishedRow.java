package crossfoot.intake.published;

import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.intake.plan.RowResult;
import crossfoot.workbook.cells.Entry;

/**
 * A figure of an earlier year that comes in.
 *
 * @param sourceRow the index of the source row
 * @param year the reporting year
 * @param procedure the procedure
 * @param figure the id of the figure
 * @param value what the table says: a number, or as typed where it is suppressed
 * @param result what becomes of it
 * @param reason why
 */
public record PublishedRow(
        int sourceRow,
        ReportingYear year,
        String procedure,
        String figure,
        Entry value,
        RowResult result,
        String reason) {}
