package crossfoot.rules.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UkDatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/03/2025",
                "31/3/25",
                "31-03-2025",
                "31.3.2025",
                "31 03 2025",
                "31 / 3 / 2025",
                "2025-03-31",
                "2025/03/31",
                "20250331",
                "31032025",
                "31 March 2025",
                "31st March 2025",
                "31st of March, 2025",
                "31 Mar 25",
                "31-Mar-2025",
                "31Mar2025",
                "31 mar. 2025",
                "March 31, 2025",
                "March 31st 2025",
                "Monday 31 March 2025",
                "Mon, 31 Mar 2025",
                "Monday, the 31st of March 2025",
                "31/03/2025 14:30",
                "31/03/2025 2.30pm",
                "2025-03-31T00:00:00",
                "2025-03-31T10:15:00Z",
                "'31/03/2025",
                " 31/03/2025. ",
                "31/03/'25",
                "31\u00a0March\u00a02025",
                "31–03–2025",
                "31\\03\\2025",
                "31 March 2025 10am",
                "31 March 2025 at 3 p.m.",
                "31/03/2025 - 14:30",
                "31/03/2025 1430 hrs",
                "14:30 31/03/2025",
                "2025-03-31T10:15:00+01:00",
                "31 Mar ’25",
                "31, March 2025",
                "2025 March 31",
                "2025-Mar-31",
                "2025 03 31",
                "310325",
                "31 Marhc 2025"
            })
    void every_common_form_of_31_march_2025_is_read(String text) {
        assertThat(UkDates.read(text)).contains(LocalDate.of(2025, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Weds 5 Feb 2025", "5 Febuary 2025", "5022025", "05/02/25"})
    void a_weekday_cut_short_a_month_mistyped_and_a_lost_zero_are_read(String text) {
        assertThat(UkDates.read(text)).contains(LocalDate.of(2025, 2, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03/31/2025",
                "31/02/2025",
                "March",
                "31 marching 2025",
                "soon",
                "n/a",
                "1/2",
                "31/03/1899",
                "12345",
                "TBC 2025",
                "ASC-2024-0001",
                "31/03/2125",
                ""
            })
    void what_is_no_date_in_uk_order_is_not_read(String text) {
        assertThat(UkDates.read(text)).isEmpty();
    }
}
