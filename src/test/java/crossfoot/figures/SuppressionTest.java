package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Unit;
import crossfoot.report.sample.SampleLog;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public may read, and an attacker who tries to read more. */
class SuppressionTest {

    private static InventedMaster reasons(int charging, int homeCare, int safeguarding, int other) {
        InventedMaster master = new InventedMaster();
        add(master, "Charging", charging);
        add(master, "Home Care", homeCare);
        add(master, "Safeguarding", safeguarding);
        add(master, "Other", other);
        return master;
    }

    private static void add(InventedMaster master, String reason, int complaints) {
        for (int i = 0; i < complaints; i++) {
            master.adult(
                    FigureId.part(reason) + i,
                    "Formal complaint",
                    "2024-05-01",
                    "2024-05-20",
                    "Main reason",
                    reason,
                    "Outcome",
                    "Not upheld");
        }
    }

    private static FigureTable table(Suppression suppression, String id) {
        return suppression.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> filled(Suppression suppression, String id) {
        return table(suppression, id).lines().stream()
                .map(line -> line.label()
                        + line.cells().stream()
                                .map(cell -> " | "
                                        + cell.figure().map(Figure::display).orElse(cell.text()))
                                .reduce("", String::concat))
                .filter(line -> !line.contains(" | 0 | "))
                .toList();
    }

    @Test
    void one_small_count_takes_others_with_it_and_the_total_stays() {
        Suppression suppression = Suppression.of(reasons(20, 12, 3, 9).book(2024), 5);
        assertThat(filled(suppression, "T08"))
                .contains("Safeguarding | [c] | [c] | [x] | - | [z]", "Total | 44 | 100% | [x] | - | [z]")
                .contains("Other | [c] | [c] | [x] | - | [z]");
        assertThat(table(suppression, "T08").notes())
                .contains(
                        "Counts of 1 to 4 are suppressed, [c], and so is what would give them away.",
                        "A note is left out here, since it would give a suppressed number away.");
    }

    @Test
    void two_small_counts_that_can_only_be_ones_take_a_third_with_them() {
        Suppression suppression = Suppression.of(reasons(20, 12, 1, 1).book(2024), 5);
        assertThat(filled(suppression, "T08")).contains("Home Care | [c] | [c] | [x] | - | [z]");
    }

    @Test
    void a_threshold_of_nothing_suppresses_nothing_and_names_nobody() {
        FigureBook book = reasons(2, 1, 3, 0).book(2024);
        Suppression suppression = Suppression.of(book, 0);
        assertThat(suppression.suppressed()).isEmpty();
        assertThat(suppression.figures())
                .allMatch(figure -> figure.refs().isEmpty())
                .extracting(Figure::id)
                .noneMatch(id -> id.startsWith("w1/") || id.startsWith("w2/"));
        assertThat(suppression.tables()).extracting(FigureTable::id).doesNotContain("W1", "W2");
    }

    @Test
    void a_judgement_of_a_suppressed_count_is_suppressed_too() {
        Suppression suppression = Suppression.of(
                reasons(20, 12, 3, 9)
                        .published("2023-24", "t08/safeguarding/count", "30")
                        .book(2024),
                5);
        assertThat(filled(suppression, "T08")).contains("Safeguarding | [c] | [c] | 30 | [c] | [c]");
    }

    @Test
    void what_an_earlier_pack_of_the_year_hid_stays_hidden_so_that_the_two_tell_no_more_than_one() {
        InventedMaster master = reasons(20, 12, 3, 9);
        assertThat(Suppression.of(master.book(2024), 5).suppressed())
                .contains("t08/other/count")
                .doesNotContain("t08/charging/count");
        Set<String> later = Suppression.of(
                        master.published("2024-25", "t08/charging/count", "[c]")
                                .published("2023-24", "t08/other/count", "[c]")
                                .book(2024),
                        5)
                .suppressed();
        assertThat(later)
                .contains("t08/charging/count", "t08/safeguarding/count")
                .doesNotContain("t08/other/count");
    }

    @Test
    void every_hidden_count_keeps_a_range_of_the_threshold_against_linear_programming() {
        FigureBook book = reasons(20, 12, 3, 9).book(2024);
        assertThat(Attacker.of(book, Suppression.of(book, 5).suppressed()).narrow(5))
                .isEmpty();
        assertThat(Attacker.of(book, Set.of("t08/safeguarding/count", "t09/safeguarding/total/count"))
                        .narrow(5))
                .as("what one subtraction gives back")
                .contains("t08/safeguarding/count");
    }

    @Test
    void the_headlines_of_the_sample_stay() {
        FigureBook book = new InventedMaster().sample(SampleLog.published(1)).book(2024);
        Suppression suppression = Suppression.of(book, 5);
        assertThat(List.of(
                        "t01/formal-complaint/counted",
                        "t01/total/counted",
                        "t01/total/received",
                        "t01/total/responded",
                        "t08/charging/count",
                        "t10/partially-upheld/count",
                        "t11/formal-complaint/outside-target-share",
                        "t13/total/count",
                        "t15/total/count",
                        "t16/formal-to-dissatisfaction/share",
                        "t24/reason/total/well-founded/share"))
                .noneMatch(suppression.suppressed()::contains);
        assertThat(suppression.suppressed())
                .contains("t08/unpaid-carers/count", "t08/unpaid-carers/share", "t15/upheld/charging/count")
                .filteredOn(id -> id.matches("t(05|07|10|19|22)/.*"))
                .as("tables without a small count")
                .isEmpty();
        assertThat(Suppression.of(book, 5).suppressed())
                .as("the same every time")
                .isEqualTo(suppression.suppressed());
    }

    /** Of the 1,457 figures 336 and 450 are small counts; whatever is worked out from them goes with them. */
    @ParameterizedTest
    @CsvSource({"5, 625", "10, 772"})
    void little_of_the_sample_is_hidden_for_company(int threshold, int most) {
        FigureBook book = new InventedMaster().sample(SampleLog.published(1)).book(2024);
        Suppression suppression = Suppression.of(book, threshold);
        assertThat(suppression.suppressed()).hasSizeLessThan(most);
        assertThat(suppression.cells()).isLessThan(most);
        assertNothingIsGivenAway(book, suppression, threshold);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 10})
    void noughts_are_shown_but_for_a_few_inside_of_tables_that_cross_two_splits(int threshold) {
        FigureBook book = new InventedMaster().sample(SampleLog.published(1)).book(2024);
        Set<String> hidden = Suppression.of(book, threshold).suppressed();
        List<String> noughts = book.figuresOfYear().stream()
                .filter(figure -> figure.unit() == Unit.COUNT && figure.value().orElse(1) == 0)
                .map(Figure::id)
                .toList();
        assertThat(noughts)
                .filteredOn(hidden::contains)
                .hasSizeLessThan(noughts.size() / 10)
                .allMatch(id -> id.matches("t(09|12|17|24)/.*"));
    }

    @Property(tries = 15)
    void no_other_reading_of_the_tables_is_so_near_that_it_gives_a_small_number_back(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 300) int rows,
            @ForAll @IntRange(min = 2, max = 10) int threshold) {
        var assessment = RandomLogs.of(seed, rows).assess();
        FigureBooks books = FigureBooks.asked(
                assessment, FigureBooks.ALL, name -> FigureBook.of(assessment, InventedMaster.year(2024), name));
        List<Suppression> suppressions = Suppression.of(books, threshold);
        for (int i = 0; i < suppressions.size(); i++) {
            FigureBook book = books.books().get(i);
            if (List.of("Adult social care", "Corporate").contains(book.procedure())) {
                assertNothingIsGivenAway(book, suppressions.get(i), threshold);
            }
        }
    }

    @Test
    void the_whole_council_reads_the_same_in_the_packs_of_all_procedures() {
        var assessment = RandomLogs.of(5, 200).assess();
        FigureBooks books = FigureBooks.asked(
                assessment, FigureBooks.ALL, name -> FigureBook.of(assessment, InventedMaster.year(2024), name));
        Set<Set<String>> ofCouncil = new HashSet<>();
        books.books()
                .forEach(book -> ofCouncil.add(Suppression.of(book, 5).suppressed().stream()
                        .filter(FigureBooks::tellsOfCouncil)
                        .collect(Collectors.toSet())));
        assertThat(ofCouncil).singleElement().satisfies(hidden -> assertThat(hidden)
                .isNotEmpty());
    }

    private static void assertNothingIsGivenAway(FigureBook book, Suppression suppression, int threshold) {
        Set<String> hidden = suppression.suppressed();
        for (Figure figure : suppression.figures()) {
            Figure known = book.figure(figure.id()).orElseThrow();
            if (figure.unit() == Unit.COUNT && known.value().isPresent()) {
                double value = known.value().getAsDouble();
                if (value > 0 && value < threshold) {
                    assertThat(hidden).contains(figure.id());
                }
            }
            String count = figure.id().replace("/share", "/count");
            if (figure.unit() == Unit.SHARE && hidden.contains(count)) {
                assertThat(hidden).contains(figure.id());
            }
        }
        Attacker attacker = Attacker.of(book, hidden);
        assertThat(attacker.worksOut()).isEmpty();
        assertThat(attacker.narrow(threshold)).isEmpty();
    }

    @Test
    void the_attacker_is_one_who_finds_what_is_badly_hidden() {
        FigureBook book = reasons(20, 12, 3, 9).book(2024);
        assertThat(Attacker.of(book, Set.of("t08/safeguarding/count")).worksOut())
                .containsExactly("t08/safeguarding/count");
        assertThat(Attacker.of(book, Set.of("t08/safeguarding/count", "t08/other/count"))
                        .worksOut())
                .as("the same lines stand in T09")
                .containsExactly("t08/other/count", "t08/safeguarding/count");
    }
}
