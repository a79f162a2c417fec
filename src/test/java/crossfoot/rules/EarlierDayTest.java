package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.FigureBook;
import crossfoot.rules.log.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Looking at a day that is past: the log as it stood, by clocks, statuses, worklist and figures. */
class EarlierDayTest {

    private static final LocalDate TODAY = SoundLog.AS_OF;

    /** Findings about a cell by itself are of the whole log; a link to a case that has not come yet is no lost one. */
    private static final Pattern OF_CELLS = Pattern.compile("C..|S..|T0[1-5]|D02|L01|N01");

    private static final List<CaseColumn> HAPPENINGS = List.of(
            CaseColumn.EVENT_DATE,
            CaseColumn.RECEIVED,
            CaseColumn.ACKNOWLEDGED,
            CaseColumn.AGENCY_CONTACTED,
            CaseColumn.HOLDING_LETTER,
            CaseColumn.EXTENSION_AGREED,
            CaseColumn.PANEL_HELD,
            CaseColumn.FINDINGS_ISSUED,
            CaseColumn.RESPONDED,
            CaseColumn.RECOMMENDATIONS_MET);

    /** A log in which dates stand where they do not belong, too. */
    private static SoundLog log(long seed) {
        SoundLog log = SoundLog.of(120, seed);
        Random random = new Random(seed);
        for (Map<CaseColumn, String> row : log.cases()) {
            if (random.nextInt(4) == 0) {
                CaseColumn column = HAPPENINGS.get(random.nextInt(HAPPENINGS.size()));
                row.put(column, TODAY.minusDays(random.nextInt(800)).toString());
            }
            if (row.containsKey(CaseColumn.RESPONDED) && random.nextInt(5) == 0) {
                row.put(
                        CaseColumn.RECOMMENDATIONS_DUE,
                        TODAY.minusDays(random.nextInt(400) - 60).toString());
            }
        }
        return log;
    }

    /** What somebody would have to do by hand: everything that is dated after a day goes, with what came with it. */
    private static void cutBackTo(LocalDate day, SoundLog log) {
        log.cases().stream().filter(row -> after(row, CaseColumn.RECEIVED, day)).forEach(Map::clear);
        for (Map<CaseColumn, String> row : log.cases()) {
            if (after(row, CaseColumn.EXTENSION_AGREED, day)) {
                row.remove(CaseColumn.EXTENDED_TO);
            }
            if (after(row, CaseColumn.RESPONDED, day)) {
                row.keySet()
                        .removeAll(List.of(
                                CaseColumn.OUTCOME,
                                CaseColumn.DELAY_REASON,
                                CaseColumn.REMEDY,
                                CaseColumn.FINANCIAL_REDRESS,
                                CaseColumn.RECOMMENDATIONS_DUE,
                                CaseColumn.RECOMMENDATIONS_MET));
            }
            HAPPENINGS.stream().filter(column -> after(row, column, day)).forEach(row::remove);
        }
        for (Map<LearningColumn, String> row : log.learning()) {
            String done = row.getOrDefault(LearningColumn.DONE, "");
            if (done.compareTo(day.toString()) > 0) {
                row.remove(LearningColumn.DONE);
                row.remove(LearningColumn.EVIDENCE);
            }
        }
    }

    private static boolean after(Map<CaseColumn, String> row, CaseColumn column, LocalDate day) {
        return row.getOrDefault(column, "").compareTo(day.toString()) > 0;
    }

    @Property(tries = 25)
    void a_log_looked_at_on_an_earlier_day_is_the_log_cut_back_to_that_day_by_hand(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 800) int ago) {
        LocalDate day = TODAY.minusDays(ago);
        SoundLog cut = log(seed);
        cutBackTo(day, cut);
        Assessment seen = Assessment.of(log(seed).master().casebook(), new Vantage(TODAY, day));
        Assessment byHand = Assessment.of(cut.master().casebook(), day);

        assertThat(standings(seen)).isEqualTo(standings(byHand));
        assertThat(findings(seen)).containsExactlyInAnyOrderElementsOf(findings(byHand));
        assertThat(duties(seen)).isEqualTo(duties(byHand));
        assertThat(learning(seen)).isEqualTo(learning(byHand));
        Map<String, String> expected = figures(byHand);
        Map<String, String> figures = figures(seen);
        assertThat(figures.keySet()).isEqualTo(expected.keySet());
        figures.entrySet().removeIf(figure -> expected.get(figure.getKey()).equals(figure.getValue()));
        assertThat(figures).isEmpty();
    }

    private static Map<String, Object> standings(Assessment assessment) {
        Map<String, Object> standings = new TreeMap<>();
        IntStream.range(0, assessment.casebook().cases().size())
                .forEach(i -> standings.put(assessment.casebook().cases().at(i).ref(), assessment.standing(i)));
        return standings;
    }

    private static List<String> findings(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> !OF_CELLS.matcher(finding.rule()).matches())
                .map(finding ->
                        finding.rule() + " " + finding.ref() + " " + finding.column() + ": " + finding.message())
                .toList();
    }

    private static List<String> duties(Assessment assessment) {
        return assessment.worklist().stream()
                .map(duty -> duty.ref() + " " + duty.what() + " " + duty.due() + " " + duty.workingDaysLeft() + " "
                        + duty.why())
                .toList();
    }

    private static List<Object> learning(Assessment assessment) {
        return IntStream.range(0, assessment.casebook().learning().size())
                .<Object>mapToObj(assessment::learningStanding)
                .toList();
    }

    private static Map<String, String> figures(Assessment assessment) {
        Map<String, String> figures = new TreeMap<>();
        Casebook book = assessment.casebook();
        for (int year = 2024; year <= 2026; year++) {
            ReportingYear reporting = new ReportingYear(year, book.settings().yearStart());
            for (String procedure : new TreeSet<>(FigureBook.procedures(assessment))) {
                FigureBook.of(assessment, reporting, procedure)
                        .figures()
                        .forEach(figure -> figures.put(
                                reporting.label() + "/" + procedure + "/" + figure.id(),
                                figure.display() + " " + figure.refs()));
            }
        }
        return figures;
    }

    @Property(tries = 10)
    void looking_at_today_is_judging_the_log_as_it_is(@ForAll long seed) {
        Casebook book = log(seed).master().casebook();
        assertThat(Assessment.of(book, new Vantage(TODAY, TODAY)).findings())
                .isEqualTo(Assessment.of(book, TODAY).findings());
    }

    private static final String HEAD =
            "Ref|Procedure|Feedback type|Received|Acknowledged|Responded|Main reason|Outcome|Extension agreed|Extended to\n";
    private static final LocalDate JULY = LocalDate.of(2025, 7, 31);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 30);

    private static Assessment lookedAt(String rows) {
        return Assessment.of(Master.cases(HEAD + rows).casebook(), new Vantage(JULY, MAY));
    }

    @Test
    void an_answer_that_came_later_leaves_the_case_open_and_is_no_error() {
        Assessment seen =
                lookedAt("A-1|Adult social care|Formal complaint|2025-05-01|2025-05-02|2025-06-20|Charging|Upheld||");
        assertThat(seen.status(0)).isEqualTo(Status.OPEN);
        assertThat(Master.shown(seen)).isEmpty();
        assertThat(seen.standing(0).workingDaysLeft()).hasValue(6);
        assertThat(seen.standing(0).yearResponded()).isEmpty();
    }

    @Test
    void an_extension_that_was_agreed_later_does_not_extend_yet() {
        String stage1 = "A-1|Children's social care|Stage 1 complaint|2025-05-23|2025-05-27||||%s|2025-06-20";
        assertThat(lookedAt(stage1.formatted("2025-06-05")).standing(0).respondBy())
                .contains(LocalDate.of(2025, 6, 9));
        assertThat(lookedAt(stage1.formatted("2025-05-30")).standing(0).respondBy())
                .contains(LocalDate.of(2025, 6, 20));
    }

    @Test
    void a_case_received_later_is_not_there_but_what_was_typed_is_still_checked() {
        Assessment seen = lookedAt("A-1|Adult social care|Formal complaint|2025-05-01|2025-05-02||||||\n"
                + "A-2|Adult social care|Formal complaint|2025-06-02|2025-06-03||Chargin|||");
        assertThat(seen.casebook().cases().size()).isEqualTo(1);
        assertThat(seen.master().cases().size()).isEqualTo(2);
        assertThat(Master.shown(seen)).containsExactly("T01 2 Main reason");
        assertThat(seen.worklist()).extracting(Duty::ref).doesNotContain("A-2");
    }

    @Test
    void a_link_to_a_case_that_comes_later_is_not_lost() {
        String head = "Ref|Procedure|Feedback type|Linked ref|Received\n";
        Master master = Master.cases(head + "A-1|Adult social care|Formal complaint|A-2|2025-05-01\n"
                        + "A-2|Adult social care|MP enquiry||2025-06-02\n"
                        + "A-3|Adult social care|Formal complaint|A-9|2025-05-01")
                .withLearning("Learning ref|Case ref|Learning source|Learning\nL-1|A-2|Complaint|Write clearly");
        assertThat(Master.shown(Assessment.of(master.casebook(), new Vantage(JULY, MAY))))
                .filteredOn(finding -> finding.startsWith("L") || finding.startsWith("N"))
                .containsExactly("L01 3 Linked ref");
    }

    @Test
    void only_a_date_after_today_is_wrong_whatever_day_one_looks_at() {
        String rows = "A-1|Adult social care|Formal complaint|2025-05-01|2025-05-02|%s|Charging|Not upheld||";
        assertThat(Master.shown(lookedAt(rows.formatted("2025-07-31")))).isEmpty();
        Assessment wrong = lookedAt(rows.formatted("2025-08-01"));
        assertThat(Master.shown(wrong)).containsExactly("D02 1 Responded");
        assertThat(wrong.status(0)).isEqualTo(Status.NOT_JUDGED);
        assertThat(wrong.findings())
                .filteredOn(finding -> finding.rule().equals("D02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("after today, 31 July 2025"));
    }

    @Test
    void nobody_looks_at_a_day_that_has_not_come() {
        assertThatThrownBy(() -> new Vantage(MAY, JULY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Stream.of(Vantage.on(MAY), new Vantage(JULY, MAY)).map(Vantage::past))
                .containsExactly(false, true);
    }
}
