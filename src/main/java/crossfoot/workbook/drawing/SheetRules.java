package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Highlight;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.TableDesign;
import crossfoot.workbook.drawing.CellOutput.LinkedCell;
import crossfoot.workbook.styles.StyleBook;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What follows the rows of a new sheet: protection, conditional formats, validations, links, printing. */
final class SheetRules {

    private final SheetDesign design;
    private final SheetColumns columns;
    private final Map<Tone, Integer> tones = new EnumMap<>(Tone.class);

    SheetRules(SheetDesign design, SheetColumns columns, StyleBook styles) {
        this.design = design;
        this.columns = columns;
        for (TableDesign table : design.tables()) {
            for (ColumnDesign column : table.columns()) {
                column.highlights().forEach(highlight -> tones.put(highlight.tone(), styles.dxf(highlight.tone())));
            }
        }
    }

    /** Writes all of it, and the end of the sheet. */
    void write(XmlOutput out, List<TableRows> tables, List<LinkedCell> links) throws IOException {
        if (design.guarded()) {
            // No password: a guard rail. Sorting, filtering and sizing columns stay allowed.
            out.raw("<sheetProtection sheet=\"1\" objects=\"1\" formatColumns=\"0\" formatRows=\"0\" sort=\"0\""
                    + " autoFilter=\"0\"/>");
        }
        writeHighlights(out, tables);
        writeValidations(out, tables);
        writeLinks(out, links);
        out.raw("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.3\"/>");
        writePageSetup(out);
        out.raw("<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>");
        writeIgnored(out, tables);
        int relationship = 1 + tables.size();
        if (!design.charts().isEmpty()) {
            out.raw("<drawing r:id=\"rId" + relationship + "\"/>");
        }
        if (!tables.isEmpty()) {
            out.raw("<tableParts count=\"" + tables.size() + "\">");
            for (int i = 1; i <= tables.size(); i++) {
                out.raw("<tablePart r:id=\"rId" + i + "\"/>");
            }
            out.raw("</tableParts>");
        }
        out.raw("</worksheet>");
    }

    private void writePageSetup(XmlOutput out) throws IOException {
        // A chart is not to be cut in two; rows run on over as many pages as they need.
        boolean charts = !design.charts().isEmpty();
        out.raw("<pageSetup paperSize=\"9\" orientation=\"" + (design.landscape() ? "landscape" : "portrait"));
        out.raw("\" fitToWidth=\"" + (charts ? 1 : columns.pagesWide(design.landscape())));
        out.raw("\" fitToHeight=\"" + (charts ? 1 : 0) + "\"/>");
    }

    private void writeHighlights(XmlOutput out, List<TableRows> tables) throws IOException {
        int priority = 1;
        for (TableRows table : tables) {
            RowsToCome rows = RowsToCome.of(table, tables, design.labels());
            int number = table.firstColumn();
            for (ColumnDesign column : table.design().columns()) {
                if (!column.highlights().isEmpty()) {
                    out.raw("<conditionalFormatting sqref=\"" + rows.range(number) + "\">");
                    for (Highlight highlight : column.highlights()) {
                        writeHighlight(out, highlight, priority++, rows.firstCell(number));
                    }
                    out.raw("</conditionalFormatting>");
                }
                number++;
            }
        }
    }

    private void writeHighlight(XmlOutput out, Highlight highlight, int priority, String cell) throws IOException {
        if (!highlight.formula().isEmpty()) {
            String row = cell.replaceAll("[A-Z]", "");
            out.raw("<cfRule type=\"expression\" dxfId=\"" + tones.get(highlight.tone()) + "\" priority=\"" + priority);
            out.raw("\" stopIfTrue=\"1\"><formula>");
            out.text(highlight.formula().replace("#", row)).raw("</formula></cfRule>");
            return;
        }
        String quoted = "\"" + highlight.beginning().replace("\"", "\"\"") + "\"";
        out.raw("<cfRule type=\"beginsWith\" dxfId=\"" + tones.get(highlight.tone()) + "\" priority=\"" + priority);
        out.raw("\" stopIfTrue=\"1\" operator=\"beginsWith\" text=\"").attribute(highlight.beginning());
        out.raw("\"><formula>LEFT(" + cell + ",")
                .number(highlight.beginning().length())
                .raw(")=");
        out.text(quoted).raw("</formula></cfRule>");
    }

    private void writeValidations(XmlOutput out, List<TableRows> tables) throws IOException {
        int count = 0;
        for (TableRows table : tables) {
            count += (int)
                    table.design().columns().stream().filter(Validation::needed).count();
        }
        if (count == 0) {
            return;
        }
        out.raw("<dataValidations count=\"" + count + "\">");
        for (TableRows table : tables) {
            RowsToCome rows = RowsToCome.of(table, tables, design.labels());
            int number = table.firstColumn();
            for (ColumnDesign column : table.design().columns()) {
                if (Validation.needed(column)) {
                    Validation.write(out, column, rows, number);
                }
                number++;
            }
        }
        out.raw("</dataValidations>");
    }

    private static void writeLinks(XmlOutput out, List<LinkedCell> links) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        out.raw("<hyperlinks>");
        for (LinkedCell linked : links) {
            Entry.Link link = linked.link();
            out.raw("<hyperlink ref=\"" + linked.cell() + "\" location=\"'");
            out.attribute(link.sheet().replace("'", "''")).raw("'!" + link.cell());
            out.raw("\" display=\"").attribute(link.shown()).raw("\"/>");
        }
        out.raw("</hyperlinks>");
    }

    /** Text such as 2024 in a text column is meant, and no error for Excel to mark with a green corner. */
    private void writeIgnored(XmlOutput out, List<TableRows> tables) throws IOException {
        if (tables.isEmpty()) {
            return;
        }
        // One element for all ranges: Office accepts nine at most.
        StringJoiner ranges = new StringJoiner(" ");
        for (TableRows table : tables) {
            RowsToCome rows = RowsToCome.of(table, tables, design.labels());
            ranges.add(rows.firstCell(table.firstColumn()) + ":" + new CellAddress(rows.last(), table.lastColumn()));
        }
        out.raw("<ignoredErrors><ignoredError sqref=\"" + ranges + "\" numberStoredAsText=\"1\"/></ignoredErrors>");
    }
}
