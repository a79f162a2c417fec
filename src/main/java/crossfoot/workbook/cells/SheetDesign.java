package crossfoot.workbook.cells;

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
 * @param landscape whether it prints landscape; it prints one page wide, or as few as stay legible, with
 *     the header row and the frozen columns repeated
 * @param labels texts and figures beside the tables, such as the headings of a dashboard
 * @param look its tab, its grid lines, its frozen columns
 * @param hidden what stands in hidden columns
 */
public record SheetDesign(
        String name,
        String title,
        String guidance,
        List<TableDesign> tables,
        List<ChartDesign> charts,
        boolean frozen,
        boolean guarded,
        boolean landscape,
        List<Label> labels,
        Look look,
        HiddenBlock hidden) {

    public SheetDesign {
        tables = List.copyOf(tables);
        charts = List.copyOf(charts);
        labels = List.copyOf(labels);
        if (!name.matches("(?!')[^\\\\/?*\\[\\]:]{1,31}(?<!')")) {
            throw new IllegalArgumentException("Excel opens no workbook with a sheet of this name: " + name);
        }
    }

    /** A sheet without labels, with a plain look. */
    public SheetDesign(
            String name,
            String title,
            String guidance,
            List<TableDesign> tables,
            List<ChartDesign> charts,
            boolean frozen,
            boolean guarded,
            boolean landscape) {
        this(
                name,
                title,
                guidance,
                tables,
                charts,
                frozen,
                guarded,
                landscape,
                List.of(),
                Look.PLAIN,
                HiddenBlock.NONE);
    }

    /** The same sheet with labels. */
    public SheetDesign withLabels(List<Label> added) {
        return new SheetDesign(name, title, guidance, tables, charts, frozen, guarded, landscape, added, look, hidden);
    }

    /** The same sheet without labels, and with the columns that are typed before those that are computed. */
    public SheetDesign typedFirst() {
        List<TableDesign> ordered = tables.stream().map(TableDesign::typedFirst).toList();
        return new SheetDesign(
                name, title, guidance, ordered, charts, frozen, guarded, landscape, List.of(), look, hidden);
    }

    /** The same sheet under another name. */
    public SheetDesign withName(String other) {
        return new SheetDesign(
                other, title, guidance, tables, charts, frozen, guarded, landscape, labels, look, hidden);
    }

    /** The same sheet with another look. */
    public SheetDesign withLook(Look other) {
        return new SheetDesign(
                name, title, guidance, tables, charts, frozen, guarded, landscape, labels, other, hidden);
    }

    /** The same sheet with hidden columns. */
    public SheetDesign withHidden(HiddenBlock block) {
        return new SheetDesign(name, title, guidance, tables, charts, frozen, guarded, landscape, labels, look, block);
    }

    /** The first table, where the sheet has one. */
    public Optional<TableDesign> firstTable() {
        return tables.stream().findFirst();
    }

    /**
     * A text or figure outside the tables. It is not rewritten by a refresh, unless its sheet is made anew.
     *
     * @param place its cell
     * @param entry what stands there
     * @param kind how it looks
     */
    public record Label(CellAddress place, Entry entry, LabelKind kind) {}

    /** How a label looks. */
    public enum LabelKind {
        /** The heading above a table or chart. */
        HEADING,
        /** A large figure. */
        FIGURE,
        /** A note in small print. */
        NOTE,
        /** A text that jumps somewhere. */
        LINK
    }

    /**
     * How a sheet looks as a whole.
     *
     * @param tab the colour of its tab, which groups the sheets by who writes them
     * @param gridLines whether the grid shows on screen
     * @param frozenColumns how many columns at the left stay in view, where the sheet is frozen
     */
    public record Look(Tab tab, boolean gridLines, int frozenColumns) {
        /** No tab colour, with grid lines, no frozen column. */
        public static final Look PLAIN = new Look(Tab.NONE, true, 0);
    }

    /** Colours of tabs. */
    public enum Tab {
        /** Excel's own. */
        NONE,
        /** Staff write here. */
        STAFF,
        /** Crossfoot writes here. */
        COMPUTED,
        /** The steward keeps it. */
        STEWARD
    }
}
