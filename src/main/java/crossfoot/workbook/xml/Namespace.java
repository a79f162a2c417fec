package crossfoot.workbook.xml;

/** The namespaces that decide what an element or an attribute means to Crossfoot. */
public enum Namespace {
    /** None at all. */
    NONE,
    /** SpreadsheetML. */
    SHEET,
    /** References from a part to its relationships. */
    REFERENCE,
    /** Any of Strict Open XML. */
    STRICT,
    /** Everything else. */
    OTHER;

    static final String SHEET_URI = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static final String REFERENCE_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static Namespace of(String uri) {
        if (uri.isEmpty()) {
            return NONE;
        }
        if (uri.equals(SHEET_URI)) {
            return SHEET;
        }
        if (uri.equals(REFERENCE_URI)) {
            return REFERENCE;
        }
        return uri.startsWith("http://purl.oclc.org/ooxml/") ? STRICT : OTHER;
    }
}
