package crossfoot.proof;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Heading;
import crossfoot.proof.document.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** One document in every format that the proof-reader reads. */
enum Renderings {
    TABS("txt") {
        @Override
        byte[] render(Document document) {
            return text(document, row -> String.join("\t", row));
        }
    },
    ALIGNED("txt") {
        @Override
        byte[] render(Document document) {
            return text(document, row -> row.stream()
                    .map(cell -> String.format("%-28s", cell.isEmpty() ? "-" : cell))
                    .collect(Collectors.joining("  ")));
        }
    },
    HTML("html") {
        @Override
        byte[] render(Document document) {
            StringBuilder html = new StringBuilder("<!doctype html><html><body><main>");
            for (Block block : document.blocks()) {
                if (block instanceof Heading heading) {
                    html.append("<h2>").append(escaped(heading.text())).append("</h2>");
                } else if (block instanceof Paragraph paragraph) {
                    String tag = paragraph.listed() ? "li" : "p";
                    html.append('<')
                            .append(tag)
                            .append('>')
                            .append(escaped(paragraph.text()))
                            .append("</")
                            .append(tag)
                            .append('>');
                } else if (block instanceof Grid grid) {
                    html.append("<table>");
                    grid.rows()
                            .forEach(row -> html.append(row.stream()
                                    .map(cell -> "<td>" + escaped(cell) + "</td>")
                                    .collect(Collectors.joining("", "<tr>", "</tr>"))));
                    html.append("</table>");
                }
            }
            return html.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    WORD("docx") {
        @Override
        byte[] render(Document document) throws IOException {
            try (XWPFDocument word = new XWPFDocument();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                for (Block block : document.blocks()) {
                    if (block instanceof Heading heading) {
                        paragraph(word, heading.text(), "Heading1");
                    } else if (block instanceof Paragraph paragraph) {
                        paragraph(word, paragraph.text(), paragraph.listed() ? "ListBullet" : "Normal");
                    } else if (block instanceof Grid grid) {
                        table(word, grid);
                    }
                }
                word.write(out);
                return out.toByteArray();
            }
        }
    },
    SHEET("xlsx") {
        @Override
        byte[] render(Document document) throws IOException {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                Sheet sheet = workbook.createSheet("Report");
                CellStyle percent = workbook.createCellStyle();
                percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
                int at = 0;
                for (Block block : document.blocks()) {
                    if (block instanceof Grid grid) {
                        for (List<String> cells : grid.rows()) {
                            row(sheet.createRow(at++), cells, percent);
                        }
                        at++;
                    } else {
                        sheet.createRow(at)
                                .createCell(0)
                                .setCellValue(
                                        block instanceof Heading heading ? heading.text() : ((Paragraph) block).text());
                        at += 2;
                    }
                }
                workbook.write(out);
                return out.toByteArray();
            }
        }
    },
    PDF("pdf") {
        @Override
        byte[] render(Document document) throws IOException {
            try (PDDocument pdf = new PDDocument();
                    ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                PDPage page = new PDPage(PDRectangle.A4);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    float y = 800;
                    for (Block block : document.blocks()) {
                        y = block instanceof Grid grid ? grid(content, grid, y) : lines(content, block, y);
                    }
                }
                pdf.save(out);
                return out.toByteArray();
            }
        }
    };

    private static final int SIZE = 11;

    private final String ending;

    Renderings(String ending) {
        this.ending = ending;
    }

    String fileName() {
        return "report." + ending;
    }

    abstract byte[] render(Document document) throws IOException;

    static byte[] text(Document document, Function<List<String>, String> line) {
        StringBuilder text = new StringBuilder();
        for (Block block : document.blocks()) {
            if (block instanceof Heading heading) {
                text.append(heading.text());
            } else if (block instanceof Paragraph paragraph) {
                text.append(paragraph.listed() ? "- " : "").append(paragraph.text());
            } else if (block instanceof Grid grid) {
                text.append(grid.rows().stream().map(line).collect(Collectors.joining("\n")));
            }
            text.append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static void paragraph(XWPFDocument word, String text, String style) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setStyle(style);
        int middle = text.length() / 2;
        paragraph.createRun().setText(text.substring(0, middle));
        paragraph.createRun().setText(text.substring(middle));
    }

    private static void table(XWPFDocument word, Grid grid) {
        XWPFTable table = word.createTable(grid.rows().size(), grid.width());
        for (int row = 0; row < grid.rows().size(); row++) {
            for (int column = 0; column < grid.width(); column++) {
                table.getRow(row).getCell(column).setText(grid.rows().get(row).get(column));
            }
        }
    }

    /** Plain numbers and per cents as numbers, everything else as text. */
    private static void row(Row row, List<String> cells, CellStyle percent) {
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            if (text.matches("\\d+%")) {
                row.createCell(column).setCellValue(Double.parseDouble(text.replace("%", "")) / 100);
                row.getCell(column).setCellStyle(percent);
            } else if (text.matches("\\d+")) {
                row.createCell(column).setCellValue(Double.parseDouble(text));
            } else if (!text.isEmpty()) {
                row.createCell(column).setCellValue(text);
            }
        }
    }

    private static float grid(PDPageContentStream content, Grid grid, float top) throws IOException {
        float y = top;
        for (List<String> row : grid.rows()) {
            for (int column = 0; column < row.size(); column++) {
                show(content, row.get(column), 50 + 110f * column, y);
            }
            y -= 16;
        }
        return y - 20;
    }

    private static float lines(PDPageContentStream content, Block block, float top) throws IOException {
        String text = block instanceof Heading heading ? heading.text() : ((Paragraph) block).text();
        StringBuilder line = new StringBuilder(block instanceof Paragraph paragraph && paragraph.listed() ? "- " : "");
        float y = top;
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > 80) {
                show(content, line.toString(), 50, y);
                line.setLength(0);
                y -= 14;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        show(content, line.toString(), 50, y);
        return y - 34;
    }

    private static void show(PDPageContentStream content, String text, float x, float y) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), SIZE);
        content.newLineAtOffset(x, y);
        content.showText(text.replace('−', '-'));
        content.endText();
    }
}
