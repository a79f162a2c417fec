package crossfoot.intake.map;

import java.util.List;

/** The tables of a map and their headers: what is written, and what is looked for when it is read. */
final class MapTables {

    static final String IMPORT = "Import";
    static final String COLUMNS = "Columns";
    static final String VALUES = "Values";
    static final String DEFAULTS = "Defaults";
    static final String STEPS = "Steps";

    static final List<String> IMPORT_HEADERS = List.of("Setting", "Value", "Note");
    static final List<String> COLUMN_HEADERS = List.of(
            "Source column",
            "Occurrence",
            "Examples",
            "Filled",
            "Distinct",
            "Step",
            "To table",
            "To column",
            "How",
            "Tick value",
            "Date form",
            "Confidence",
            "Why",
            "Decided");
    static final List<String> VALUE_HEADERS = List.of(
            "Source column",
            "Source value",
            "Rows",
            "Step",
            "Column",
            "Value",
            "Also column",
            "Also value",
            "Confidence",
            "Why",
            "Decided");
    static final List<String> DEFAULT_HEADERS = List.of("Column", "Value", "When column", "Is");
    static final List<String> STEP_HEADERS = List.of(
            "Step", "Feedback type", "Exists when", "Ref form", "Linked to step", "Missing Received taken from");

    private MapTables() {}

    /** The settings of the table Import. */
    enum Setting {
        SOURCE_NAME("Source name", "The name by which this source is known again next month."),
        SHEET("Sheet", "Its sheets, with ; between; * for all of them."),
        HEADER_ROW("Header row", "The row of its headers, such as 3; two rows as 3-4; none where it has none."),
        KEY_COLUMNS(
                "Key columns",
                "The source columns that tell one row from another, with + between; row number where none do; sheet name"
                        + " where numbers begin anew on every sheet."),
        REF_FORM("Ref form", "The Ref of a new row; {key} stands for the key, {row} for the row number."),
        DATE_ORDER("Date order", "day first or month first, for the columns that leave Date form empty."),
        BLANK_WORDS("Blank words", "What people write for nothing, with ; between."),
        UNKNOWN("Unknown value", "keep as typed: the checks show it. stop: nothing comes in until Values says it."),
        BOTH_CHANGED("Changed on both sides", "keep ours, or take the source's: said in the report either way.");

        private final String label;
        private final String note;

        Setting(String label, String note) {
            this.label = label;
            this.note = note;
        }

        String label() {
            return label;
        }

        String note() {
            return note;
        }
    }
}
