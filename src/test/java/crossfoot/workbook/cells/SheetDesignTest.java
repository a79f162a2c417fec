package crossfoot.workbook.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.ColumnDesign.Format;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Designs that would give a workbook which Excel offers to repair are refused where they are made. */
class SheetDesignTest {

    private static SheetDesign sheet(String name) {
        return new SheetDesign(name, "", "", List.of(), List.of(), false, false, false);
    }

    private static TableDesign table(String name, String... headers) {
        List<ColumnDesign> columns = List.of(headers).stream()
                .map(header -> ColumnDesign.of(header, 10, Format.TEXT))
                .toList();
        return new TableDesign(name, new CellAddress(4, 1), columns, List.of(), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a/b", "a\\b", "a?b", "a*b", "[a]", "a:b", "'a", "a'", "abcdefghijklmnopqrstuvwxyzABCDEF"})
    void a_sheet_needs_a_name_that_excel_allows(String name) {
        assertThatThrownBy(() -> sheet(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Case log", "Children's", "2024-25", "abcdefghijklmnopqrstuvwxyzABCDE"})
    void other_names_are_fine(String name) {
        assertThat(sheet(name).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Case log", "A1", "xfd1048576", "R", "c", "R1C1", "2024", "a-b"})
    void a_table_needs_a_name_that_is_no_cell(String name) {
        assertThatThrownBy(() -> table(name, "Ref")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_needs_headers_that_differ_by_more_than_case() {
        assertThat(table("CaseLog", "Ref", "Refs").columns()).hasSize(2);
        assertThatThrownBy(() -> table("CaseLog", "Ref", "REF")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table("CaseLog", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> table("CaseLog")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_formula_of_a_list_must_fit() {
        assertThatThrownBy(() -> new Acceptance.OneOf("A".repeat(256), true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Acceptance.OneOf("", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tip_must_fit() {
        assertThatThrownBy(() -> new ColumnDesign(
                        "Ref", 10, Format.TEXT, false, true, "a".repeat(241), Optional.empty(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
