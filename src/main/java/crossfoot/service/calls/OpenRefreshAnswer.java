package crossfoot.service.calls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * A refresh of the workbook that is open in Excel: what was found, the computed columns, and the changes to Crossfoot's own
 * tables, for the pane to write. A cell is a text, a number, "" for nothing, {@code {"day"}} for a date as serial number,
 * {@code {"sheet","cell","shown"}} for a text that jumps there, or {@code {"from"}} for what stood in that data row before.
 *
 * @param check the findings and the computed columns
 * @param changes whether anything but the moment of the refresh differs from what the workbook holds
 * @param replaced all rows of a table that are new, by table, in the order of the table's columns
 * @param appended rows to add at a table's end, or into its one blank row
 * @param unfiltered the tables whose filter is to be taken off
 * @param cells single cells of the tables
 * @param newSheets the names of the sheets that the workbook lacks
 * @param sheets a workbook that has them, in Base64; "" where none is lacking
 * @param state what is to be kept of the steward's tables until the next refresh, in pieces; none where it is kept already
 */
record OpenRefreshAnswer(
        @JsonUnwrapped CheckWithBlocks check,
        boolean changes,
        Map<String, List<List<Object>>> replaced,
        Map<String, List<List<Object>>> appended,
        List<String> unfiltered,
        List<ExcelChanges.CellChange> cells,
        List<String> newSheets,
        String sheets,
        List<String> state) {}
