package crossfoot.caselog.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final MonthDay APRIL = MonthDay.of(4, 1);
    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    private static Period read(String text, MonthDay start) {
        return Period.parse(text, start).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25,2024-04-01,2025-03-31",
        "2024-25/Q1,2024-04-01,2024-06-30",
        "2024-25/Q4,2025-01-01,2025-03-31",
        "2024-25/H2,2024-10-01,2025-03-31",
        "2024/25 q2,2024-07-01,2024-09-30",
        "2024-25/M04,2024-07-01,2024-07-31",
        "2024-25/M11,2025-02-01,2025-02-28",
        "2023-24/m11,2024-02-01,2024-02-29",
        "2024-05-17..2024-06-02,2024-05-17,2024-06-02"
    })
    void a_part_of_a_year_is_counted_from_the_day_on_which_the_year_begins(
            String text, LocalDate first, LocalDate last) {
        assertThat(read(text, APRIL).firstDay()).isEqualTo(first);
        assertThat(read(text, APRIL).lastDay()).isEqualTo(last);
    }

    @Test
    void a_calendar_year_has_quarters_too() {
        assertThat(read("2025/Q1", NEW_YEAR).days()).isEqualTo("1 January 2025 to 31 March 2025");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25/Q5",
        "2024-25/Q0",
        "2024-25/M13",
        "2024-25/H3",
        "2024-25/W1",
        "2024/Q1",
        "2024-06-30..2024-04-01",
        "2024-04-01..2025-04-01",
        "2024-02-30..2024-03-01",
        "2024-04-01..",
        "spring"
    })
    void what_is_no_period_is_not_read(String text) {
        assertThat(Period.parse(text, APRIL)).isEmpty();
    }

    @Test
    void the_days_of_a_reporting_year_are_that_year() {
        assertThat(read("2024-04-01..2025-03-31", APRIL)).isEqualTo(new ReportingYear(2024, APRIL));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-25/Q1,2023-24/Q1",
        "2024-05-17..2024-06-02,2023-05-17..2023-06-02",
        "2025-02-01..2025-02-28,2024-02-01..2024-02-29",
        "2024-02-29..2024-03-14,2023-02-28..2023-03-14"
    })
    void the_same_period_a_year_before_has_the_same_days(String now, String before) {
        assertThat(read(now, APRIL).plusYears(-1)).isEqualTo(read(before, APRIL));
    }
}
