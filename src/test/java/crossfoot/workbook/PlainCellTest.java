package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Cells in plain form are read in one go; a prefix keeps the reader from it. Either way a sheet says the same. */
class PlainCellTest {

    private static final int ROWS = 40;
    private static final int COLUMNS = 4;
    private static final List<String> TYPES =
            List.of("", "", "", " t=\"n\"", " t=\"s\"", " t=\"str\"", " t=\"b\"", " t=\"e\"", " t=\"d\"", " t=\"x\"");
    private static final List<String> VALUES = List.of(
            "0",
            "1",
            "-2.5",
            "1E3",
            "45678.25",
            "007",
            "",
            " 12 ",
            "#REF!",
            "true",
            "2025-03-31",
            "many words",
            "&lt;");
    private static final List<String> TEXTS = List.of(
            "plain",
            "",
            " spaced  out ",
            "caf\u00e9 \u2014 \ud83d\ude00",
            "two\nlines",
            "two\r\nlines",
            "a &amp; b &#163;",
            "<![CDATA[raw <b>]]>",
            "half<!-- aside -->whole",
            "a > b",
            "x".repeat(300),
            "tab\tbed",
            "bell\u0007",
            "_x0041_");
    private static final List<String> EXTRAS =
            List.of("", "", "", "", "", "", "", " cm=\"1\"", " s=\"1\" s=\"1\"", "  ", "\n");

    @Property(tries = 600)
    void a_sheet_says_the_same_with_and_without_a_prefix(@ForAll long seed) throws IOException {
        assertThat(read(sheet(new Random(seed), ""))).isEqualTo(read(sheet(new Random(seed), "x:")));
    }

    @Property(tries = 300)
    void a_rewrite_says_the_same_with_and_without_a_prefix(@ForAll long seed) throws IOException {
        assertThat(rewritten(sheet(new Random(seed), "")))
                .isEqualTo(rewritten(sheet(new Random(seed), "x:")).replace("x:", ""));
    }

    private static PlainPackage packed(String sheet) {
        return new PlainPackage("A1:D" + ROWS, "a", "b", "c", "d")
                .put(PlainPackage.SHEET, sheet.getBytes(StandardCharsets.UTF_8));
    }

    /** All cells of the table, or the sentence that refuses the workbook. */
    private static String read(String sheet) throws IOException {
        try {
            Table table = packed(sheet).table();
            StringBuilder cells = new StringBuilder();
            for (int row = 0; row < table.size(); row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    cells.append(table.cell(row, column)).append('\n');
                }
            }
            return cells.toString();
        } catch (WorkbookRefusal refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private static String rewritten(String sheet) throws IOException {
        try {
            WorkbookEdit edit = new WorkbookEdit(packed(sheet).open());
            edit.fill("T", 1, row -> row % 5 == 0 ? Entry.BLANK : new Entry.Number(row % 3));
            edit.fill("T", 3, row -> row % 4 == 0 ? Entry.BLANK : Entry.text("word " + row % 2));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            edit.write(out);
            return new String(ZipEntries.of(out.toByteArray()).get(PlainPackage.SHEET), StandardCharsets.UTF_8)
                    .replace("xmlns:x=", "xmlns=");
        } catch (WorkbookRefusal refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /** Mostly sound cells in plain form; now and then another form, or a fault. */
    private static String sheet(Random random, String p) {
        String declared = p.isEmpty() ? "xmlns" : "xmlns:x";
        StringBuilder xml = new StringBuilder("<" + p + "worksheet " + declared
                + "=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><" + p + "sheetData>");
        boolean odd = random.nextInt(3) == 0;
        for (int row = 1; row <= ROWS; row++) {
            xml.append("<" + p + "row r=\"" + row + "\">");
            for (int column = 1; column <= COLUMNS + 1; column++) {
                if (row == 1) {
                    xml.append("<" + p + "c r=\"" + new CellAddress(1, column) + "\"><" + p + "v>" + column + "</" + p
                            + "v></" + p + "c>");
                } else if (random.nextInt(5) > 0) {
                    xml.append(cell(random, odd, p, new CellAddress(row, column).toString()));
                }
            }
            xml.append("</" + p + "row>");
        }
        return xml.append("</" + p + "sheetData></" + p + "worksheet>").toString();
    }

    private static String cell(Random random, boolean odd, String p, String place) {
        boolean fault = odd && random.nextInt(40) == 0;
        String at = fault ? pick(random, List.of("A999", "a2", "", "AAAA1", "1", "ZZZ3")) : place;
        String style = random.nextBoolean() ? "" : " s=\"" + random.nextInt(3) + "\"";
        String extra = odd ? pick(random, EXTRAS) : "";
        String start = "<" + p + "c r=\"" + at + "\"" + style + extra;
        return switch (random.nextInt(odd ? 8 : 4)) {
            case 0 -> start + "/>";
            case 1, 2 -> start + "><" + p + "v>" + random.nextInt(50_000) + "</" + p + "v></" + p + "c>";
            case 3, 4 ->
                start + " t=\"inlineStr\"><" + p + "is><" + p + "t" + pick(random, SPACES) + ">" + text(random, odd)
                        + "</" + p + "t></" + p + "is></" + p + "c>";
            case 5 ->
                start + pick(random, TYPES) + "><" + p + "v>" + pick(random, VALUES) + "</" + p + "v></" + p + "c>";
            case 6 -> start + "><" + p + "f>1+1</" + p + "f><" + p + "v>2</" + p + "v></" + p + "c>";
            default -> start + "></" + p + "c>";
        };
    }

    private static final List<String> SPACES = List.of("", " xml:space=\"preserve\"", " xml:space='preserve'");

    private static String text(Random random, boolean odd) {
        return odd ? pick(random, TEXTS) : TEXTS.get(random.nextInt(5));
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
