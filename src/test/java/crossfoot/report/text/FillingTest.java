package crossfoot.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.FigureBook;
import crossfoot.figures.InventedBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Unit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text with placeholders in, the text that committee reads out. */
class FillingTest {

    @Test
    void a_figure_stands_in_a_text_as_it_is_displayed() {
        InventedSource source =
                new InventedSource().count("t01/total/counted", 1234).share("t10/upheld/share", 0.285, 0.3);
        assertThat(source.filled("In {year}, {t01/total/counted} pieces ({t10/upheld/share}) at {council}."))
                .isEqualTo("In 2024-25, 1,234 pieces (29%) at Westmere Council.");
        assertThat(source.filled("{previous year}: {t10/upheld/share|previous}; {procedure}"))
                .isEqualTo("2023-24: 30%; Adult social care");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | No complaints were late. | of no complaints | none",
                "1 | One complaint was late. | of 1 complaint | one",
                "9 | Nine complaints were late. | of 9 complaints | nine",
                "10 | 10 complaints were late. | of 10 complaints | ten",
                "21 | 21 complaints were late. | of 21 complaints | twenty-one",
                "1105 | 1,105 complaints were late. | of 1,105 complaints | one thousand one hundred and five"
            })
    void none_one_and_many_have_their_grammar(int count, String start, String within, String words) {
        InventedSource source = new InventedSource().count("t01/a/counted", count);
        assertThat(source.filled("{t01/a/counted|start:complaint was:complaints were} late."))
                .isEqualTo(start);
        assertThat(source.filled("{t01/a/counted|start:complaint:complaints} {t01/a/counted|one:was:were} late."))
                .isEqualTo(start);
        assertThat(source.filled("of {t01/a/counted|of:complaint:complaints}")).isEqualTo(within);
        assertThat(source.filled("{t01/a/counted|words}")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "217 | 269 | 19% fewer than the 269 of 2023-24 | a fall of 19% | lower",
                "269 | 217 | 24% more than the 217 of 2023-24 | a rise of 24% | higher",
                "129 | 123 | 5% more than the 123 of 2023-24 (no clear change) | a rise of 5% | no clear change",
                "4 | 4 | as many as in 2023-24 | neither a rise nor a fall | no clear change",
                "4 | 0 | 4 more than the 0 of 2023-24 (no clear change) | a rise of 4 | no clear change",
                "0 | 12 | 100% fewer than the 12 of 2023-24 | a fall of 100% | lower"
            })
    void a_count_is_compared_with_the_year_before_and_noise_is_called_so(
            int now, int before, String compared, String change, String judged) {
        InventedSource source = new InventedSource().count("t01/a/counted", now, before);
        assertThat(source.filled("{t01/a/counted|compared}")).isEqualTo(compared);
        assertThat(source.filled("{t01/a/counted|change}")).isEqualTo(change);
        assertThat(source.filled("{t01/a/counted|judged}")).isEqualTo(judged);
    }

    @Test
    void what_has_no_comparable_year_before_says_so() {
        assertThat(new InventedSource().count("t01/a/counted", 92).filled("{t01/a/counted|compared}"))
                .isEqualTo("which cannot be compared with 2023-24");
        // A break in the series: the year before is known, and the change is left undefined.
        InventedSource broken = new InventedSource().count("t08/a/count", 11, 1).unknown("t08/a/change", Unit.CHANGE);
        assertThat(broken.filled("{t08/a/count|compared}, {t08/a/count|previous}"))
                .isEqualTo("which cannot be compared with 2023-24, 1");
        assertThat(new InventedSource().suppressed("t01/a/counted").filled("{t01/a/counted}, {t01/a/counted|compared}"))
                .isEqualTo("[c], which cannot be compared with 2023-24");
    }

    @Test
    void a_year_that_is_not_over_is_not_judged() {
        assertThat(new InventedSource()
                        .count("t01/a/counted", 129, 123)
                        .running()
                        .filled("{t01/a/counted|compared}"))
                .isEqualTo("5% more than the 123 of 2023-24");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "217,269,259,226 | This is the first fall after two years of rises.",
                "5,6,7,8 | It has fallen in each of the last three years.",
                "8,7,6 | It has risen in each of the last two years.",
                "9,1,2,3,4,5,6,7,8,9 | This is the first rise after eight years of falls.",
                "8,7 | ''",
                "8,7,9 | ''",
                "7,7,6,5 | ''"
            })
    void a_run_of_years_is_a_sentence_of_its_own_or_nothing(String years, String sentence) {
        String[] values = years.split(",");
        double[] before = new double[values.length - 1];
        for (int i = 0; i < before.length; i++) {
            before[i] = Double.parseDouble(values[i + 1]);
        }
        InventedSource source = new InventedSource().count("t01/a/counted", Double.parseDouble(values[0]), before);
        assertThat(source.filled("Said. {t01/a/counted|run}")).isEqualTo(("Said. " + sentence).strip());
    }

    @Test
    void the_largest_lines_of_a_table_and_those_that_changed_are_named_with_their_counts() {
        InventedSource source = new InventedSource()
                .count("t08/charging/count", 66, 98)
                .count("t08/home-care/count", 23, 8)
                .count("t08/other/count", 20, 21)
                .count("t08/total/count", 109, 127)
                .count("t08/late/count", 70, 70)
                .table("T08", "Home Care", "Charging", "Other", "Total", "Late");
        assertThat(source.filled("{t08|largest:2}")).isEqualTo("Charging (66) and Home Care (23)");
        assertThat(source.filled("{t08|largest:9}")).isEqualTo("Charging (66), Home Care (23) and Other (20)");
        assertThat(source.filled("{t08|movers:3}"))
                .isEqualTo("Charging (66, 33% fewer than the 98 of 2023-24) and Home Care (23, 188% more than the 8 of"
                        + " 2023-24)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Charging 66, Home Care 23, Not recorded 40 | Said. The largest reasons were Charging (66) and Home Care (23).",
                "Charging 66, Not recorded 70               | Said. The largest reason was Charging (66).",
                "Charging 0, Not recorded 7                 | Said."
            })
    void the_largest_lines_are_a_sentence_for_several_for_one_and_for_none(String lines, String sentence) {
        InventedSource source = new InventedSource();
        String[] each = lines.split(", ");
        String[] labels = new String[each.length];
        for (int i = 0; i < each.length; i++) {
            int last = each[i].lastIndexOf(' ');
            labels[i] = each[i].substring(0, last);
            String id = labels[i].toLowerCase(Locale.ROOT).replace(' ', '-');
            source.count("t08/" + id + "/count", Double.parseDouble(each[i].substring(last + 1)));
        }
        assertThat(source.table("T08", labels)
                        .filled("Said. {t08|largest:3:The largest reason was:The largest reasons were}"))
                .isEqualTo(sentence);
    }

    @Test
    void what_the_public_may_not_read_is_not_called_incomparable() {
        FigureBook book = InventedBook.ofTheSample(0);
        Figure enquiries = book.figure("t01/enquiry/responded").orElseThrow();
        FigureSource whole = new BookSource(book);
        FigureSource told = new ShownSource(book, List.of(enquiries), List.of());
        String text = "{t01/enquiry/responded|compared}";
        assertThat(new Filling(whole).fill(text)).isEqualTo("26% more than the 95 of 2023-24 (no clear change)");
        assertThat(new Filling(told).fill(text)).isEqualTo("which is not set beside 2023-24");
    }

    @Test
    void what_cannot_be_filled_stays_as_it_was_written() {
        assertThat(new InventedSource().filled("{t08/a/count} {t08|largest:3} {nonsense} { }"))
                .isEqualTo("{t08/a/count} {t08|largest:3} {nonsense} { }");
    }
}
