package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.ListTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each case of the chain: informal, formal, dissatisfaction, review; who may come from whom, and when. */
class LinkRuleTest {

    private static final String HEAD =
            "Ref|Procedure|Feedback type|Linked ref|Received|Responded|Outcome|Main reason\n";
    private static final String FORMAL =
            "A-1|Adult social care|Formal complaint||2025-01-06|2025-01-20|Not upheld|Charging\n";

    private static List<String> links(String rows) {
        return Master.cases(HEAD + rows).findings("L");
    }

    @Test
    void a_linked_ref_matches_without_case_and_spaces() {
        assertThat(links(FORMAL + "A-2|Adult social care|Dissatisfaction|a - 1|2025-02-03|2025-02-10|Not upheld|"))
                .isEmpty();
    }

    @Test
    void a_linked_ref_that_no_row_has_is_found_with_the_ref_that_it_means() {
        Assessment assessment = Master.cases(HEAD + FORMAL + "A-2|Adult social care|Dissatisfaction|A1|2025-02-03|||")
                .assess();

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("L01"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.column()).isEqualTo("Linked ref");
                    assertThat(finding.suggestion()).contains("A-1");
                });
    }

    @Test
    void a_dissatisfaction_comes_from_a_formal_complaint_and_not_from_an_enquiry() {
        assertThat(links("A-1|Adult social care|Enquiry||2025-01-06|2025-01-20||\n"
                        + "A-2|Adult social care|Dissatisfaction|A-1|2025-02-03|||"))
                .containsExactly("L02 2 Linked ref");
    }

    @Test
    void a_stage_2_comes_from_the_stage_1_of_its_own_procedure() {
        String corporate = "A-1|Corporate|Stage 1 complaint||2025-01-06|2025-01-20|Not upheld|Poor customer service\n";
        assertThat(links(corporate + "A-2|Corporate|Stage 2 review|A-1|2025-02-03|||"))
                .isEmpty();
        assertThat(links(corporate + "A-2|Children's social care|Stage 2 investigation|A-1|2025-02-03|||"))
                .containsExactly("L02 2 Linked ref");
    }

    @Test
    void a_corporate_stage_1_may_come_from_a_childrens_stage_1_and_a_childrens_not_from_a_corporate_one() {
        String childrens = "A-1|Children's social care|Stage 1 complaint||2025-01-06|2025-01-20|Not upheld|Other\n";
        assertThat(links(childrens + "A-2|Corporate|Stage 1 complaint|A-1|2025-02-03|||"))
                .isEmpty();
        assertThat(links("A-1|Corporate|Stage 1 complaint||2025-01-06|2025-01-20|Not upheld|Poor customer service\n"
                        + "A-2|Children's social care|Stage 1 complaint|A-1|2025-02-03|||"))
                .containsExactly("L02 2 Linked ref");
    }

    @Test
    void a_data_protection_complaint_may_come_from_any_complaint() {
        assertThat(links(FORMAL + "A-2|Data protection|Data protection complaint|A-1|2025-01-08|||"))
                .isEmpty();
    }

    @Test
    void a_review_needs_a_case_that_it_came_from_and_an_ombudsman_case_does_not() {
        assertThat(links("A-1|Adult social care|Senior manager review||2025-01-06|||\n"
                        + "A-2|Adult social care|Ombudsman||2025-01-06|||"))
                .containsExactly("L03 1 Linked ref");
    }

    @Test
    void a_case_received_before_the_one_that_it_came_from_is_found_once() {
        assertThat(links(FORMAL + "A-2|Adult social care|Dissatisfaction|A-1|2025-01-03|||"))
                .containsExactly("L04 2 Linked ref");
        assertThat(links(FORMAL + "A-2|Adult social care|Dissatisfaction|A-1|2025-01-20|||"))
                .isEmpty();
    }

    @Test
    void a_circle_is_found_once_on_its_first_row_and_hides_what_follows_from_it() {
        assertThat(links("A-1|Adult social care|Dissatisfaction|A-3|2025-01-06|||\n"
                        + "A-2|Adult social care|Dissatisfaction|A-1|2025-02-03|||\n"
                        + "A-3|Adult social care|Dissatisfaction|A-2|2025-01-01|||\n"
                        + "A-4|Adult social care|Dissatisfaction|A-3|2025-03-03|||"))
                .containsExactly("L05 1 Linked ref", "L02 4 Linked ref");
    }

    @Test
    void a_case_linked_to_itself_is_a_circle() {
        assertThat(links("A-1|Adult social care|Dissatisfaction|a-1|2025-01-06|||"))
                .containsExactly("L05 1 Linked ref");
    }

    @Test
    void a_review_before_the_answer_is_a_warning_and_a_data_protection_complaint_is_not() {
        assertThat(links(FORMAL + "A-2|Adult social care|Senior manager review|A-1|2025-01-10|||"))
                .containsExactly("L06 2 Linked ref");
        assertThat(links("A-1|Adult social care|Formal complaint||2025-06-20|||\n"
                        + "A-2|Adult social care|Dissatisfaction|A-1|2025-06-24|||"))
                .containsExactly("L06 2 Linked ref");
        assertThat(links(FORMAL + "A-2|Data protection|Data protection complaint|A-1|2025-01-10|||"))
                .isEmpty();
    }

    /** The Children Act representations procedure: a child need not wait for a Stage 1 that ran out of its 20 days. */
    @Test
    void a_person_goes_on_to_the_next_stage_once_the_one_before_ran_out_of_time() {
        String stage1 = "A-1|Children's social care|Stage 1 complaint||2025-01-06|||\n";
        String stage2 = "A-2|Children's social care|Stage 2 investigation|A-1|%s|||";
        assertThat(links(stage1 + stage2.formatted("2025-02-03"))).containsExactly("L06 2 Linked ref");
        assertThat(links(stage1 + stage2.formatted("2025-02-04"))).isEmpty();
        String answeredLater = "A-1|Children's social care|Stage 1 complaint||2025-01-06|2025-03-03||\n";
        assertThat(links(answeredLater + stage2.formatted("2025-02-04"))).isEmpty();
        String corporate = "A-1|Corporate|Stage 1 complaint||2025-01-06|||\n";
        String review = "A-2|Corporate|Stage 2 review|A-1|%s|||";
        assertThat(links(corporate + review.formatted("2025-01-20"))).containsExactly("L06 2 Linked ref");
        assertThat(links(corporate + review.formatted("2025-01-21"))).isEmpty();
    }

    @Test
    void a_case_sent_back_reopened_or_split_in_two_is_linked_without_a_word() {
        String ombudsman = FORMAL + "A-2|Adult social care|Ombudsman|A-1|2025-02-03|2025-02-10|Premature|\n";
        assertThat(links(ombudsman + "A-3|Adult social care|Formal complaint|A-2|2025-02-11|||"))
                .isEmpty();
        assertThat(links(ombudsman + "A-3|Adult social care|Senior manager review|A-2|2025-02-11|||"))
                .isEmpty();
        assertThat(links(FORMAL + "A-2|Adult social care|Formal complaint|A-1|2025-02-03|||"))
                .isEmpty();
        assertThat(links(FORMAL + "A-2|Adult social care|Formal complaint|A-1|2025-01-06|||"))
                .isEmpty();
    }

    /** A council that names its types as it likes: rules ask for the role. */
    @Test
    void types_of_other_names_are_judged_by_their_roles() {
        Master master = Master.cases(HEAD
                        + "A-1|Parish|Grumble||2025-01-06|2025-01-20|Passed up|\n"
                        + "A-2|Parish|Second look|A-1|2025-01-10|||\n"
                        + "A-3|Parish|Grumble||2025-01-06|2025-01-20|Passed up|\n"
                        + "A-4|Parish|Thanks||2025-01-06|||")
                .withMore(ListTable.PROCEDURES.schema(), "Parish|None")
                .withMore(
                        ListTable.FEEDBACK_TYPES.schema(),
                        "Parish|Grumble|First stage|1|Responded|No|Yes||No",
                        "Parish|Second look|Later stage|2|Responded|No|No|Grumble|Yes",
                        "Parish|Thanks|Compliment|3|Received|No|No||No")
                .withMore(ListTable.OUTCOMES.schema(), "Parish|Grumble|Passed up|Escalated|No");
        assertThat(master.findings("LTSE")).containsExactly("L06 2 Linked ref", "L07 3 Outcome");
    }

    @Test
    void an_outcome_of_a_review_wants_the_review() {
        String chain =
                FORMAL + "A-2|Adult social care|Dissatisfaction|A-1|2025-02-03|2025-02-10|Senior manager review|\n";
        assertThat(links(chain)).containsExactly("L07 2 Outcome");
        assertThat(links(chain + "A-3|Adult social care|Senior manager review|A-2|2025-02-10|||"))
                .isEmpty();
    }

    @Test
    void a_review_is_not_missed_where_its_type_is_mistyped_or_its_ref_is_taken_twice() {
        String chain = FORMAL
                + "A-2|Adult social care|Dissatisfaction|A-1|2025-02-03|2025-02-10|Senior manager review|\n"
                + "a -2|Adult social care|Dissatisfaction|A-1|2025-02-03|2025-02-10|Senior manager review|\n";
        assertThat(links(chain + "A-3|Adult social care|Senior manager review|A-2|2025-02-10|||"))
                .isEmpty();
        assertThat(links(chain + "A-3|Adult social care|Senior manger review|A-2|2025-02-10|||"))
                .isEmpty();
        assertThat(links(chain)).containsExactly("L07 2 Outcome");
    }

    @Test
    void a_review_whose_link_is_an_error_is_not_missed_besides() {
        String chain =
                FORMAL + "A-2|Adult social care|Dissatisfaction|A-1|2025-02-03|2025-02-10|Senior manager review|\n";
        String other = "A-5|Adult social care|Dissatisfaction|A-1|2025-02-03|2025-02-10|Senior manager review|\n";
        String review = "A-3|Adult social care|Senior manager review|%s|2025-02-%s|||\n";
        assertThat(links(chain + other + review.formatted("a/02", "10")))
                .containsExactly("L07 3 Outcome", "L01 4 Linked ref");
        assertThat(links(chain + review.formatted("Z-9", "10"))).containsExactly("L01 3 Linked ref");
        assertThat(links(chain + review.formatted("", "10"))).containsExactly("L03 3 Linked ref");
        assertThat(links(chain + review.formatted("A-3", "10"))).containsExactly("L05 3 Linked ref");
        assertThat(links(chain + review.formatted("Z-9", "09"))).containsExactly("L07 2 Outcome", "L01 3 Linked ref");
        assertThat(links(chain + other + review.formatted("Z-9", "10")))
                .containsExactly("L07 2 Outcome", "L07 3 Outcome", "L01 4 Linked ref");
    }

    @Test
    void an_outcome_that_the_type_does_not_have_asks_for_nothing_more() {
        assertThat(Master.cases(HEAD
                                + "A-1|Adult social care|Formal complaint||2025-01-06|2025-01-20|Senior manager review|Other\n"
                                + "A-2|Children's social care|Stage 1 complaint||2025-01-06|2025-01-09|Not upheld|Other\n"
                                + "A-3|Children's social care|Stage 2 investigation|A-2|2025-01-16|2025-01-20|Pursued through a"
                                + " different route|")
                        .findings("TLE"))
                .containsExactly("T05 1 Outcome", "T05 3 Outcome");
    }

    @Test
    void parent_types_named_without_a_procedure_are_understood() {
        Assessment assessment = Master.cases(HEAD
                        + "A-1|Children's social care|Stage 1 complaint||2025-01-06|2025-01-20|Not upheld|Other\n"
                        + "A-2|Corporate|Stage 1 complaint|A-1|2025-02-03|||\n"
                        + "A-3|Data protection|Data protection complaint|A-1|2025-02-03|||\n"
                        + "A-4|Data protection|Data protection complaint|A-3|2025-02-03|||\n"
                        + "A-5|Corporate|Stage 1 complaint|A-2|2025-02-10|||")
                .withOnly(
                        ListTable.FEEDBACK_TYPES.schema(),
                        "Children's social care|Stage 1 complaint|First stage|1|Responded|Yes|Yes||No",
                        "Corporate|Stage 1 complaint|First stage|1|Responded|Yes|Yes|Stage 1 complaint|No",
                        "Data protection|Data protection complaint|First stage|1|Responded|No|Yes|Stage 1 complaint|No")
                .assess();

        assertThat(Master.shown(assessment))
                .filteredOn(finding -> finding.startsWith("L"))
                .containsExactly("L02 4 Linked ref");
    }

    @Test
    void a_wrong_circle_of_many_cases_is_walked_once() {
        StringBuilder rows = new StringBuilder(HEAD);
        for (int i = 1; i <= 20_000; i++) {
            rows.append("A-%d|Adult social care|Dissatisfaction|A-%d|2025-01-06|||\n".formatted(i, i % 20_000 + 1));
        }
        assertThat(Master.cases(rows.toString()).findings("L")).containsExactly("L05 1 Linked ref");
    }
}
