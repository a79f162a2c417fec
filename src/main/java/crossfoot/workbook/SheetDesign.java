package crossfoot.workbook;

import java.util.List;
import java.util.Optional;

/**
 * A new sheet: title in A1, one line of guidance in A2, tables with their headers in row 4 or below, charts.
 *
 * @param name the sheet's name
 * @param title the text of A1
 * @param guidance the text of A2
 * @param tables its tables; the first one's header row is frozen where {@code frozen}
 * @param charts its charts, native to Excel
 * @param frozen whether the panes are frozen below the first table's header
 * @param guarded whether the sheet is protected, without a password, as a guard rail
 * @param landscape whether it prints landscape; it always prints one page wide with the header row repeated
 */
public record SheetDesign(
        String name,
        String title,
        String guidance,
        List<TableDesign> tables,
        List<ChartDesign> charts,
        boolean frozen,
        boolean guarded,
        boolean landscape) {

    public SheetDesign {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
    }

    /** The first table, where the sheet has one. */
    public Optional<TableDesign> firstTable() {
        return tables.stream().findFirst();
    }
}
