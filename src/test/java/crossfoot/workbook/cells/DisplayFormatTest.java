package crossfoot.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.DataFormatter;

class DisplayFormatTest {

    private static final int OWN_FORMAT = 200;
    private static final String DAY = "dd/mm/yyyy";

    @Property(tries = 500)
    void a_day_is_shown_as_poi_shows_it(@ForAll @IntRange(min = 0, max = 2_958_465) int serial) {
        for (DateSystem dates : DateSystem.values()) {
            if (dates == DateSystem.FROM_1904 && serial > 2_957_003) {
                continue;
            }
            assertThat(DisplayFormat.display(serial, DAY, dates))
                    .isEqualTo(new DataFormatter(Locale.UK)
                            .formatRawCellContents(serial, OWN_FORMAT, DAY, dates == DateSystem.FROM_1904));
        }
    }

    @Example
    void a_day_with_a_time_and_a_day_of_another_format_are_shown_too() {
        assertThat(DisplayFormat.display(45_747.75, DAY, DateSystem.FROM_1900)).isEqualTo("31/03/2025");
        assertThat(DisplayFormat.display(45_747, "d mmm yyyy", DateSystem.FROM_1900))
                .isEqualTo("31 Mar 2025");
    }
}
