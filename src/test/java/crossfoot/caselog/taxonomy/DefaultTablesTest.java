package crossfoot.caselog.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultTablesTest {

    private static final String ADULTS = "Adult social care";

    static Stream<TableSchema> tables() {
        return MasterSchema.inputTables().stream()
                .filter(schema -> schema != MasterSchema.CASE_LOG && schema != MasterSchema.LEARNING);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_default_table_has_rows_that_fill_what_is_required(TableSchema schema) {
        List<List<String>> rows = DefaultTables.rows(schema);
        // No council's words are those of another, and a Code's provisions come with its scheme.
        assertThat(rows.isEmpty()).isEqualTo(MasterSchema.mayBeMissing(schema));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                Column column = schema.inputs().get(i);
                assertThat(Texts.clean(row.get(i)))
                        .as("%s in %s", column.header(), row)
                        .isEqualTo(row.get(i));
                if (column.required()) {
                    assertThat(row.get(i)).as("%s in %s", column.header(), row).isNotEmpty();
                }
                assertThat(fits(column.type(), row.get(i)))
                        .as("%s in %s", column.header(), row)
                        .isTrue();
            }
        }
    }

    @Test
    void a_table_without_defaults_is_refused_by_name() {
        assertThatThrownBy(() -> DefaultTables.rows(MasterSchema.CASE_LOG))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("CaseLog");
    }

    @Test
    void a_table_whose_headers_differ_from_the_schema_is_refused() {
        TableSchema wrong = new TableSchema(
                "Teams", "Lists", List.of(ListTable.THEMES.schema().columns().get(0)));
        assertThatThrownBy(() -> DefaultTables.rows(wrong))
                .hasMessageContaining("Teams")
                .hasMessageContaining("Theme");
    }

    @Test
    void entries_that_one_drop_down_shows_stand_together() {
        assertThat(runs(ListTable.FEEDBACK_TYPES.schema(), "Procedure")).doesNotHaveDuplicates();
        assertThat(runs(ListTable.OUTCOMES.schema(), "Procedure", "Feedback type"))
                .doesNotHaveDuplicates();
        List<List<String>> reasons = DefaultTables.rows(ListTable.REASONS.schema());
        List<String> main = reasons.stream()
                .filter(row -> row.get(2).isEmpty())
                .map(row -> row.get(0))
                .toList();
        assertThat(squeezed(main)).doesNotHaveDuplicates();
        List<String> subs = reasons.stream()
                .filter(row -> !row.get(2).isEmpty())
                .map(row -> row.get(0) + "/" + row.get(1))
                .toList();
        assertThat(squeezed(subs)).doesNotHaveDuplicates();
    }

    @Test
    void every_outcome_clock_and_parent_names_a_feedback_type_of_its_procedure() {
        Set<String> types = new HashSet<>();
        DefaultTables.rows(ListTable.FEEDBACK_TYPES.schema()).forEach(row -> types.add(row.get(0) + ": " + row.get(1)));
        for (TableSchema schema : List.of(ListTable.OUTCOMES.schema(), MasterSchema.TIMESCALES)) {
            DefaultTables.rows(schema).forEach(row -> assertThat(types).contains(row.get(0) + ": " + row.get(1)));
        }
        for (List<String> row : DefaultTables.rows(ListTable.FEEDBACK_TYPES.schema())) {
            for (String parent :
                    row.get(7).isEmpty() ? new String[0] : row.get(7).split(";")) {
                assertThat(types).contains(parent.contains(": ") ? parent : row.get(0) + ": " + parent);
            }
        }
    }

    @Test
    void every_clock_runs_between_date_columns_of_the_log() {
        Set<String> dates = new HashSet<>();
        for (CaseColumn column : CaseColumn.values()) {
            if (column.type() == ColumnType.DATE && !column.computed()) {
                dates.add(column.header());
            }
        }
        assertThat(DefaultTables.rows(MasterSchema.TIMESCALES))
                .allSatisfy(row -> assertThat(dates).contains(row.get(3), row.get(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-05-08, 'moved from Monday 4 May for the 75th anniversary of VE Day'",
        "2022-06-02, 'the spring bank holiday, moved for the Platinum Jubilee'",
        "2022-06-03, 'an extra day for the Platinum Jubilee'",
        "2022-09-19, 'the State Funeral of Queen Elizabeth II'",
        "2023-05-08, 'the Coronation of King Charles III'",
        "2021-12-28, 'Boxing Day fell on a Sunday'",
        "2024-04-01, 'Easter Monday'"
    })
    void the_calendar_holds_the_odd_bank_holidays(String day, String why) {
        assertThat(DefaultTables.rows(MasterSchema.NON_WORKING_DAYS)).as(why).anySatisfy(row -> {
            assertThat(row.get(0)).isEqualTo(day);
            assertThat(row.get(2)).isEqualTo("Bank holiday");
        });
    }

    @Test
    void the_calendar_holds_at_least_eight_days_in_every_year_from_2015_to_2030_and_no_moved_day_twice() {
        List<LocalDate> days = DefaultTables.rows(MasterSchema.NON_WORKING_DAYS).stream()
                .map(row -> LocalDate.parse(row.get(0)))
                .toList();
        assertThat(days).isSorted().doesNotHaveDuplicates();
        for (int year = 2015; year <= 2030; year++) {
            int of = year;
            assertThat(days.stream().filter(day -> day.getYear() == of).count()).isBetween(8L, 10L);
        }
        assertThat(days).doesNotContain(LocalDate.of(2020, 5, 4), LocalDate.of(2022, 5, 30));
    }

    @Test
    void every_line_of_the_published_tables_by_reason_and_outcome_can_be_reached_from_a_default_name()
            throws IOException {
        Set<String> reachable = reachable();
        List<String> missing = new ArrayList<>();
        for (List<String> line : published()) {
            String figure = line.get(0);
            if (line.get(1).equals("2024-25") && figure.matches("t(03|06|08|09|10|13|14|15)/.*/(count|share)")) {
                String name = figure.substring(0, figure.lastIndexOf('/'));
                if (!reachable.contains(name) && !name.endsWith("/total")) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing)
                .containsExactlyInAnyOrder(
                        "t03/late",
                        "t03/late",
                        "t06/went-on-to-formal",
                        "t14/late",
                        "t14/late",
                        "t15/investigated",
                        "t15/cases-with-recommendations");
    }

    @Test
    void the_published_figures_are_those_of_the_report() throws IOException {
        List<List<String>> expected = published().stream()
                .map(line -> List.of(line.get(1), line.get(0), line.get(2)))
                .toList();
        List<List<String>> actual = DefaultTables.rows(MasterSchema.PUBLISHED_FIGURES).stream()
                .map(row -> List.of(row.get(0), row.get(2), row.get(3)))
                .toList();
        assertThat(actual).containsExactlyElementsOf(expected);
    }

    private static Set<String> reachable() {
        Set<String> names = new HashSet<>();
        for (List<String> row : DefaultTables.rows(ListTable.REASONS.schema())) {
            if (row.get(0).equals(ADULTS)) {
                String main = id(row.get(1));
                names.addAll(List.of("t03/" + main, "t06/" + main, "t08/" + main));
                names.add("t09/" + main + "/" + id(row.get(2)));
            }
        }
        for (List<String> row : DefaultTables.rows(ListTable.OUTCOMES.schema())) {
            if (row.get(0).equals(ADULTS)) {
                switch (row.get(1)) {
                    case "Formal complaint" -> names.add("t10/" + id(row.get(2)));
                    case "Dissatisfaction" -> names.add("t13/" + id(row.get(2)));
                    case "Senior manager review" -> names.add("t14/" + id(row.get(2)));
                    case "Ombudsman" -> names.add("t15/" + id(row.get(2)));
                    default -> {}
                }
            }
        }
        return names;
    }

    private static String id(String name) {
        return name.replaceAll("['’]", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private static List<String> runs(TableSchema schema, String... headers) {
        List<String> names = schema.inputs().stream().map(Column::header).toList();
        return squeezed(DefaultTables.rows(schema).stream()
                .map(row -> Stream.of(headers)
                        .map(header -> row.get(names.indexOf(header)))
                        .toList()
                        .toString())
                .toList());
    }

    private static List<String> squeezed(List<String> texts) {
        List<String> squeezed = new ArrayList<>();
        for (String text : texts) {
            if (squeezed.isEmpty() || !squeezed.get(squeezed.size() - 1).equals(text)) {
                squeezed.add(text);
            }
        }
        return squeezed;
    }

    private static boolean fits(ColumnType type, String text) {
        if (text.isEmpty()) {
            return true;
        }
        return switch (type) {
            case DATE -> text.equals(LocalDate.parse(text).toString());
            case NUMBER -> text.matches("\\d+");
            case YES_NO -> text.equals("Yes") || text.equals("No");
            case YEAR -> text.matches("\\d{4}-\\d{2}");
            default -> true;
        };
    }

    private static List<List<String>> published() throws IOException {
        try (InputStream stream = DefaultTablesTest.class.getResourceAsStream("/published-figures.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
    }
}
