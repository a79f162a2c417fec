package crossfoot.report.word;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The pages of a Word document: A4, upright or turned for wide tables, with numbers at the foot. */
final class WordPages {

    /** A4 and its margins in twentieths of a point. */
    private static final int SHORT_SIDE = 11906;

    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 1134;

    /** The width of the text on an upright page of ours, in twentieths of a point. */
    static final int UPRIGHT_WIDTH = SHORT_SIDE - 2 * MARGIN;

    private final XWPFDocument document;
    private final boolean own;
    private boolean turned;
    private boolean begun;

    /** @param title what stands at the foot of each page but the first */
    WordPages(XWPFDocument document, String title) {
        this.document = document;
        this.own = false;
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        XWPFRun words = foot.createRun();
        words.setText(plain(title));
        words.addTab();
        foot.createRun().setText("Page ");
        beginField(foot, "PAGE");
        foot.createRun().setText("1");
        endField(foot);
    }

    /** The pages of a council's own document, which stay as they are. */
    WordPages(XWPFDocument document) {
        this.document = document;
        this.own = true;
    }

    /** Gives a document Crossfoot's styles, which also set its language. */
    static void setStyles(XWPFDocument document) throws IOException {
        try (InputStream styles = WordPages.class.getResourceAsStream("/word/styles.xml")) {
            if (styles == null) {
                throw new IllegalStateException("the class path has no word/styles.xml");
            }
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(styles).getStyles());
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Gives a document those of Crossfoot's styles whose ids it does not have. */
    static void addStyles(XWPFDocument document) throws IOException {
        try (InputStream styles = WordPages.class.getResourceAsStream("/word/styles.xml")) {
            if (styles == null) {
                throw new IllegalStateException("the class path has no word/styles.xml");
            }
            XWPFStyles own = document.getStyles() == null ? document.createStyles() : document.getStyles();
            for (CTStyle style :
                    StylesDocument.Factory.parse(styles).getStyles().getStyleList()) {
                if (!WordTemplate.has(document, style)) {
                    if (style.isSetDefault()) {
                        style.unsetDefault();
                    }
                    own.addStyle(new XWPFStyle(style, own));
                }
            }
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Gives a document the list whose points have bullets. */
    static void setLists(XWPFDocument document) throws IOException {
        try (InputStream lists = WordPages.class.getResourceAsStream("/word/numbering.xml")) {
            if (lists == null) {
                throw new IllegalStateException("the class path has no word/numbering.xml");
            }
            document.createNumbering()
                    .setNumbering(NumberingDocument.Factory.parse(lists).getNumbering());
        } catch (XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Goes on upright or turned: a change ends the section so far. */
    void turn(boolean wide) {
        if (wide != turned && !own) {
            section(document.createParagraph().getCTP().addNewPPr().addNewSectPr());
            turned = wide;
        }
    }

    /** The width of the text in twentieths of a point. */
    int width() {
        CTSectPr section = document.getDocument().getBody().getSectPr();
        if (own && section != null && section.isSetPgSz() && section.isSetPgMar()) {
            return number(section.getPgSz().getW())
                    - number(section.getPgMar().getLeft())
                    - number(section.getPgMar().getRight());
        }
        return (turned ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
    }

    private static int number(Object twentieths) {
        return new BigDecimal(String.valueOf(twentieths)).intValue();
    }

    /** Ends the last section. */
    void finish() {
        if (own) {
            return;
        }
        CTSectPr last = document.getDocument().getBody().isSetSectPr()
                ? document.getDocument().getBody().getSectPr()
                : document.getDocument().getBody().addNewSectPr();
        section(last);
    }

    private void section(CTSectPr section) {
        if (section.sizeOfFooterReferenceArray() == 0) {
            // The first section names the footer; the others go on with it.
            CTSectPr body = document.getDocument().getBody().getSectPr();
            if (body != null && body != section && body.sizeOfFooterReferenceArray() > 0) {
                section.addNewFooterReference().set(body.getFooterReferenceArray(0));
            }
        }
        if (!begun) {
            // The cover has no foot.
            section.addNewTitlePg();
            begun = true;
        }
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(turned ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(turned ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(turned ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Begins a field whose result follows. */
    static void beginField(XWPFParagraph paragraph, String code) {
        CTP content = paragraph.getCTP();
        content.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        content.addNewR().addNewInstrText().setStringValue(code);
        content.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    }

    /** Ends a field. */
    static void endField(XWPFParagraph paragraph) {
        paragraph.getCTP().addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    /** Text as XML can hold it; a document, unlike a workbook, has no escape for the rest. */
    static String plain(String text) {
        return text.codePoints()
                .filter(character -> character == '\t'
                        || character == '\n'
                        || (character >= ' '
                                && (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE)
                                && character != 0xFFFE
                                && character != 0xFFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
