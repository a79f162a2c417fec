package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.figures.figure.Figure;
import crossfoot.rules.Assessment;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Figures of a part of a year: what was received and responded to in it, beside the same days of the year before. */
class PeriodFiguresTest {

    private static FigureBook book(Assessment assessment, String period) {
        return FigureBook.ofLogged(
                assessment, Period.parse(period, MonthDay.of(4, 1)).orElseThrow(), InventedMaster.ADULTS);
    }

    private static InventedMaster twoYears() {
        InventedMaster master = new InventedMaster().setting("First full year", "2023-24");
        Stream.of("2023-04-03", "2023-05-02", "2023-08-01", "2024-04-02", "2024-06-28", "2024-07-01")
                .forEach(day -> master.adult("F-" + day, "Formal complaint", day, day, "Main reason", "Charging"));
        return master.adult("F-9", "Formal complaint", "2024-06-20", "2024-07-09", "Main reason", "Charging")
                .published("2022-23", "t08/charging/count", "40");
    }

    @Test
    void a_quarter_stands_beside_the_same_quarter_of_the_year_before() {
        FigureBook book = book(twoYears().assess(), "2024-25/Q1");
        assertThat(Shown.filled(book, "T08")).contains("Charging | 2 | 100% | 2 | 0% | no clear change");
        assertThat(Shown.table(book, "T08").title()).endsWith("2024-25/Q1");
        assertThat(Shown.table(book, "T08").headings()).contains("2023-24/Q1");
        assertThat(Shown.table(book, "T08").notes())
                .contains(
                        "2024-25/Q1: 1 April 2024 to 30 June 2024. Earlier figures are those of the same days of earlier"
                                + " years.");
        assertThat(Shown.value(book, "t08/charging/count/2023-24-q1")).isEqualTo(2);
        assertThat(Shown.value(book, "t02/formal-complaint/carried-forward")).isEqualTo(1);
    }

    @Test
    void what_was_published_of_a_year_is_nothing_of_a_part_of_it() {
        FigureBook book = book(twoYears().assess(), "2023-04-01..2023-05-31");
        assertThat(Shown.filled(book, "T08")).contains("Charging | 2 | 100% | [x] | - | [z]");
    }

    @Test
    void a_lesson_belongs_to_the_period_of_the_answer_that_it_came_from() {
        Assessment assessment = twoYears()
                .lesson("Learning ref", "L-1", "Case ref", "F-9", "Learning", "Ring first")
                .assess();
        assertThat(Shown.value(book(assessment, "2024-25/Q1"), "t17/source/total/count"))
                .isZero();
        assertThat(Shown.value(book(assessment, "2024-25/Q2"), "t17/source/total/count"))
                .isOne();
    }

    @Test
    void a_period_before_the_log_is_refused() {
        assertThatThrownBy(() -> book(twoYears().assess(), "2021-22/Q3"))
                .hasMessage("The log holds nothing of 2021-22/Q3: give a year from 2023-24 to 2025-26.");
    }

    @Property(tries = 4)
    void the_quarters_of_a_year_count_what_the_year_counts(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int rows) {
        Assessment assessment = RandomLogs.of(seed, rows).assess();
        for (String table : List.of("t01/", "t08/", "t10/", "t05/", "t18/", "t24/")) {
            FigureBook year = book(assessment, "2024-25");
            List<FigureBook> quarters = Stream.of("Q1", "Q2", "Q3", "Q4")
                    .map(quarter -> book(assessment, "2024-25/" + quarter))
                    .toList();
            year.figures().stream()
                    .map(Figure::id)
                    .filter(id -> id.startsWith(table) && id.endsWith("/count"))
                    .forEach(id -> assertThat(quarters.stream()
                                    .flatMap(quarter -> quarter.figure(id).stream())
                                    .mapToDouble(figure -> figure.value().orElse(0))
                                    .sum())
                            .as(id)
                            .isEqualTo(Shown.value(year, id)));
        }
    }
}
