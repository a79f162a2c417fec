package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.MasterSchema;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Identity, dates, eligibility and learning: a table in, findings out, and a neighbour that must not be found. */
class CaseRuleTest {

    @Test
    void a_ref_that_an_earlier_row_has_is_found_whatever_its_case_and_spaces() {
        String head = "Ref|Procedure|Feedback type|Received|Summary\n";
        assertThat(Master.cases(head + "A-1|Corporate|Compliment|2025-01-06|a\na -1|Corporate|Compliment|2025-01-06|b\n"
                                + "A-2|Corporate|Compliment|2025-01-06|c\nA-1|Corporate|Compliment|2025-01-07|d")
                        .findings("I"))
                .containsExactly("I01 2 Ref", "I01 4 Ref");
    }

    @Test
    void a_case_logged_twice_is_found_where_all_five_are_filled_and_equal() {
        String head = "Ref|Procedure|Feedback type|Received|Team|Summary\n";
        String first = "A-1|Corporate|Compliment|2025-01-06|%s|Thanks for the ramp\n";
        String rows = first.formatted("T") + "A-2|Corporate|Compliment|2025-01-06|T|thanks for  the ramp\n"
                + "A-3|Corporate|Compliment|2025-01-07|T|Thanks for the ramp\n"
                + "A-4|Corporate|Suggestion|2025-01-06|T|Thanks for the ramp\n"
                + "A-5|Corporate|Compliment|2025-01-06||Thanks for the ramp\n"
                + "A-6|Corporate|Compliment|2025-01-06||Thanks for the ramp\n";
        assertThat(Master.cases(head + rows).findings("I")).containsExactly("I02 2 Ref");
    }

    private static List<String> dates(String columns, String cells) {
        return Master.cases("Ref|Procedure|Feedback type|Received|" + columns
                        + "\nA-1|Adult social care|Formal complaint|2025-01-06|" + cells)
                .findings("D");
    }

    @Test
    void a_step_on_the_day_received_is_in_order_and_one_before_it_is_not() {
        assertThat(dates("Acknowledged|Holding letter", "2025-01-06|2025-01-06"))
                .isEmpty();
        assertThat(dates("Acknowledged|Holding letter", "2025-01-05|2025-01-03"))
                .containsExactly("D01 1 Acknowledged", "D01 1 Holding letter");
    }

    @Test
    void a_received_date_in_the_future_is_one_defect() {
        assertThat(Master.cases("Ref|Procedure|Feedback type|Received|Acknowledged|Responded\n"
                                + "A-1|Corporate|Compliment|2025-07-01|2025-01-06|2025-01-07")
                        .findings("CDK"))
                .containsExactly("D02 1 Received");
    }

    @Test
    void an_extension_has_both_its_dates() {
        assertThat(dates("Extension agreed|Extended to", "2025-01-10|2025-03-03"))
                .isEmpty();
        assertThat(dates("Extension agreed|Extended to", "|2025-03-03")).containsExactly("D03 1 Extension agreed");
        assertThat(dates("Extension agreed|Extended to", "2025-01-10|")).containsExactly("D03 1 Extended to");
        assertThat(dates("Extension agreed|Extended to", "soon|2025-03-03")).isEmpty();
    }

    @Test
    void a_half_of_an_extension_that_is_an_error_by_itself_does_not_ask_for_the_other() {
        assertThat(dates("Extension agreed|Extended to", "|soon")).isEmpty();
        assertThat(dates("Extension agreed|Extended to", "2024-12-10|")).containsExactly("D01 1 Extension agreed");
        assertThat(dates("Extension agreed|Extended to", "2025-07-10|")).containsExactly("D02 1 Extension agreed");
    }

    @Test
    void a_cell_that_means_nothing_is_not_also_judged_against_the_rest_of_the_row() {
        String head = "Ref|Procedure|Feedback type|Received|Responded|Main reason|Outcome|Exclusion|Channel\n";
        String complaint = "A-1|Adult social care|Formal complaint|2025-06-20|";
        assertThat(Master.cases(head + complaint + "2025-06-23|Charging|Not upheld|Nonsense|")
                        .findings("TE"))
                .containsExactly("T01 1 Exclusion");
        assertThat(Master.cases(head + complaint + "||Nonsense||").findings("TE"))
                .containsExactly("T01 1 Outcome");
        assertThat(Master.cases(head + "A-1|Adult social care|Informal complaint|2025-06-02|||||#N/A")
                        .findings("CTE"))
                .containsExactly("C04 1 Channel");
    }

    /** 25 working days after 6 January 2025 end on 10 February; six months from the day on 5 July. */
    @Test
    void an_extension_is_agreed_by_the_target_and_ends_after_it_within_its_maximum() {
        assertThat(dates("Extension agreed|Extended to", "2025-02-10|2025-03-03"))
                .isEmpty();
        assertThat(dates("Extension agreed|Extended to", "2025-02-11|2025-03-03"))
                .containsExactly("D04 1 Extended to");
        assertThat(dates("Extension agreed|Extended to", "2025-02-03|2025-02-10"))
                .containsExactly("D06 1 Extended to");
        assertThat(dates("Extension agreed|Extended to", "2025-02-10|2025-09-30"))
                .isEmpty();
        assertThat(Master.cases("Ref|Procedure|Feedback type|Received|Extension agreed|Extended to\n"
                                + "A-1|Adult social care|Formal complaint|2024-04-01|2024-10-01|2024-12-31\n"
                                + "A-2|Adult social care|Formal complaint|2024-04-01|2024-09-30|2024-12-31")
                        .findings("D"))
                .containsExactly("D05 1 Extended to", "D04 2 Extended to");
        assertThat(Master.cases("Ref|Procedure|Feedback type|Received|Extension agreed|Extended to\n"
                                + "A-1|Children's social care|Stage 1 complaint|2025-01-06|2025-01-10|2025-02-03\n"
                                + "A-2|Children's social care|Stage 1 complaint|2025-01-06|2025-01-10|2025-02-04")
                        .findings("D"))
                .containsExactly("D05 2 Extended to");
        assertThat(Master.cases("Ref|Procedure|Feedback type|Received|Extension agreed|Extended to\n"
                                + "A-1|Corporate|Stage 2 review|2025-01-06|2025-01-10|2025-01-16")
                        .withMore(
                                MasterSchema.TIMESCALES,
                                "Corporate|Stage 2 review|Extended|Received|Responded|5|working days|after the day|Extended")
                        .findings("D"))
                .as("past its maximum, which is before the target")
                .containsExactly("D05 1 Extended to");
    }

    @Test
    void an_event_is_within_the_time_limit_and_before_it_is_received() {
        assertThat(dates("Event date|Exclusion", "2024-01-06|")).isEmpty();
        assertThat(dates("Event date|Exclusion", "2024-01-05|")).containsExactly("D07 1 Event date");
        assertThat(dates("Event date|Exclusion", "2024-01-05|Insurance")).isEmpty();
        assertThat(dates("Event date|Exclusion", "2025-01-06|")).isEmpty();
        assertThat(dates("Event date|Exclusion", "2025-01-07|")).containsExactly("D08 1 Event date");
        assertThat(dates("Event date|Exclusion", "2026-01-07|")).containsExactly("D02 1 Event date");
    }

    @Test
    void a_panel_is_held_then_issues_findings_then_the_council_answers() {
        String head = "Ref|Procedure|Feedback type|Received|Panel held|Findings issued|Responded\n"
                + "A-1|Children's social care|Stage 3 panel|2025-01-06|";
        assertThat(Master.cases(head + "2025-02-03|2025-02-03|2025-02-03").findings("D"))
                .isEmpty();
        assertThat(Master.cases(head + "2025-02-03|2025-01-31|2025-02-10").findings("D"))
                .containsExactly("D09 1 Findings issued");
        assertThat(Master.cases(head + "2025-02-03|2025-02-05|2025-02-04").findings("D"))
                .containsExactly("D09 1 Responded");
        assertThat(Master.cases(head + "2025-02-03||2025-01-31").findings("D")).containsExactly("D09 1 Responded");
    }

    @Test
    void a_clock_that_outruns_the_calendar_is_told_once_a_case() {
        Master master = Master.cases("Ref|Procedure|Feedback type|Received\n"
                        + "A-1|Adult social care|Formal complaint|2025-11-17\n"
                        + "A-2|Adult social care|Formal complaint|2025-12-17\n"
                        + "A-3|Data protection|Data protection complaint|2025-12-17")
                .withOnly(MasterSchema.NON_WORKING_DAYS, "2025-01-01|New Year's Day|Bank holiday");
        assertThat(Master.shown(master.assess("2025-12-17")))
                .filteredOn(finding -> finding.startsWith("D"))
                .containsExactly("D10 2 Received", "D10 3 Received");
    }

    @Test
    void recommendations_are_met_after_the_answer() {
        assertThat(dates("Responded|Recommendations met", "2025-02-03|2025-02-03"))
                .isEmpty();
        assertThat(dates("Responded|Recommendations met", "2025-02-03|2025-02-02"))
                .containsExactly("D11 1 Recommendations met");
        assertThat(dates("Responded|Recommendations met", "|2025-02-02")).isEmpty();
    }

    private static List<String> eligibility(String row) {
        return Master.cases(
                        "Procedure|Feedback type|Received|Responded|Raised by|Consent|Channel|Exclusion|Outcome|Ref\n"
                                + row + "|A-1")
                .findings("E");
    }

    @Test
    void a_family_member_needs_consent_and_an_answer_waits_for_it() {
        assertThat(eligibility("Corporate|Compliment|2025-01-06||Family member||||"))
                .containsExactly("E01 1 Consent");
        assertThat(eligibility("Corporate|Compliment|2025-01-06||Unpaid carer||||"))
                .isEmpty();
        assertThat(eligibility("Corporate|Compliment|2025-01-06||Family member|Given|||"))
                .isEmpty();
        assertThat(eligibility("Corporate|Compliment|2025-01-06|2025-01-07|Friend|Awaited|||"))
                .containsExactly("E02 1 Consent");
        assertThat(eligibility("Corporate|Compliment|2025-01-06||Friend|Awaited|||"))
                .isEmpty();
    }

    @Test
    void an_informal_complaint_is_spoken_and_put_right_by_the_next_working_day() {
        String informal = "Adult social care|Informal complaint|2025-04-17|";
        assertThat(eligibility(informal + "2025-04-22|||Telephone||")).isEmpty();
        assertThat(eligibility(informal + "2025-04-23|||Telephone||")).containsExactly("E03 1 Channel");
        assertThat(eligibility(informal + "2025-04-17|||Email||")).containsExactly("E03 1 Channel");
        assertThat(eligibility(informal + "2025-04-30|||||")).isEmpty();
    }

    @Test
    void an_excluded_case_is_not_decided_and_another_route_is_named() {
        String complaint = "Adult social care|Formal complaint|2025-01-06|2025-01-07||||";
        assertThat(eligibility(complaint + "Insurance|Upheld")).containsExactly("E04 1 Exclusion");
        assertThat(eligibility(complaint + "Insurance|Closed")).isEmpty();
        assertThat(eligibility(complaint + "|Pursued through a different route"))
                .containsExactly("E04 1 Exclusion");
        assertThat(eligibility(complaint + "Insurance|Pursued through a different route"))
                .isEmpty();
    }

    @Test
    void people_who_raise_one_matter_together_are_never_told_to_delete_one() {
        Master master = Master.cases("Ref|Procedure|Feedback type|Received|Team|Summary\n"
                + "A-1|Corporate|Compliment|2025-01-06|T|Thanks for the ramp\n"
                + "A-2|Corporate|Compliment|2025-01-06|T|Thanks for the ramp");
        assertThat(master.assess().findings())
                .filteredOn(finding -> finding.rule().equals("I02"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains("keep both and make the summaries differ")
                        .doesNotContainIgnoringCase("delete"));
    }

    @Test
    void a_compliment_from_council_staff_does_not_count() {
        assertThat(eligibility("Corporate|Compliment|2025-01-06||council staff||||"))
                .containsExactly("E05 1 Raised by");
        assertThat(eligibility("Corporate|Suggestion|2025-01-06||Council staff||||"))
                .isEmpty();
    }

    @Test
    void a_well_founded_case_has_a_learning_row_and_a_learning_row_names_cases() {
        Master master = Master.cases("Ref|Procedure|Feedback type|Received|Responded|Main reason|Outcome\n"
                        + "A-1|Corporate|Stage 1 complaint|2025-01-06|2025-01-07|Poor customer service|Upheld\n"
                        + "A-2|Corporate|Stage 1 complaint|2025-01-06|2025-01-07|Poor customer service|Upheld\n"
                        + "A-3|Corporate|Stage 1 complaint|2025-01-06|2025-01-07|Poor customer service|Not upheld")
                .withLearning(
                        """
                        Learning ref | Case ref   | Learning source  | Learning | Improvement | Due        | Done       | Evidence
                        L-1          | a-1; A-3   | Formal complaint | a        | b           | 2025-06-29 |            |
                        L-2          | A-9        | Formal complaint | a        | b           | 2025-06-30 |            |
                        L-3          |            | Formal complaint | a        | b           | 2025-05-01 | 2025-06-01 |
                        L-4          |            | Formal complaint | a        |             | 2025-05-01 |            |
                        L-5          |            | Formal complaint | a        | b           | 2025-05-01 | 2025-06-01 | seen
                        """);
        assertThat(master.findings("N"))
                .containsExactly("N04 2 Outcome", "N02 1 Done", "N01 2 Case ref", "N03 3 Evidence");
    }
}
