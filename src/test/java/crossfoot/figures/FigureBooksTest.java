package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.figure.Figure;
import org.junit.jupiter.api.Test;

class FigureBooksTest {

    @Test
    void all_are_the_procedures_that_the_log_holds_in_the_order_of_the_list() {
        FigureBooks books = InventedBook.ofEveryProcedure();
        assertThat(books.procedure()).isEqualTo("all");
        assertThat(books.books()).extracting(FigureBook::procedure).containsExactly("Adult social care", "Corporate");
    }

    @Test
    void the_table_of_the_whole_council_is_told_once() {
        FigureBooks books = InventedBook.ofEveryProcedure();
        assertThat(books.figures(books.books().get(0)))
                .extracting(Figure::id)
                .contains("t00/total/received", "t08/total/count");
        assertThat(books.figures(books.books().get(1)))
                .extracting(Figure::id)
                .contains("t08/total/count")
                .noneMatch(id -> id.startsWith("t00/"));
    }

    @Test
    void a_procedure_that_is_called_all_is_that_procedure() {
        InventedMaster master = new InventedMaster()
                .entry("Procedures", "All", "None", "", "", "")
                .adult("F-1", "Formal complaint", "2024-05-01", "2024-05-09");
        assertThat(FigureBooks.ofLogged(master.assess(), InventedMaster.year(2024), "all")
                        .procedure())
                .isEqualTo("All");
    }

    @Test
    void where_none_is_named_it_is_the_first_that_the_log_holds() {
        InventedMaster master = new InventedMaster()
                .row(
                        "Ref",
                        "C-1",
                        "Procedure",
                        "Corporate",
                        "Feedback type",
                        "Stage 1 complaint",
                        "Received",
                        "2024-05-01");
        assertThat(FigureBooks.ofLogged(master.assess(), InventedMaster.year(2024), "")
                        .procedure())
                .isEqualTo("Corporate");
    }
}
