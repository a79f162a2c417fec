package crossfoot.workbook.styles;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import crossfoot.workbook.styles.StylesText.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The styles of a workbook, to which the ones that Crossfoot needs are added. Asking for a style adds it at the end of
 * the styles part, once; every style that was there stays, byte for byte. The same questions in the same order give the
 * same bytes.
 */
public final class StyleBook {

    private static final String TABLE_STYLE = "Crossfoot";

    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

    private final byte[] source;
    private final Charset charset;
    private final StylesText styles;
    private final FormatCodes numberFormats;
    private final NearestFormat nearest;

    private StyleBook(byte[] source, Charset charset) {
        this.source = source;
        this.charset = charset;
        this.styles = new StylesText(new String(source, charset));
        this.numberFormats = new FormatCodes(styles);
        this.nearest = new NearestFormat(styles, numberFormats);
    }

    /** Reads a styles part; no bytes stand for a workbook that has none. */
    public static StyleBook read(byte[] stylesXml) {
        return new StyleBook(stylesXml.clone(), charsetOf(stylesXml));
    }

    private static Charset charsetOf(byte[] xml) {
        if (xml.length > 1 && (xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE || xml[0] == '<' && xml[1] == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        if (xml.length > 1 && (xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF || xml[0] == 0 && xml[1] == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        String start = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(start);
        return declared.find() && Charset.isSupported(declared.group(1))
                ? Charset.forName(declared.group(1))
                : StandardCharsets.UTF_8;
    }

    /** Whether a style was added. */
    public boolean changed() {
        return styles.changed();
    }

    /** The part: as it was read where nothing was added. */
    public byte[] bytes() {
        return changed() || source.length == 0 ? styles.text().getBytes(charset) : source.clone();
    }

    /**
     * The style of a column's data cells.
     *
     * @param baseStyle the style to build on, or -1
     */
    public int styleFor(ColumnDesign design, int baseStyle) {
        CellFormat format = formatted(design, baseStyle);
        if (!known(baseStyle)) {
            // Only Excel draws the lines of the table style; this one shows in other programmes too.
            format = format.border(borderLine("bottom", Palette.LINE));
        }
        return added(design.computed() ? format.fill(solid(Palette.COMPUTED_CELL)) : format);
    }

    /** The style of a whole sheet column, for rows yet to be typed: the format of its values, no colour. */
    public int columnStyle(ColumnDesign design) {
        return added(formatted(design, -1));
    }

    private CellFormat formatted(ColumnDesign design, int baseStyle) {
        CellFormat format = base(baseStyle)
                .numberFormat(numberFormats.idOf(design.format()))
                .aligned("vertical", "top");
        return switch (design.format()) {
            case TEXT, TIMESTAMP -> format;
            case WRAPPED -> format.aligned("wrapText", "1");
            case DATE -> format.aligned("horizontal", "center");
            // Indented, so that figures do not touch the text of the next column.
            case WHOLE, DECIMAL, PERCENT ->
                format.aligned("horizontal", "right").aligned("indent", "1");
        };
    }

    /** The style of a column's header: dark where it must be filled, grey where it is computed. */
    public int headerStyle(ColumnDesign design) {
        boolean dark = design.required() && !design.computed();
        String ground = design.computed() ? Palette.COMPUTED_HEADER : Palette.OPTIONAL_HEADER;
        CellFormat format = base(-1);
        format = format.font(font(format, "<b/>", dark ? Palette.WHITE : Palette.INK))
                .fill(solid(dark ? Palette.NAVY : ground))
                .border(borderLine("right", Palette.WHITE));
        return added(format.aligned("vertical", "center").aligned("wrapText", "1"));
    }

    /** The style of a sheet's title. */
    public int titleStyle() {
        return added(sized("18").aligned("vertical", "center"));
    }

    /** The style of a heading within a sheet. */
    public int headingStyle() {
        return added(sized("13").aligned("vertical", "center"));
    }

    /** The style of a large figure, as a dashboard shows it. */
    public int figureStyle() {
        return added(sized("20")
                .numberFormat(numberFormats.idOf(Format.WHOLE))
                .aligned("horizontal", "left")
                .aligned("vertical", "center"));
    }

    /** The style of a sheet's line of guidance and of other notes. */
    public int guidanceStyle() {
        CellFormat format = base(-1);
        return added(format.font(font(format, "", Palette.GREY_INK)).aligned("vertical", "top"));
    }

    /** Like another style, with dates shown as 31/03/2025; the style itself where it shows dates already. */
    public int dateStyle(int baseStyle) {
        return isDateStyle(baseStyle)
                ? baseStyle
                : added(base(baseStyle).numberFormat(numberFormats.idOf(Format.DATE)));
    }

    /** Whether a style shows a number as a date. */
    public boolean isDateStyle(int style) {
        return known(style) && numberFormats.showsDay(base(style).numberFormatId());
    }

    /** Whether a style has no number format, fill, border or font of its own. */
    public boolean isPlain(int style) {
        return !known(style) || base(style).isPlain();
    }

    /** Whether a style shows letters of its own with a number, as {@code "ASC-"0000} does. */
    public boolean showsLetters(int style) {
        return known(style) && numberFormats.showsLetters(base(style).numberFormatId());
    }

    /** Like another style, for text that starts like a formula and is none. */
    public int quotedStyle(int baseStyle) {
        return added(base(baseStyle).quoted());
    }

    /** Like another style, in the look of a link. */
    public int linkStyle(int baseStyle) {
        CellFormat format = base(baseStyle);
        return added(format.font(font(format, "<u/>", Palette.LINK)));
    }

    /** The difference that a tone makes, for conditional formats. */
    public int dxf(Tone tone) {
        return switch (tone) {
            case GOOD -> difference(Palette.GOOD_INK, Palette.GOOD);
            case CAUTION -> difference(Palette.CAUTION_INK, Palette.CAUTION);
            case BAD -> difference(Palette.BAD_INK, Palette.BAD);
            case QUIET -> difference(Palette.GREY_INK, Palette.QUIET);
        };
    }

    private int difference(String ink, String ground) {
        return difference("<font>" + colour(ink) + "</font>" + shade(ground));
    }

    private int difference(String content) {
        return styles.indexOf(Kind.DIFFERENCES, "<dxf>" + content + "</dxf>");
    }

    /** The name of the table style: thin lines between rows, every second row tinted. */
    public String tableStyle() {
        Pattern named = Pattern.compile("\\sname\\s*=\\s*[\"']" + TABLE_STYLE + "[\"']");
        if (styles.items(Kind.TABLE_STYLES).stream()
                .noneMatch(item -> named.matcher(item).find())) {
            int whole = difference("<border>" + line("left") + line("right") + line("top") + line("bottom")
                    + line("horizontal") + "</border>");
            int header = difference("<font><b/>" + colour(Palette.INK) + "</font>");
            int stripe = difference(shade(Palette.STRIPE));
            styles.indexOf(
                    Kind.TABLE_STYLES,
                    "<tableStyle name=\"" + TABLE_STYLE + "\" pivot=\"0\" count=\"3\">" + element("wholeTable", whole)
                            + element("headerRow", header) + element("secondRowStripe", stripe) + "</tableStyle>");
        }
        return TABLE_STYLE;
    }

    private static String element(String type, int difference) {
        return "<tableStyleElement type=\"" + type + "\" dxfId=\"" + difference + "\"/>";
    }

    private static String line(String side) {
        return "<" + side + " style=\"thin\">" + colour(Palette.LINE) + "</" + side + ">";
    }

    private static String shade(String ground) {
        // A conditional fill shows its background colour, where that of a cell shows the foreground: both are given.
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + ground + "\"/><bgColor rgb=\"" + ground
                + "\"/></patternFill></fill>";
    }

    private int solid(String ground) {
        return styles.indexOf(
                Kind.FILLS,
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + ground
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }

    private int borderLine(String side, String argb) {
        String plain = "<left/><right/><top/><bottom/><diagonal/>";
        String line = "<" + side + " style=\"thin\">" + colour(argb) + "</" + side + ">";
        return styles.indexOf(Kind.BORDERS, "<border>" + plain.replace("<" + side + "/>", line) + "</border>");
    }

    private static String colour(String argb) {
        return "<color rgb=\"" + argb + "\"/>";
    }

    private CellFormat sized(String size) {
        CellFormat format = base(-1);
        return format.font(styles.indexOf(Kind.FONTS, face(format).font("<b/>", size, Palette.NAVY)));
    }

    private int font(CellFormat format, String marks, String argb) {
        FontFace face = face(format);
        return styles.indexOf(Kind.FONTS, face.font(marks, face.size(), argb));
    }

    private FontFace face(CellFormat format) {
        List<String> fonts = styles.items(Kind.FONTS);
        return FontFace.of(fonts.get(format.fontId() < fonts.size() ? format.fontId() : 0));
    }

    private int added(CellFormat format) {
        return styles.has(Kind.FORMATS, format.text())
                        || styles.items(Kind.FORMATS).size() < NearestFormat.MOST_FORMATS
                ? styles.indexOfPresent(Kind.FORMATS, format.text())
                : nearest.to(format);
    }

    private boolean known(int style) {
        return style >= 0 && style < styles.items(Kind.FORMATS).size();
    }

    /** The format of a style, or for -1 a plain one in the workbook's normal font. */
    private CellFormat base(int style) {
        List<String> formats = styles.items(Kind.FORMATS);
        if (known(style)) {
            return new CellFormat(formats.get(style));
        }
        int font = new CellFormat(formats.get(0)).fontId();
        return new CellFormat(
                styles.prefixed("<xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"));
    }
}
