package crossfoot.caselog.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportingYearTest {

    private static final MonthDay APRIL = MonthDay.of(4, 1);

    @ParameterizedTest
    @CsvSource({"2024-03-31,2023-24", "2024-04-01,2024-25", "2025-03-31,2024-25", "1999-12-31,1999-00"})
    void a_reporting_year_runs_from_1_april(LocalDate day, String label) {
        assertThat(ReportingYear.of(day, APRIL).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"2024-25", "2024-2025", "2024/25", "' 2024 - 25 '"})
    void a_label_is_read_in_its_common_forms(String label) {
        assertThat(ReportingYear.parse(label, APRIL)).contains(new ReportingYear(2024, APRIL));
    }

    @ParameterizedTest
    @CsvSource({"2024-26", "2024", "24-25", "next year"})
    void what_is_no_year_is_not_read(String label) {
        assertThat(ReportingYear.parse(label, APRIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01", "2025-12-31"})
    void a_calendar_year_has_the_calendars_own_label(LocalDate day) {
        MonthDay newYear = MonthDay.of(1, 1);
        assertThat(ReportingYear.of(day, newYear).label()).isEqualTo("2025");
        assertThat(ReportingYear.parse("2025", newYear)).contains(ReportingYear.of(day, newYear));
        assertThat(ReportingYear.parse("2025-26", newYear)).isEmpty();
    }

    @Property
    void every_day_is_in_its_own_year_and_in_no_other(
            @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate day) {
        ReportingYear year = ReportingYear.of(day, APRIL);
        assertThat(year.holds(day)).isTrue();
        assertThat(year.plusYears(1).holds(day)).isFalse();
        assertThat(year.plusYears(-1).holds(day)).isFalse();
        assertThat(ReportingYear.parse(year.label(), APRIL)).contains(year);
    }
}
