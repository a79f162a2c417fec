package crossfoot.rules.finding;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.rules.cells.CellRule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The findings of a row, and which of its cells they are about. */
class RowReportTest {

    private final RowReport report = new RowReport("CaseLog");

    private void add(Rule rule, int place) {
        report.add(rule, 2, "ASC-1", CaseColumn.REF, place, "", rule.title(), Optional.empty());
    }

    @Test
    void a_wrong_cell_is_known_by_its_place_however_many_columns_there_are() {
        report.nextRow();
        add(CellRule.NOT_OF_ITS_TYPE, 70);
        assertThat(report.wrong(70)).isTrue();
        assertThat(report.wrong(6)).as("70 less 64").isFalse();
        report.nextRow();
        assertThat(report.wrong(70)).as("the next row").isFalse();
    }

    @Test
    void the_findings_of_a_row_stand_in_the_order_of_its_columns() {
        report.nextRow();
        add(CellRule.NOT_OF_ITS_TYPE, 3);
        add(TaxonomyRule.NOT_VALID, 1);
        assertThat(report.findings()).extracting(Finding::rule).containsExactly("T02", CellRule.NOT_OF_ITS_TYPE.code());
        assertThat(report.wrong(1))
                .as("an entry of another time means something")
                .isFalse();
    }
}
