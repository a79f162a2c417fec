package crossfoot.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.figure.TableListing;
import crossfoot.figures.tables.TableCatalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table says itself where it is shown; none is forgotten. */
class PackTablesTest {

    @Test
    void every_table_is_in_a_pack_and_listed_once() {
        Set<String> packed = new HashSet<>();
        Arrays.stream(Pack.values()).forEach(pack -> packed.addAll(pack.tables()));
        List<String> ids = PackTables.all().stream().map(TableListing::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Set.copyOf(packed)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(ids)
                .containsAll(
                        TableCatalogue.listings().stream().map(TableListing::id).toList());
    }

    @Test
    void a_pack_holds_its_tables_in_the_order_of_the_report() {
        assertThat(Pack.COMMITTEE.tables()).startsWith("T00", "T01", "T02").endsWith("A1", "A2");
        assertThat(Pack.WEEKLY.tables()).containsExactly("W1", "W2");
        assertThat(Pack.LEARNING.tables()).containsExactly("T17", "L1", "L2");
        assertThat(Pack.RETURN.tables()).containsExactly("R1", "T20");
        assertThat(Pack.SELF_ASSESSMENT.tables()).containsExactly("S1", "T11", "T22");
    }

    @Test
    void the_lists_of_the_week_are_in_no_other_pack() {
        assertThat(PackTables.all())
                .filteredOn(TableListing::weeklyOnly)
                .extracting(TableListing::id)
                .containsExactly("W1", "W2");
    }

    @ParameterizedTest
    @EnumSource(Pack.class)
    void the_template_of_a_pack_has_a_sheet_for_every_table(Pack pack) throws IOException {
        try (XSSFWorkbook template =
                new XSSFWorkbook(new ByteArrayInputStream(Template.own(pack).bytes()))) {
            assertThat(pack.tables()).allMatch(id -> template.getSheet(id) != null, "has a sheet");
        }
    }
}
