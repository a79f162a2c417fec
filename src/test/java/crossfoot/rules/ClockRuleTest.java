package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.log.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each duty in time and late; the days are awkward ones. */
class ClockRuleTest {

    private static List<String> clocks(String rows) {
        return Master.cases(rows).findings("K");
    }

    private static final String FORMAL =
            "Ref|Procedure|Feedback type|Received|Acknowledged|Responded|Delay reason|Holding letter\n"
                    + "A-1|Adult social care|Formal complaint|";

    /** SI 2009/309, regulation 13(3): within 3 working days after the day it is received; answering it sooner does not do instead. */
    @Test
    void an_acknowledgement_is_wanted_answered_or_not() {
        assertThat(clocks(FORMAL + "2025-06-25||||")).isEmpty();
        assertThat(clocks(FORMAL + "2025-06-24||||")).containsExactly("K01 1 Acknowledged");
        assertThat(clocks(FORMAL + "2025-06-02||2025-06-10||")).containsExactly("K01 1 Acknowledged");
    }

    /** SI 2009/309, regulation 13(3), over Good Friday 29 March and Easter Monday 1 April 2024. */
    @Test
    void three_working_days_over_easter_end_on_4_april_2024() {
        assertThat(clocks(FORMAL + "2024-03-28|2024-04-04|2024-04-08||")).isEmpty();
        assertThat(clocks(FORMAL + "2024-03-28|2024-04-05|2024-04-08||")).containsExactly("K02 1 Acknowledged");
    }

    /** Feedback policy, Section 2: 25 working days; the setting Due soon is five working days. */
    @Test
    void a_response_is_due_soon_then_overdue() {
        assertThat(clocks(FORMAL + "2025-06-02|2025-06-03|||")).containsExactly("K03 1 Responded");
        assertThat(clocks(FORMAL + "2025-06-03|2025-06-04|||")).isEmpty();
        assertThat(clocks(FORMAL + "2025-05-22|2025-05-23||Complex issues|2025-06-10"))
                .containsExactly("K04 1 Responded");
    }

    /** Feedback policy, Section 2; SI 2009/309, regulation 14(3): the person is told why, in writing. */
    @Test
    void an_overdue_or_late_answer_wants_a_reason_and_a_letter() {
        assertThat(clocks(FORMAL + "2025-05-22|2025-05-23|||"))
                .containsExactly("K09 1 Holding letter", "K04 1 Responded", "K07 1 Delay reason");
        assertThat(clocks(FORMAL + "2025-02-03|2025-02-04|2025-03-11||"))
                .containsExactly("K09 1 Holding letter", "K05 1 Responded", "K07 1 Delay reason");
        assertThat(clocks(FORMAL + "2025-02-03|2025-02-04|2025-03-10||")).isEmpty();
    }

    /** Withdrawn: "Closed" and its kin are no answer, and the day of it is typed in Responded. */
    @Test
    void a_case_that_ended_without_a_decision_is_asked_for_the_day_and_for_nothing_else() {
        String head = "Ref|Procedure|Feedback type|Received|Acknowledged|Responded|Outcome\n"
                + "A-1|Adult social care|Formal complaint|2025-04-07|";
        for (String outcome : List.of("Withdrawn", "Closed", "Redirected to another service")) {
            Assessment withdrawn = Master.cases(head + "||" + outcome).assess();
            assertThat(Master.shown(withdrawn)).containsExactly("T08 1 Outcome");
            assertThat(withdrawn.findings())
                    .filteredOn(finding -> finding.rule().equals("T08"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.message()).contains("Type the day", "in Responded"));
            assertThat(withdrawn.worklist()).isEmpty();
        }
        Assessment answered = Master.cases(head + "||Upheld").assess();
        assertThat(Master.shown(answered))
                .contains("T08 1 Outcome", "K01 1 Acknowledged", "K04 1 Responded", "K09 1 Holding letter");
    }

    @Test
    void nobody_is_told_where_nobody_can_be_answered_and_the_answer_is_still_due() {
        String head = "Ref|Procedure|Feedback type|Received|Acknowledged|Responded|Raised by|Consent\n"
                + "A-1|Adult social care|Formal complaint|2025-04-07|";
        Assessment anonymous = Master.cases(head + "||anonymous|").assess();
        assertThat(Master.shown(anonymous)).containsExactly("K04 1 Responded", "K07 1 Delay reason");
        assertThat(anonymous.worklist()).extracting(Duty::what).containsExactly("Respond");
        assertThat(anonymous.standing(0).acknowledgeBy()).isEmpty();
        assertThat(anonymous.explain("A-1", "Acknowledge by").orElseThrow().text())
                .contains("Nobody is there to be told");
        assertThat(Master.shown(
                        Master.cases(head + "||Person receiving support|").assess()))
                .contains("K01 1 Acknowledged", "K09 1 Holding letter");
    }

    @Test
    void whoever_cannot_be_answered_is_what_the_list_says() {
        Master master = Master.cases("Ref|Procedure|Feedback type|Received|Raised by\n"
                        + "A-1|Adult social care|Formal complaint|2025-06-02|A note under the door")
                .withMore(ListTable.RAISED_BY.schema(), "A note under the door|Yes|No|No");
        assertThat(master.findings("KE")).containsExactly("K03 1 Responded");
    }

    @Test
    void nothing_that_was_due_later_is_owed_of_a_case_that_was_withdrawn_before() {
        String head = "Ref|Procedure|Feedback type|Received|External agency|Responded|Outcome\n"
                + "A-1|Adult social care|Formal complaint|2025-04-01|Health trust|";
        assertThat(clocks(head + "2025-04-03|Withdrawn")).isEmpty();
        assertThat(clocks(head + "2025-04-10|Withdrawn"))
                .containsExactly("K01 1 Acknowledged", "K08 1 Agency contacted");
        assertThat(clocks("Ref|Procedure|Feedback type|Received|External agency|Outcome\n"
                        + "A-1|Adult social care|Formal complaint|2024-04-01|Health trust|Withdrawn"))
                .isEmpty();
    }

    @Test
    void a_case_that_ended_without_a_decision_is_not_due_soon() {
        String head = "Ref|Procedure|Feedback type|Received|Acknowledged|Outcome\n"
                + "A-1|Adult social care|Formal complaint|2025-06-02|2025-06-03|";
        assertThat(clocks(head)).containsExactly("K03 1 Responded");
        assertThat(clocks(head + "Withdrawn")).isEmpty();
    }

    /** SI 2009/309, regulation 14(3) and (4): six months that commence on the day of receipt, so that day counts. */
    @Test
    void six_months_from_the_day_are_the_limit() {
        assertThat(clocks(FORMAL + "2024-04-01|2024-04-02|2024-10-01|Complex issues|2024-05-01"))
                .containsExactly("K05 1 Responded", "K06 1 Responded");
        assertThat(clocks(FORMAL + "2024-04-01|2024-04-02|2024-09-30|Complex issues|2024-05-01"))
                .containsExactly("K05 1 Responded");
    }

    /** Annual report 2024-25, response timescales: another agency is asked within three working days. */
    @Test
    void an_agency_is_contacted_only_where_there_is_one() {
        String head = "Ref|Procedure|Feedback type|Received|Acknowledged|External agency|Agency contacted|Responded\n"
                + "A-1|Adult social care|Formal complaint|2025-06-09|2025-06-10|";
        assertThat(clocks(head + "||2025-06-20")).isEmpty();
        assertThat(clocks(head + "Health trust|2025-06-12|2025-06-20")).isEmpty();
        assertThat(clocks(head + "Health trust||2025-06-20")).containsExactly("K08 1 Agency contacted");
        assertThat(clocks(head + "Health trust|2025-06-13|2025-06-20")).containsExactly("K08 1 Agency contacted");
    }

    /** SI 2006/1738, regulations 18 to 20: asked for in 20 working days, held in 30, findings in 5, answered in 15. */
    @Test
    void a_panel_has_a_chain_of_clocks_each_from_the_step_before() {
        String rows =
                """
                Ref | Procedure              | Feedback type         | Linked ref | Received   | Panel held | Findings issued | Responded  | Main reason | Outcome
                A-1 | Children's social care | Stage 1 complaint     |            | 2025-01-02 |            |                 | 2025-01-03 | Other       | Not upheld
                A-2 | Children's social care | Stage 2 investigation | A-1        | 2025-01-06 |            |                 | 2025-01-31 |             | Not upheld
                A-3 | Children's social care | Stage 3 panel         | A-2        | 2025-02-28 | %s         | %s              |            |             |
                """;
        // 20 working days after 31 January 2025 end on 28 February; 30 after that on 11 April.
        Assessment open = Master.cases(rows.formatted("2025-04-11", "")).assess("2025-04-16");
        assertThat(Master.shown(open))
                .filteredOn(f -> f.endsWith("issued") || f.startsWith("K11"))
                .isEmpty();
        assertThat(open.standing(2).status()).isEqualTo(Status.OPEN);
        assertThat(open.standing(2).respondBy()).isEmpty();
        assertThat(Master.shown(Master.cases(rows.formatted("2025-04-14", "")).assess("2025-04-23")))
                .contains("K08 3 Panel held")
                .doesNotContain("K08 3 Findings issued");
        assertThat(Master.shown(Master.cases(rows.formatted("2025-04-11", "")).assess("2025-04-23")))
                .contains("K08 3 Findings issued");
        Assessment answering =
                Master.cases(rows.formatted("2025-04-11", "2025-04-17")).assess("2025-04-23");
        assertThat(answering.standing(2).respondBy()).contains(LocalDate.of(2025, 5, 13));
        assertThat(Master.shown(
                        Master.cases(rows.replace("2025-02-28", "2025-03-03").formatted("2025-04-11", ""))
                                .assess("2025-04-16")))
                .contains("K11 3 Received");
    }

    /** SI 2009/309, regulation 14(3) and (4): the six months are those of the complaint, whatever the council calls its later stages. */
    @Test
    void the_limit_of_a_formal_complaint_goes_on_for_what_follows_it() {
        String rows =
                """
                Ref | Procedure         | Feedback type         | Linked ref | Received   | Acknowledged | Responded  | Main reason | Outcome               | Delay reason | Holding letter
                A-1 | Adult social care | Formal complaint      |            | 2024-04-01 | 2024-04-02   | 2024-04-20 | Charging    | Not upheld            |              |
                A-2 | Adult social care | Dissatisfaction       | A-1        | 2024-09-02 |              | 2024-09-27 |             | Senior manager review |              |
                A-3 | Adult social care | Senior manager review | A-2        | 2024-09-27 |              | %s         |             | Not upheld            |              |
                """;
        assertThat(clocks(rows.formatted("2024-09-30"))).isEmpty();
        assertThat(clocks(rows.formatted("2024-10-01"))).containsExactly("K12 3 Responded");
        assertThat(clocks(rows.formatted(""))).contains("K12 3 Responded");
    }

    /** A premature Ombudsman case goes back to the council; the six months of regulation 14 still run from the complaint. */
    @Test
    void the_limit_goes_on_through_whatever_stands_between() {
        String chain = "Ref|Procedure|Feedback type|Linked ref|Received|Acknowledged|Responded\n"
                + "A-1|Adult social care|Formal complaint||2024-10-01|2024-10-02|2024-10-20\n"
                + "A-2|Adult social care|Ombudsman|A-1|2024-12-02||2024-12-20\n"
                + "A-3|Adult social care|Senior manager review|A-2|2025-01-06||";
        assertThat(clocks(chain + "2025-03-31")).isEmpty();
        assertThat(clocks(chain + "2025-04-01")).containsExactly("K12 3 Responded");
    }

    /** Local Government Act 1974, section 31: the day is the one that the Ombudsman's decision sets. */
    @Test
    void recommendations_are_met_by_their_day() {
        String head = "Ref|Procedure|Feedback type|Received|Responded|Recommendations due|Recommendations met\n"
                + "A-1|Adult social care|Ombudsman|2025-01-06|2025-03-03|";
        assertThat(clocks(head + "2025-06-30|")).isEmpty();
        assertThat(clocks(head + "2025-06-29|")).containsExactly("K10 1 Recommendations met");
        assertThat(clocks(head + "2025-05-01|2025-05-02")).containsExactly("K10 1 Recommendations met");
        assertThat(clocks(head + "2025-05-01|2025-05-01")).isEmpty();
    }

    /** UK GDPR, Article 12(3): the person is told of an extension within one month; it adds two months at most. */
    @Test
    void word_of_an_extension_is_due_within_a_month_and_its_lateness_stands_for_an_extension_agreed_too_late() {
        String head = "Ref|Procedure|Feedback type|Received|Extension agreed|Extended to\n"
                + "A-1|Data protection|Data protection complaint|2025-04-30|";
        assertThat(Master.cases(head + "2025-05-30|2025-07-30").findings("KD")).isEmpty();
        assertThat(Master.cases(head + "2025-06-02|2025-07-30").findings("D")).isEmpty();
        assertThat(Master.cases(head + "2025-06-02|2025-07-30").findings("K")).contains("K08 1 Extension agreed");
        assertThat(Master.cases(head + "2025-05-30|2025-07-31").findings("KD"))
                .contains("D05 1 Extended to")
                .doesNotContain("D04 1 Extended to");
    }

    /**
     * UK GDPR, Article 12(3), gives a month; Regulation 1182/71, Article 3(4), ends a period that would end on a Saturday,
     * a Sunday or a public holiday with the following working day.
     */
    @ParameterizedTest
    @CsvSource({
        // Received, Respond by, Final limit: the month ends on a Sunday, a Saturday, Good Friday, Christmas Day, a
        // weekday.
        "2025-02-16, 2025-03-17, 2025-05-16",
        "2025-05-14, 2025-06-16, 2025-08-14",
        "2025-03-18, 2025-04-22, 2025-06-18",
        "2024-11-25, 2024-12-27, 2025-02-25",
        "2025-03-10, 2025-04-10, 2025-06-10",
        "2025-01-31, 2025-02-28, 2025-04-30",
        "2025-03-25, 2025-04-25, 2025-06-25",
    })
    void a_data_protection_answer_that_falls_due_on_a_day_off_is_due_on_the_next_working_day(
            LocalDate received, LocalDate respondBy, LocalDate finalLimit) {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received\n"
                        + "A-1|Data protection|Data protection complaint|" + received)
                .assess();
        assertThat(assessment.standing(0).respondBy()).contains(respondBy);
        assertThat(assessment.standing(0).finalLimit()).contains(finalLimit);
    }

    /** Word of an extension that is given on the Monday on which the month ends is in time (Article 12(3), as above). */
    @Test
    void word_of_an_extension_is_in_time_as_long_as_the_answer_would_be() {
        String head = "Ref|Procedure|Feedback type|Received|Extension agreed|Extended to\n"
                + "A-1|Data protection|Data protection complaint|2025-02-16|";
        assertThat(Master.cases(head + "2025-03-17|2025-05-16").findings("D")).isEmpty();
        assertThat(Master.cases(head + "2025-03-17|2025-05-16").findings("K")).doesNotContain("K08 1 Extension agreed");
        assertThat(Master.cases(head + "2025-03-18|2025-05-16").findings("K")).contains("K08 1 Extension agreed");
    }

    @Test
    void a_row_that_cannot_be_judged_has_no_clock() {
        assertThat(clocks("Ref|Procedure|Feedback type|Received\nA-1|Adult social care|Formal complant|2024-03-28"))
                .isEmpty();
    }

    /** No law: invented periods, and a working week from Sunday to Thursday. */
    @Test
    void another_councils_scheme_needs_only_edits_to_the_workbook() {
        String rows =
                """
                Ref | Procedure | Feedback type     | Received   | Acknowledged
                A-1 | Corporate | Stage 1 complaint | 2025-02-28 | 2025-03-03
                A-2 | Corporate | Stage 1 complaint | 2025-03-31 | 2025-04-01
                A-3 | Corporate | Stage 1 complaint | 2025-04-01 | 2025-04-02
                """;
        Assessment assessment = Master.cases(rows)
                .withOnly(MasterSchema.SETTINGS, "Working week|Sun,Mon,Tue,Wed,Thu", "Due soon (working days)|30")
                .withOnly(
                        MasterSchema.TIMESCALES,
                        "Corporate|Stage 1 complaint|Respond|Received|Responded|10|working days|after the day|Target|none|||2025-03-31",
                        "Corporate|Stage 1 complaint|Respond|Received|Responded|20|working days|after the day|Target|none||2025-04-01|",
                        "Corporate|Stage 1 complaint|Limit|Received|Responded|28|calendar days|from the day|Limit|next working day||")
                .assess("2025-04-02");

        // Friday and Saturday are free: ten days after Friday 28 February end on Thursday 13 March.
        assertThat(assessment.standing(0).respondBy()).contains(LocalDate.of(2025, 3, 13));
        assertThat(assessment.standing(0).finalLimit()).contains(LocalDate.of(2025, 3, 27));
        assertThat(assessment.standing(1).respondBy()).contains(LocalDate.of(2025, 4, 14));
        assertThat(assessment.standing(2).respondBy()).contains(LocalDate.of(2025, 4, 30));
        assertThat(assessment.standing(2).status()).isEqualTo(Status.DUE_SOON);
        assertThat(assessment.findings()).extracting(Finding::rule).doesNotContain("S06");
    }

    @Test
    void a_clock_that_cannot_be_read_takes_down_nothing_else() {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received|Acknowledged\n"
                        + "A-1|Corporate|Stage 1 complaint|2025-06-02|2025-06-03")
                .withMore(
                        MasterSchema.TIMESCALES,
                        "Corporate|Stage 2 review|Odd|Received|Responded|ten|working days|after the day|Step|none",
                        "Corporate|Stage 1 complaint|Respond|Received|Responded|99|working days|after the day|Target|none")
                .assess();

        assertThat(assessment.findings())
                .extracting(Finding::rule)
                .filteredOn("S06"::equals)
                .hasSize(2);
        assertThat(assessment.standing(0).respondBy()).contains(LocalDate.of(2025, 6, 16));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-03, 2024-03-10, D01 3 Findings issued",
        "2025-03-03, 2025-02-28, D09 3 Findings issued",
        "2025-03-03, 2025-07-01, D02 3 Findings issued",
        "2025-03-03, 3rd, C02 3 Findings issued"
    })
    void a_wrong_day_starts_no_clock(String panel, String findings, String only) {
        Assessment assessment = Master.cases(
                        """
                Ref | Procedure              | Feedback type         | Linked ref | Received   | Panel held | Findings issued | Responded  | Main reason | Outcome
                A-1 | Children's social care | Stage 1 complaint     |            | 2025-01-02 |            |                 | 2025-01-03 | Other       | Not upheld
                A-2 | Children's social care | Stage 2 investigation | A-1        | 2025-01-06 |            |                 | 2025-01-31 |             | Not upheld
                A-3 | Children's social care | Stage 3 panel         | A-2        | 2025-02-27 | %s         | %s              |            |             |
                """
                                .formatted(panel, findings))
                .assess();

        assertThat(Master.shown(assessment))
                .filteredOn(finding -> finding.contains(" 3 "))
                .containsExactly(only);
        assertThat(assessment.standing(2).respondBy()).isEmpty();
        assertThat(assessment.status(2)).isEqualTo(Status.OPEN);
    }
}
