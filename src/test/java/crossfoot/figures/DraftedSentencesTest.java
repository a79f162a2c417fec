package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.report.text.BookSource;
import crossfoot.report.text.Drafts;
import crossfoot.report.text.Filling;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences that are proposed for a report: right for none, for one and for many of everything. */
class DraftedSentencesTest {

    private static final Pattern BAD_GRAMMAR =
            Pattern.compile("\\bno (is|are|was|were)\\b|\\b0 [a-z]+s\\b|(?<![\\d,.\\w])(1|[Oo]ne) ([A-Za-z]+ ){0,2}"
                    + "(complaints|enquiries|compliments|cases|answers|pieces|lessons|improvements|reviews|were|are)\\b"
                    + "|\\b(0|[2-9]|[1-9]\\d+|[Nn]o|[Tt]wo|[Tt]hree) ([a-z]+ )?(complaint|enquiry|compliment|case|answer|lesson)"
                    + " (was|is)\\b|[{}]|  | \\.|\\.\\.|\\[x]");

    private static Map<String, String> proposed(InventedMaster master) {
        FigureBook book = master.book(2024);
        Filling filling = new Filling(new BookSource(book));
        Map<String, String> texts = new LinkedHashMap<>();
        Drafts.all(book).forEach((section, text) -> texts.put(section, filling.fill(text)));
        return texts;
    }

    /** So many of each kind of feedback, every one of them answered late and well-founded, or none. */
    private static InventedMaster each(int count, String responded, String outcome) {
        InventedMaster master = new InventedMaster().setting("Council", "Westmere Council");
        for (int i = 1; i <= count; i++) {
            String day = "2024-05-%02d".formatted(i);
            master.adult("F-" + i, "Formal complaint", day, responded, "Main reason", "Charging", "Outcome", outcome)
                    .adult("I-" + i, "Informal complaint", day, responded, "Main reason", "Charging")
                    .adult("M-" + i, "MP enquiry", day, responded, "Main reason", "Charging")
                    .adult("K-" + i, "Councillor enquiry", day, responded, "Main reason", "Charging")
                    .adult("C-" + i, "Compliment", day, "", "Team", "Reablement", "Theme", "Teamwork and collaboration")
                    .adult("D-" + i, "Dissatisfaction", day, responded, "Outcome", outcome, "Linked ref", "F-" + i)
                    .adult(
                            "S-" + i,
                            "Senior manager review",
                            day,
                            responded,
                            "Outcome",
                            outcome,
                            "Linked ref",
                            "D-" + i)
                    .adult("O-" + i, "Ombudsman", day, responded, "Outcome", outcome, "Main reason", "Charging");
        }
        return master;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 12})
    void nothing_is_said_of_a_change_where_the_year_before_is_not_known(int count) {
        assertThat(proposed(each(count, "2024-06-14", "Upheld")).values())
                .noneMatch(text -> text.contains("clear change"))
                .noneMatch(text -> text.contains("reasons were Charging") || text.contains("outcomes were Upheld"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12})
    void the_grammar_of_none_one_and_many_is_right(int count) {
        for (String outcome : new String[] {"Upheld", "Not upheld"}) {
            for (String responded : new String[] {"2024-06-14", "2025-02-14", ""}) {
                proposed(each(count, responded, outcome)).forEach((section, text) -> assertThat(
                                BAD_GRAMMAR.matcher(text).results().map(bad -> bad.group()))
                        .as("%d %s answered \"%s\", %s: %s", count, outcome, responded, section, text)
                        .isEmpty());
            }
        }
    }

    @Test
    void a_year_without_anything_proposes_nothing() {
        assertThat(proposed(new InventedMaster())).isEmpty();
    }

    @Test
    void a_share_stands_with_its_count_and_the_year_before_beside_it() {
        Map<String, String> texts = proposed(each(12, "2025-02-14", "Upheld")
                .published("2023-24", "t01/formal-complaint/counted", "40")
                .published("2023-24", "t15/national-uphold-rate", "80")
                .published("2024-25", "t15/national-uphold-rate", "79"));
        assertThat(texts.get("Summary"))
                .contains(
                        "12 formal complaints were received and 12 answered in 2024-25, 70% fewer than the 40 of 2023-24.",
                        "Of 12 formal complaints answered, 12 (100%) were outside the target",
                        "Of 12 cases that the Ombudsman investigated, 12 were upheld (100%), beside 79% nationally.");
    }
}
