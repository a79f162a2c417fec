package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.styles.StyleBook;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook made from nothing, written part by part as it streams: a million rows take no more memory than ten. The same
 * designs give the same bytes, whenever and wherever they are written.
 */
public final class NewWorkbook {

    private static final LocalDateTime ZIP_TIME = LocalDate.of(1980, 1, 1).atStartOfDay();
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
    private static final String CORE_RELATIONSHIP =
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

    private final String title;
    private final List<SheetDesign> sheets;
    private final List<NamedFormula> names;

    /**
     * A workbook of these sheets, in this order; the first one shows when it is opened.
     *
     * @param title the document's title, for screen readers and file lists
     * @param names defined names for the whole workbook
     */
    public NewWorkbook(String title, List<SheetDesign> sheets, List<NamedFormula> names) {
        this.title = title;
        this.sheets = List.copyOf(sheets);
        this.names = List.copyOf(names);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("A workbook has at least one sheet");
        }
        Set<String> taken = new HashSet<>();
        for (SheetDesign sheet : sheets) {
            refuseTwice(taken, "sheet " + sheet.name());
            sheet.tables().forEach(table -> refuseTwice(taken, "table " + table.name()));
        }
    }

    private static void refuseTwice(Set<String> taken, String name) {
        if (!taken.add(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Twice in one workbook: " + name);
        }
    }

    /** Writes the workbook; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        StyleBook styles = StyleBook.read(new byte[0]);
        List<SheetParts> rendered = new ArrayList<>();
        SheetRenderer.Numbers numbers = new SheetRenderer.Numbers(1, 1, 1, 1);
        // The looks of tables are numbered before those of labels, and those of what is typed before those of what is
        // computed, so that a new label or another order of columns leaves the numbers as others know them.
        for (SheetDesign sheet : sheets) {
            SheetRenderer.render(sheet.typedFirst(), styles, numbers, DateSystem.FROM_1900, false);
        }
        for (SheetDesign sheet : sheets) {
            rendered.add(SheetRenderer.render(sheet, styles, numbers, DateSystem.FROM_1900, rendered.isEmpty()));
            numbers = numbers.after(sheet);
        }
        List<NewPart> parts = new ArrayList<>();
        parts.add(packageRelationships().part("_rels/.rels"));
        parts.add(part("docProps/core.xml", CORE_TYPE, this::coreProperties));
        parts.add(part(
                "docProps/app.xml", PartKind.APPLICATION_PROPERTIES.contentType(), NewWorkbook::applicationProperties));
        parts.add(part("xl/workbook.xml", PartKind.WORKBOOK.contentType(), markup -> workbook(markup, rendered)));
        parts.add(workbookRelationships().part("xl/_rels/workbook.xml.rels"));
        parts.add(new NewPart("xl/theme/theme1.xml", PartKind.THEME.contentType(), NewWorkbook::theme));
        rendered.forEach(sheet -> parts.addAll(sheet.parts()));
        parts.add(new NewPart("xl/styles.xml", PartKind.STYLES.contentType(), stream -> stream.write(styles.bytes())));
        parts.add(0, part("[Content_Types].xml", "", markup -> contentTypes(markup, List.copyOf(parts))));
        ZipOutputStream zip = new ZipOutputStream(out);
        for (NewPart part : parts) {
            ZipEntry entry = new ZipEntry(part.path());
            entry.setTimeLocal(ZIP_TIME);
            zip.putNextEntry(entry);
            part.content().writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    private static NewPart part(String path, String contentType, Markup markup) {
        return new NewPart(path, contentType, stream -> {
            XmlOutput out = new XmlOutput(stream);
            markup.write(out.raw(HEAD));
            out.flush();
        });
    }

    private static Relationships packageRelationships() {
        Relationships relationships = new Relationships();
        relationships.add(PartKind.WORKBOOK, "xl/workbook.xml");
        relationships.add(CORE_RELATIONSHIP, "docProps/core.xml");
        relationships.add(PartKind.APPLICATION_PROPERTIES, "docProps/app.xml");
        return relationships;
    }

    private Relationships workbookRelationships() {
        Relationships relationships = new Relationships();
        for (int i = 1; i <= sheets.size(); i++) {
            relationships.add(PartKind.SHEET, "worksheets/sheet" + i + ".xml");
        }
        relationships.add(PartKind.STYLES, "styles.xml");
        relationships.add(PartKind.THEME, "theme/theme1.xml");
        return relationships;
    }

    private static void contentTypes(XmlOutput out, List<NewPart> parts) throws IOException {
        out.raw("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        for (NewPart part : parts) {
            if (!part.contentType().isEmpty()) {
                out.raw("<Override PartName=\"/" + part.path() + "\" ContentType=\"" + part.contentType() + "\"/>");
            }
        }
        out.raw("</Types>");
    }

    private void workbook(XmlOutput out, List<SheetParts> rendered) throws IOException {
        out.raw("<workbook xmlns=\"" + SheetRenderer.MAIN + "\" xmlns:r=\"" + SheetRenderer.RELATIONSHIPS + "\">");
        out.raw("<workbookPr/><bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\""
                + " windowHeight=\"15000\" tabRatio=\"850\"/></bookViews><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            out.raw("<sheet name=\"").attribute(sheets.get(i - 1).name());
            out.raw("\" sheetId=\"" + i + "\" r:id=\"rId" + i + "\"/>");
        }
        out.raw("</sheets>");
        if (!names.isEmpty()
                || rendered.stream().anyMatch(sheet -> !sheet.names().isEmpty())) {
            out.raw("<definedNames>");
            for (int i = 0; i < rendered.size(); i++) {
                for (NamedFormula name : rendered.get(i).names()) {
                    defined(out, name, " localSheetId=\"" + i + "\"");
                }
            }
            for (NamedFormula name : names) {
                defined(out, name, "");
            }
            out.raw("</definedNames>");
        }
        out.raw("</workbook>");
    }

    private static void defined(XmlOutput out, NamedFormula name, String scope) throws IOException {
        out.raw("<definedName name=\"").attribute(name.name()).raw("\"" + scope + ">");
        out.text(name.formula()).raw("</definedName>");
    }

    private void coreProperties(XmlOutput out) throws IOException {
        out.raw("<cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");
        out.text(title).raw("</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>");
    }

    private static void applicationProperties(XmlOutput out) throws IOException {
        out.raw("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Application>Crossfoot</Application></Properties>");
    }

    private static void theme(OutputStream out) throws IOException {
        try (InputStream theme = NewWorkbook.class.getResourceAsStream("theme1.xml")) {
            if (theme == null) {
                throw new IOException("The programme's own theme is missing from its jar");
            }
            theme.transferTo(out);
        }
    }

    /** Writes the markup of one part behind its XML declaration. */
    @FunctionalInterface
    private interface Markup {
        void write(XmlOutput out) throws IOException;
    }
}
