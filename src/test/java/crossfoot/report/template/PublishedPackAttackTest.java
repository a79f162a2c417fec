package crossfoot.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.Attacker;
import crossfoot.figures.FigureBook;
import crossfoot.figures.InventedBook;
import crossfoot.figures.Suppression;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Unit;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who opens the workbook that a council publishes and works out what it does not say. */
class PublishedPackAttackTest {

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void no_small_count_of_the_sample_can_be_worked_out_from_the_workbook_that_is_published(int threshold) {
        FigureBook book = InventedBook.ofTheSample(threshold);
        XSSFWorkbook workbook =
                Templates.opened(Templates.bytes(PackRequest.of(Pack.COMMITTEE, book, Audience.PUBLIC)));
        Set<String> hidden = hidden(book, workbook);
        assertThat(hidden)
                .containsAll(book.figuresOfYear().stream()
                        .filter(figure -> isSmall(figure, threshold))
                        .map(Figure::id)
                        .toList());
        Set<String> suppressed = Suppression.of(book, threshold).suppressed();
        Attacker attacker = Attacker.of(book, hidden);
        // A total that no table has a cell for is no secret.
        assertThat(attacker.worksOut()).doesNotContainAnyElementsOf(suppressed);
        assertThat(attacker.narrow(threshold)).doesNotContainAnyElementsOf(suppressed);
    }

    private static boolean isSmall(Figure figure, int threshold) {
        double value = figure.value().orElse(0);
        return figure.unit() == Unit.COUNT && value > 0 && value < threshold;
    }

    /** The figures of the year of which no cell of the workbook shows the number. */
    private static Set<String> hidden(FigureBook book, XSSFWorkbook workbook) {
        Set<String> hidden = book.figuresOfYear().stream().map(Figure::id).collect(Collectors.toSet());
        Set<String> shown = new HashSet<>();
        for (FigureTable table : book.tables()) {
            XSSFSheet sheet = workbook.getSheet(table.id());
            if (sheet != null) {
                int first = sheet.getTables().get(0).getStartRowIndex() + 1;
                for (int line = 0; line < table.lines().size(); line++) {
                    List<FigureTable.FigureCell> cells = table.lines().get(line).cells();
                    for (int i = 0; i < cells.size(); i++) {
                        Cell cell = sheet.getRow(first + line).getCell(i + 1);
                        boolean number = cell != null && cell.getCellType() == CellType.NUMERIC;
                        cells.get(i).figure().filter(figure -> number).ifPresent(figure -> shown.add(figure.id()));
                    }
                }
            }
        }
        assertThat(shown).hasSizeGreaterThan(500);
        hidden.removeAll(shown);
        return hidden;
    }
}
