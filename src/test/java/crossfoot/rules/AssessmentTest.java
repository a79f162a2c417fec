package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.FindingOrder;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.CaseStanding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The computed columns, the order of findings, the column Check and the worklist. */
class AssessmentTest {

    /** The row that Excel shows for the first row of a table. */
    private static final int ROW = 5;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adult social care|Formal complaint|2025-06-09|||||Open|10|not yet near",
                "Adult social care|Formal complaint|2025-06-02|||||Due soon|5|five working days are soon",
                "Adult social care|Formal complaint|2025-05-23|||||Due soon|0|due today",
                "Adult social care|Formal complaint|2025-05-22|||||Overdue|-1|due yesterday was a Friday",
                "Adult social care|Formal complaint|2025-01-06|2025-02-10||||Answered in time||on the target",
                "Adult social care|Formal complaint|2025-01-06|2025-02-11||||Answered late||a day after it",
                "Adult social care|Formal complaint|2025-01-06|2025-03-03|2025-02-10|2025-03-03||Answered in extended time||on the"
                        + " last day of a valid extension",
                "Adult social care|Formal complaint|2025-01-06|2025-03-03|2025-02-11|2025-03-03||Answered late||agreed too late",
                "Adult social care|Formal complaint|2025-01-06||2025-02-10|2025-07-07||Due soon|5|extended and open",
                "Adult social care|Enquiry|2025-01-06|||||Recorded||no clock, not answered",
                "Adult social care|Enquiry|2025-01-06|2025-01-07||||Closed||no clock, answered",
                "Children's social care|Stage 3 panel|2025-01-06|||||Open||its findings have not been issued",
                "Children's social care|Stage 3 panel|2025-01-06|2025-01-07||||Closed||answered without findings",
                "Corporate|Formal complaint|2025-01-06|||||Not judged||not a type of the procedure",
                "Corporate|Compliment|2025-01-06|2025-01-03||||Not judged||answered before it was received"
            })
    void a_case_stands_as_its_clocks_say(
            String procedure,
            String type,
            String received,
            String responded,
            String agreed,
            String to,
            String unused,
            String status,
            Integer left,
            String reason) {
        Assessment assessment = Master.cases(
                        "Ref|Procedure|Feedback type|Received|Responded|Extension agreed|Extended to\n"
                                + String.join(
                                        "|", "A-1", procedure, type, received, text(responded), text(agreed), text(to)))
                .assess();
        CaseStanding standing = assessment.standing(0);

        assertThat(standing.status().words()).as(reason).isEqualTo(status);
        assertThat(standing.workingDaysLeft().stream().boxed().findFirst())
                .as(reason)
                .isEqualTo(Optional.ofNullable(left));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void working_days_taken_run_to_the_answer_or_to_the_as_of_date() {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received|Responded\n"
                        + "A-1|Corporate|Compliment|2025-04-17|2025-04-22\nA-2|Corporate|Compliment|2025-04-17|2025-04-17\n"
                        + "A-3|Corporate|Compliment|2025-06-27|")
                .assess();

        assertThat(IntStream.range(0, 3)
                        .map(i -> assessment.standing(i).workingDaysTaken().orElseThrow()))
                .containsExactly(1, 0, 1);
        assertThat(assessment.standing(0).yearReceived()).hasToString("Optional[2025-26]");
    }

    @Test
    void a_case_names_the_cases_that_came_from_it_in_order() {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received|Linked ref\n"
                        + "A-1|Adult social care|Formal complaint|2025-06-02|\nC-9|Adult social care|Ombudsman|2025-06-03|a-1\n"
                        + "B-9|Adult social care|Dissatisfaction|2025-06-03|A-1\nX|Wrong|Wrong|2025-06-03|C-9")
                .assess();

        assertThat(assessment.standing(0).escalatedTo()).containsExactly("B-9", "C-9");
        assertThat(assessment.standing(1).escalatedTo()).containsExactly("X");
        assertThat(assessment.standing(3).judged()).isFalse();
    }

    @Test
    void check_counts_the_findings_of_a_row_and_says_the_first() {
        Assessment assessment = Master.cases(
                        "Ref|Procedure|Feedback type|Received|Acknowledged|Team|Channel|Event date\n"
                                + "A-1|Adult social care|Formal complaint|2025-06-09|||Email|\n"
                                + "A-2|Adult social care|Enquiry|2025-06-09||Nowhere|Emial|2020-01-01\n"
                                + "A-3|Adult social care|Enquiry|2025-06-09||||")
                .withLearning(
                        "Learning ref|Learning source|Learning|Improvement|Due\nL-1|Formal complaint|a|b|2025-06-27")
                .assess();

        assertThat(assessment.check(ROW + 0))
                .isEqualTo("1 alert: Not acknowledged; it was to be acknowledged by 12 June 2025"
                        + " (2009 Regulations, regulation 13; Feedback policy, Section 2). Acknowledge it, or fill in the day on"
                        + " which that was done.");
        assertThat(assessment.check(ROW + 1)).startsWith("2 errors, 1 warning: Channel “Emial” is not in its list.");
        assertThat(assessment.check(ROW + 2)).isEqualTo("OK");
        assertThat(assessment.learningCheck(ROW))
                .startsWith("1 alert: The improvement was due by 27 June 2025, 1 working day");
        assertThat(assessment.count(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void more_findings_stand_at_their_place() {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received|Team\n"
                        + "A-1|Adult social care|Enquiry|2025-06-09|Nowhere")
                .withLearning("Learning ref|Learning source|Learning|Case ref\nL-1|Formal complaint|a|A-7")
                .assess();
        Finding published = new Finding(
                Severity.WARNING, "R01", "PublishedFigures", 7, "", "Value", "1", "It differs.", Optional.empty());
        Assessment more = assessment.withFindings(List.of(published));

        assertThat(more.findings())
                .hasSize(assessment.findings().size() + 1)
                .last()
                .isEqualTo(published);
        assertThat(more.count(Severity.WARNING)).isEqualTo(assessment.count(Severity.WARNING) + 1);
        assertThat(more.check(ROW)).isEqualTo(assessment.check(ROW + 0)).startsWith("1 error");
        assertThat(more.learningCheck(ROW)).startsWith("1 error");
    }

    @Property(tries = 30)
    void a_row_is_not_judged_exactly_where_one_of_its_four_columns_has_an_error(@ForAll long seed) {
        SoundLog log = SoundLog.of(60, seed);
        Random random = new Random(seed);
        List<String> cells = List.of(
                "",
                "#REF!",
                "soon",
                "2030-01-01",
                "1999-01-01",
                "2024-05-01",
                "Corporate",
                "Enquiry",
                "Compliment",
                "Emial",
                "A\\u0001");
        for (int i = 0; i < 40; i++) {
            var row = log.cases().get(random.nextInt(log.cases().size()));
            var columns = CaseColumn.values();
            row.put(columns[random.nextInt(35)], cells.get(random.nextInt(cells.size())));
        }
        Assessment assessment = log.master().assess(SoundLog.AS_OF.toString());
        for (var row : assessment.casebook().cases().all()) {
            boolean error = assessment.findings().stream()
                    .filter(finding -> finding.table().equals("CaseLog") && finding.row() == row.sheetRow())
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .anyMatch(finding -> List.of("Procedure", "Feedback type", "Received", "Responded")
                            .contains(finding.column()));
            assertThat(assessment.standing(row.index()).judged()).isEqualTo(!error);
        }
        assertThat(assessment.findings()).isSortedAccordingTo(FindingOrder.ORDER);
    }

    @Test
    void the_worklist_says_what_is_late_or_due_most_urgent_first() {
        Assessment assessment = Master.cases(
                        """
                        Ref | Procedure              | Feedback type    | Received   | Acknowledged | External agency | Responded  | Raised by     | Consent | Recommendations due | Owner
                        A-1 | Adult social care      | Formal complaint | 2025-06-25 |              | Health trust    |            |               |         |                     | Ada
                        A-2 | Adult social care      | Formal complaint | 2025-05-12 | 2025-05-13   |                 |            | Family member | Awaited |                     | Ben
                        A-3 | Adult social care      | Ombudsman        | 2025-01-06 |              |                 | 2025-03-03 |               |         | 2025-07-02          |
                        A-4 | Adult social care      | Formal complaint | 2025-06-16 | 2025-06-17   |                 |            |               |         |                     |
                        A-5 | Adult social care      | Enquiry          | 2025-06-16 |              |                 |            | Friend        |         |                     |
                        A-6 | Children's social care | Stage 3 panel    | 2025-05-27 |              |                 |            |               |         |                     |
                        """)
                .withLearning(
                        "Learning ref|Learning source|Learning|Improvement|Due|Owner\n"
                                + "L-1|Formal complaint|a|A new letter|2025-07-14|Cy\nL-2|Formal complaint|a|Later|2025-07-15|Cy")
                .assess();

        assertThat(assessment.worklist())
                .extracting(duty -> duty.due().map(LocalDate::toString).orElse("-") + " " + duty.workingDaysLeft() + " "
                        + duty.what() + " " + duty.ref())
                .containsExactly(
                        "2025-06-17 -9 Get consent A-2",
                        "2025-06-17 -9 Respond A-2",
                        "2025-06-17 -9 Send a holding letter A-2",
                        "2025-06-30 0 Acknowledge A-1",
                        "2025-06-30 0 Contact agency A-1",
                        "2025-07-02 2 Meet the recommendations A-3",
                        "2025-07-08 6 Convene panel A-6",
                        "2025-07-14 10 Complete the improvement L-1",
                        "- 0 Get consent A-5");
        assertThat(assessment.worklist().get(3).why())
                .isEqualTo(
                        "Acknowledge: 3 working days from 25 June 2025 (2009 Regulations, regulation 13; Feedback policy,"
                                + " Section 2).");
        assertThat(assessment.worklist().get(3).owner()).isEqualTo("Ada");
    }
}
