package crossfoot.workbook.xml;

/** The namespaces that decide what an element or an attribute means to Crossfoot. */
public enum Namespace {
    /** None at all. */
    NONE,
    /** SpreadsheetML. */
    SHEET,
    /** References from a part to its relationships. */
    REFERENCE,
    /** Everything else. */
    OTHER;

    static final String SHEET_URI = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String STRICT_SHEET_URI = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_REFERENCE_URI = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    public static final String REFERENCE_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    static Namespace of(String uri) {
        if (uri.isEmpty()) {
            return NONE;
        }
        if (uri.equals(SHEET_URI) || uri.equals(STRICT_SHEET_URI)) {
            return SHEET;
        }
        if (uri.equals(REFERENCE_URI) || uri.equals(STRICT_REFERENCE_URI)) {
            return REFERENCE;
        }
        return OTHER;
    }

    /** Whether the root of a part says that it is Strict Open XML (ISO/IEC 29500-1), which means the same by other names. */
    public static boolean declaresStrict(XmlTag root) throws DamagedPart {
        for (int i = 0; i < root.count(); i++) {
            if (root.attributeName(i).startsWith("xmlns") && root.value(i).equals(STRICT_SHEET_URI)) {
                return true;
            }
        }
        return false;
    }
}
