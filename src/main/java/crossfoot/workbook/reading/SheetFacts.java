package crossfoot.workbook.reading;

/**
 * What a scan of a sheet found, beyond the cells of its tables.
 *
 * @param formulas how many cells hold a formula
 * @param sharedFormulas whether some formulas are shared by several cells
 * @param reaching whether a formula fetches something or leads somewhere: HYPERLINK, WEBSERVICE, DDE
 * @param isoDates how many dates are written as ISO 8601
 * @param hollow how many cells have a format and hold nothing
 * @param merges how many merged areas there are
 * @param highestText the highest number of a shared text, or -1
 * @param lastRow the last row that is there
 */
public record SheetFacts(
        int formulas,
        boolean sharedFormulas,
        boolean reaching,
        int isoDates,
        int hollow,
        int merges,
        int highestText,
        int lastRow) {}
