package crossfoot.caselog.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.TypedTables;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules and figures ask of the lists is said by the lists, not by names. */
class RoleTest {

    private static final String TYPE_HEAD =
            "Procedure|Feedback type|%sOrder|Counted on|Reason needed|Outcome needed" + "|Parent types|Parent needed\n";

    private static FeedbackType type(String procedure, String name, String roleHeader, String role) {
        String row = procedure + "|" + name + "|" + role + "1|Responded|No|No||No";
        return Casebook.read(new TypedTables().with("FeedbackTypes", TYPE_HEAD.formatted(roleHeader) + row))
                .taxonomy()
                .feedbackTypes()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({"first stage, FIRST_STAGE", "Later stage , LATER_STAGE", "OMBUDSMAN, OMBUDSMAN"})
    void the_role_stands_in_its_column_whatever_the_type_is_called(String words, Role role) {
        assertThat(type("Housing", "Compliment", "Role|", words + "|").role()).contains(role);
    }

    @ParameterizedTest
    @CsvSource({"''", "Second stage"})
    void a_role_that_is_not_known_is_none(String words) {
        assertThat(type("Adult social care", "Compliment", "Role|", words + "|").role())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Adult social care, Formal complaint, FIRST_STAGE",
        "corporate, stage 2 review, LATER_STAGE",
        "Another procedure, Ombudsman, OMBUDSMAN"
    })
    void without_the_column_a_type_has_the_role_of_the_default_row_of_its_name(
            String procedure, String name, Role role) {
        assertThat(type(procedure, name, "", "").role()).contains(role);
    }

    @Test
    void without_the_column_a_type_of_a_name_of_its_own_has_no_role() {
        assertThat(type("Adult social care", "Grumble", "", "").role()).isEmpty();
    }

    @Test
    void what_an_earlier_master_cannot_say_of_an_entry_the_default_row_says() {
        Taxonomy taxonomy = Casebook.read(new TypedTables()
                        .with(
                                "RaisedBy",
                                "Raised by|Consent needed\nCouncil staff|No\nAnonymous|No\nFriend|Yes\nCat|No")
                        .with("Procedures", "Procedure|Note\nCorporate|\nHousing|"))
                .taxonomy();
        EntryList raisedBy = taxonomy.list(ListTable.RAISED_BY);

        assertThat(raisedBy.find("council staff").orElseThrow().marks())
                .containsExactlyInAnyOrder(Mark.COUNCIL_STAFF, Mark.CAN_BE_ANSWERED);
        assertThat(raisedBy.find("anonymous").orElseThrow().marks()).isEmpty();
        assertThat(raisedBy.find("friend").orElseThrow().marks())
                .containsExactlyInAnyOrder(Mark.CONSENT_NEEDED, Mark.CAN_BE_ANSWERED);
        assertThat(raisedBy.find("cat").orElseThrow().marks()).containsExactly(Mark.CAN_BE_ANSWERED);
        assertThat(taxonomy.annualReturn("corporate")).isEqualTo(AnnualReturn.COMPLAINT_HANDLING_CODE);
        assertThat(taxonomy.annualReturn("housing")).isEqualTo(AnnualReturn.NONE);
    }

    @Test
    void several_types_of_a_procedure_may_have_one_role() {
        Taxonomy taxonomy = Casebook.read(new TypedTables()
                        .with(
                                "FeedbackTypes",
                                TYPE_HEAD.formatted("Role|")
                                        + "Housing|Appeal|Later stage|3|Responded|No|No||No\n"
                                        + "Housing|Review|Later stage|2|Responded|No|No||No\n"
                                        + "Other|Review|Later stage|1|Responded|No|No||No"))
                .taxonomy();
        assertThat(taxonomy.feedbackTypesOf("housing", Role.LATER_STAGE))
                .extracting(FeedbackType::name)
                .containsExactly("Review", "Appeal");
    }
}
