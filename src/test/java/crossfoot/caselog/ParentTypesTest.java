package crossfoot.caselog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParentTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Adult social care | Dissatisfaction | Adult social care | Formal complaint | true | a plain name",
                "Adult social care | Dissatisfaction | Adult social care | Informal complaint | false | not among its parents",
                "Corporate | Stage 2 review | Corporate | Stage 1 complaint | true | the stage before",
                "Corporate | Stage 2 review | Children's social care | Stage 1 complaint | false | a stage of another procedure",
                "Corporate | Stage 1 complaint | Children's social care | Stage 1 complaint | true | named with its procedure",
                "Corporate | Stage 1 complaint | Corporate | Stage 1 complaint | false | its own kind",
                "Data protection | Data protection complaint | Adult social care | Formal complaint | true | any complaint",
                "Data protection | Data protection complaint | Adult social care | Enquiry | false | no complaint"
            })
    void the_default_list_says_which_type_may_come_from_which(
            String procedure, String name, String otherProcedure, String otherName, boolean may, String why) {
        assertThat(type(procedure, name).mayComeFrom(type(otherProcedure, otherName)))
                .as(why)
                .isEqualTo(may);
    }

    private static FeedbackType type(String procedure, String name) {
        List<String> row = DefaultTables.rows(ListTable.FEEDBACK_TYPES.schema()).stream()
                .filter(cells -> cells.get(0).equals(procedure) && cells.get(1).equals(name))
                .findFirst()
                .orElseThrow();
        return new FeedbackType(
                procedure,
                name,
                1,
                FeedbackType.CountedOn.RESPONDED,
                false,
                false,
                List.of(row.get(6).split(";")),
                false,
                Optional.empty(),
                Validity.ALWAYS);
    }
}
