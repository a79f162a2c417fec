package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every way in which a cell can be written, in sheets that chance fills: LibreOffice reads the same values as we do, cell by
 * cell, from either date system.
 */
class CellKindsInLibreOfficeIT {

    private static final int ROWS = 120;
    private static final int COLUMNS = 8;

    /** What may be in a cell: attributes and content, with {@code #} for a number that chance chooses. */
    private static final List<String> KINDS = List.of(
            " t=\"s\"|<v>0</v>",
            " t=\"s\"|<v>1</v>",
            " t=\"s\"|<v>2</v>",
            " t=\"s\"|<v>3</v>",
            " t=\"inlineStr\"|<is><t>in # line</t></is>",
            " t=\"inlineStr\"|<is><r><t>rich </t></r><r><rPr><b/></rPr><t>and bold #</t></r></is>",
            " t=\"inlineStr\"|<is><t xml:space=\"preserve\">  # spaces  </t></is>",
            " t=\"str\"|<f>\"a\"&amp;#</f><v>a#</v>",
            " t=\"b\"|<v>1</v>",
            " t=\"b\"|<v>0</v>",
            " t=\"b\"|<f>1=1</f><v>1</v>",
            " t=\"e\"|<f>1/0</f><v>#DIV/0!</v>",
            " t=\"e\"|<f>NA()</f><v>#N/A</v>",
            "|<v>#</v>",
            "|<v>-#.25</v>",
            "|<v>#E-3</v>",
            "|<f>#+1-1</f><v>#</v>",
            " s=\"1\"|<v>4####</v>",
            " s=\"1\"|<f>4####+0</f><v>4####</v>",
            " s=\"2\"|<v>4####.5</v>",
            " s=\"3\"|<v>0.#</v>",
            " s=\"1\"|",
            "|");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void libreoffice_reads_the_same_values(long seed, boolean since1904) throws Exception {
        Path file = Files.write(folder.resolve("kinds.xlsx"), workbook(new Random(seed), since1904));
        Workbook ours = Workbook.open(file);
        Workbook theirs = Workbook.open(LibreOffice.resaved(file, folder));
        LibreOffice.assertSameTables(ours, theirs);
        Table table = ours.table("T").orElseThrow();
        assertThat(table.size()).isEqualTo(ROWS);
        assertThat(table.columns()).hasSize(COLUMNS);
    }

    private static byte[] workbook(Random chance, boolean since1904) throws Exception {
        String[] headers = "abcdefgh".split("");
        PlainPackage plain = new PlainPackage("A1:H" + (ROWS + 1), headers)
                .styles("<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
                        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"4\"><xf/>"
                        + "<xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/>"
                        + "<xf numFmtId=\"9\" applyNumberFormat=\"1\"/></cellXfs>")
                .put(
                        "xl/sharedStrings.xml",
                        "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + "<si><t>shared</t></si><si><r><t>rich </t></r><r><rPr><i/></rPr><t>shared</t></r></si>"
                                + "<si><t>caf\u00e9 \ud83d\ude00 &amp; &lt;b&gt;</t></si><si><t>two&#10;lines</t></si></sst>");
        if (since1904) {
            String book = new String(plain.part("xl/workbook.xml"), StandardCharsets.UTF_8);
            plain.put("xl/workbook.xml", book.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        }
        return plain.rows(rows(chance, headers)).bytes();
    }

    private static String rows(Random chance, String... headers) {
        StringBuilder xml = new StringBuilder("<row r=\"1\">");
        for (int column = 0; column < COLUMNS; column++) {
            xml.append(cell(column, 1, " t=\"inlineStr\"", "<is><t>" + headers[column] + "</t></is>"));
        }
        xml.append("</row>");
        for (int row = 2; row <= ROWS + 1; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < COLUMNS; column++) {
                String kind = KINDS.get(chance.nextInt(KINDS.size()));
                int bar = kind.indexOf('|');
                String number = Integer.toString(1000 + chance.nextInt(1000));
                String content = kind.substring(bar + 1).replace("####", number).replaceAll("#(?![DN])", number);
                xml.append(cell(column, row, kind.substring(0, bar), content));
            }
            xml.append("</row>");
        }
        return xml.toString();
    }

    private static String cell(int column, int row, String attributes, String content) {
        return "<c r=\"" + (char) ('A' + column) + row + "\"" + attributes + ">" + content + "</c>";
    }
}
