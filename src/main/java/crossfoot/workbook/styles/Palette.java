package crossfoot.workbook.styles;

/**
 * The colours of Crossfoot's sheets, as ARGB. Every pair of ink and ground has a contrast of at least 4.5 to 1 (WCAG 2.2,
 * 1.4.3), and no colour carries a meaning that words do not carry too.
 */
public final class Palette {

    static final String WHITE = "FFFFFFFF";
    static final String INK = "FF1B2733";
    static final String GREY_INK = "FF4A5560";
    public static final String NAVY = "FF1F3A5F";
    static final String LINK = "FF0B5394";
    static final String OPTIONAL_HEADER = "FFDCE6F2";
    static final String COMPUTED_HEADER = "FFD0D3D6";
    static final String COMPUTED_CELL = "FFF1F2F3";
    static final String LINE = "FFD5DAE0";
    static final String STRIPE = "FFF6F9FC";
    static final String GOOD = "FFDDF2E3";
    static final String GOOD_INK = "FF14532D";
    static final String CAUTION = "FFFFF0C8";
    static final String CAUTION_INK = "FF6B4A00";
    static final String BAD = "FFFBDCDC";
    static final String BAD_INK = "FF8B0F14";
    static final String QUIET = "FFECEEF0";

    public static final String TAB_GREY = "FF8A939C";
    public static final String TAB_GREEN = "FF2E7D5B";

    private Palette() {}
}
