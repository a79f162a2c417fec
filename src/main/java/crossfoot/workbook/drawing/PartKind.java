package crossfoot.workbook.drawing;

/** The kinds of part that Crossfoot adds to a package, with their content and relationship types. */
public enum PartKind {
    /** The workbook part. */
    WORKBOOK("spreadsheetml.sheet.main+xml", "officeDocument"),
    /** A sheet. */
    SHEET("spreadsheetml.worksheet+xml", "worksheet"),
    /** A table. */
    TABLE("spreadsheetml.table+xml", "table"),
    /** The styles. */
    STYLES("spreadsheetml.styles+xml", "styles"),
    /** The theme. */
    THEME("theme+xml", "theme"),
    /** The drawing that holds a sheet's charts. */
    DRAWING("drawing+xml", "drawing"),
    /** A chart. */
    CHART("drawingml.chart+xml", "chart"),
    /** The programme that wrote the file. */
    APPLICATION_PROPERTIES("extended-properties+xml", "extended-properties");

    private final String contentType;
    private final String relationship;

    PartKind(String contentType, String relationship) {
        this.contentType = "application/vnd.openxmlformats-officedocument." + contentType;
        this.relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + relationship;
    }

    public String contentType() {
        return contentType;
    }

    public String relationship() {
        return relationship;
    }
}
