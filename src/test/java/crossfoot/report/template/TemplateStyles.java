package crossfoot.report.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The dress of Crossfoot's own templates: dark on light, sans-serif, nothing told by colour alone. */
final class TemplateStyles {

    static final String FONT = "Arial";
    private static final XSSFColor INK = colour(0x1B, 0x26, 0x31);
    private static final XSSFColor DEEP = colour(0x12, 0x3A, 0x5A);
    private static final XSSFColor PALE = colour(0xDC, 0xE6, 0xEF);
    private static final XSSFColor RULE = colour(0xB8, 0xC4, 0xCE);
    private static final XSSFColor LINK = colour(0x0B, 0x4F, 0x9E);

    private final XSSFWorkbook workbook;
    final XSSFCellStyle title;
    final XSSFCellStyle subtitle;
    final XSSFCellStyle text;
    final XSSFCellStyle heading;
    final XSSFCellStyle wordsHeading;
    final XSSFCellStyle numberHeading;
    final XSSFCellStyle link;

    TemplateStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        // The first style and font are those of every cell that has none of its own.
        XSSFFont plain = workbook.getFontAt(0);
        plain.setFontName(FONT);
        plain.setFontHeightInPoints((short) 10);
        title = style(font(14, true, DEEP), false);
        subtitle = style(font(12, true, INK), false);
        text = style(font(10, false, INK), false);
        heading = heading(HorizontalAlignment.LEFT);
        wordsHeading = heading(HorizontalAlignment.LEFT);
        wordsHeading.setIndention((short) 2);
        numberHeading = heading(HorizontalAlignment.RIGHT);
        XSSFFont linkFont = font(10, false, LINK);
        linkFont.setUnderline((byte) 1);
        link = ruled(style(linkFont, true));
    }

    /** A cell of a line. @param indented whether words stand off the column on their left */
    XSSFCellStyle body(boolean total, boolean number, boolean indented, String format) {
        XSSFCellStyle style = ruled(style(font(10, total, INK), true));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
        style.setIndention((short) (indented && !number ? 2 : 0));
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (total) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(DEEP);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(DEEP);
        }
        return style;
    }

    private XSSFCellStyle heading(HorizontalAlignment alignment) {
        XSSFCellStyle style = style(font(10, true, DEEP), true);
        style.setFillForegroundColor(PALE);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        style.setBorderBottom(BorderStyle.MEDIUM);
        style.setBottomBorderColor(DEEP);
        return style;
    }

    private XSSFCellStyle ruled(XSSFCellStyle style) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(RULE);
        return style;
    }

    private XSSFCellStyle style(XSSFFont font, boolean wrapped) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private XSSFFont font(int points, boolean bold, XSSFColor colour) {
        XSSFFont font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        font.setColor(colour);
        return font;
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue});
    }
}
