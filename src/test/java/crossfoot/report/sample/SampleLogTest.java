package crossfoot.report.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLogTest {

    static Stream<SampleLog> logs() {
        return Stream.of(SampleLog.published(1), SampleLog.published(99), SampleLog.ofSize(2_000, 3));
    }

    @Test
    void the_same_seed_gives_the_same_rows_and_another_seed_gives_others() {
        assertThat(all(SampleLog.published(5).cases()))
                .isEqualTo(all(SampleLog.published(5).cases()));
        assertThat(all(SampleLog.published(5).learning()))
                .isEqualTo(all(SampleLog.published(5).learning()));
        assertThat(all(SampleLog.published(5).cases()))
                .isNotEqualTo(all(SampleLog.published(6).cases()));
        SampleLog sized = SampleLog.ofSize(2_000, 5);
        assertThat(all(sized.cases()))
                .isEqualTo(all(sized.cases()))
                .isEqualTo(all(SampleLog.ofSize(2_000, 5).cases()));
        assertThat(all(sized.learning()))
                .isEqualTo(all(SampleLog.ofSize(2_000, 5).learning()));
        assertThat(all(sized.cases()))
                .isNotEqualTo(all(SampleLog.ofSize(2_000, 6).cases()));
    }

    @Test
    void chance_falls_as_it_did_when_the_sample_was_first_written() {
        Chance chance = new Chance(42);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            numbers.add(chance.below(1000));
        }
        assertThat(numbers).containsExactly(451, 953, 371, 935, 165, 597);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 100, 1_001, 20_000})
    void a_log_of_any_size_has_exactly_so_many_rows(int size) {
        int rows = 0;
        for (List<Entry> row : SampleLog.ofSize(size, 11).cases()) {
            assertThat(row).hasSize(36);
            rows++;
        }
        assertThat(rows).isEqualTo(size);
    }

    @Test
    void a_negative_size_is_refused() {
        assertThatThrownBy(() -> SampleLog.ofSize(-1, 1)).hasMessageContaining("-1 rows");
    }

    @ParameterizedTest
    @MethodSource("logs")
    void no_date_is_after_the_as_of_date(SampleLog log) {
        for (List<Entry> row : log.cases()) {
            assertThat(datesIn(row)).as("dates of case %s", row.get(0)).allMatch(day -> !day.isAfter(log.asOf()));
        }
        for (List<Entry> row : log.learning()) {
            assertThat(datesIn(row)).as("dates of lesson %s", row.get(0)).allMatch(day -> !day.isAfter(log.asOf()));
        }
    }

    private static List<LocalDate> datesIn(List<Entry> row) {
        return row.stream()
                .filter(Entry.Date.class::isInstance)
                .map(cell -> ((Entry.Date) cell).value())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("logs")
    void every_list_cell_holds_an_entry_of_its_default_list(SampleLog log) {
        Map<ListTable, Set<String>> lists = new HashMap<>();
        for (ListTable list : ListTable.values()) {
            int value = headers(list).indexOf(list.valueHeader());
            lists.put(
                    list,
                    DefaultTables.rows(list.schema()).stream()
                            .map(row -> row.get(value))
                            .collect(Collectors.toSet()));
        }
        int sub = headers(ListTable.REASONS).indexOf("Sub-reason");
        Set<String> reasons = DefaultTables.rows(ListTable.REASONS.schema()).stream()
                .map(row -> row.get(sub - 1) + "|" + row.get(sub))
                .collect(Collectors.toSet());
        for (Row row : Row.of(log.cases())) {
            for (CaseColumn column : CaseColumn.values()) {
                boolean listed = column.list().isPresent() && column != CaseColumn.SUB_REASON;
                for (String entry : listed ? entries(column.type(), row.text(column)) : List.<String>of()) {
                    assertThat(lists.get(column.list().orElseThrow()))
                            .as(row.ref())
                            .contains(entry);
                }
            }
            if (!row.text(CaseColumn.MAIN_REASON).isEmpty()) {
                assertThat(reasons).contains(row.text(CaseColumn.MAIN_REASON) + "|" + row.text(CaseColumn.SUB_REASON));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void a_linked_case_came_after_the_answer_to_the_one_that_it_came_from(SampleLog log) {
        Map<String, Row> byRef = new HashMap<>();
        Row.of(log.cases())
                .forEach(row ->
                        assertThat(byRef.put(row.ref(), row)).as(row.ref()).isNull());
        int links = 0;
        for (Row row : byRef.values()) {
            String linked = row.text(CaseColumn.LINKED_REF);
            if (!linked.isEmpty()) {
                Row parent = byRef.get(linked);
                assertThat(parent).as("%s of %s", linked, row.ref()).isNotNull();
                assertThat(parent.responded()).as(row.ref()).hasValueSatisfying(day -> assertThat(day)
                        .isBeforeOrEqualTo(row.received()));
                links++;
            }
        }
        assertThat(links).isGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void an_informal_complaint_was_spoken_and_put_right_by_the_next_working_day(SampleLog log) {
        WorkingCalendar calendar = new WorkingCalendar();
        for (Row row : Row.of(log.cases())) {
            if (row.type().equals("Informal complaint")) {
                assertThat(row.text(CaseColumn.CHANNEL)).isIn("Telephone", "In person");
                boolean answered = row.responded().isPresent();
                assertThat(answered || row.received().isAfter(log.asOf().minusDays(4)))
                        .as(row.ref())
                        .isTrue();
                row.responded()
                        .ifPresent(day ->
                                assertThat(day).as(row.ref()).isBeforeOrEqualTo(calendar.after(row.received(), 1)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void no_two_cases_of_a_day_and_team_read_alike(SampleLog log) {
        Set<List<String>> seen = new HashSet<>();
        for (Row row : Row.of(log.cases())) {
            assertThat(seen.add(List.of(
                            row.type(),
                            row.received().toString(),
                            row.text(CaseColumn.TEAM),
                            row.text(CaseColumn.SUMMARY))))
                    .as(row.ref())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("logs")
    void what_is_published_names_nobody_and_no_way_to_reach_anybody(SampleLog log) {
        int published = 0;
        for (Row row : Row.of(log.cases())) {
            String text = row.text(CaseColumn.PUBLISHABLE_TEXT);
            assertThat(text.isEmpty()).isEqualTo(!row.text(CaseColumn.PUBLISH).equals("Yes"));
            assertThat(text).doesNotContainPattern("\\d|@|\\b(Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Rev)\\b");
            for (String name : row.text(CaseColumn.OWNER).split(" ")) {
                assertThat(name.isEmpty() || !text.contains(name)).as(row.ref()).isTrue();
            }
            published += text.isEmpty() ? 0 : 1;
        }
        assertThat(published).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("logs")
    void nearly_every_well_founded_case_has_a_lesson_and_every_lesson_a_case(SampleLog log) {
        Set<String> learnt = new HashSet<>();
        log.learning()
                .forEach(row ->
                        learnt.addAll(List.of(((Entry.Text) row.get(1)).value().split("; "))));
        List<Row> cases = Row.of(log.cases());
        assertThat(cases.stream().map(Row::ref).collect(Collectors.toSet())).containsAll(learnt);
        List<Row> wellFounded = cases.stream()
                .filter(row -> row.text(CaseColumn.OUTCOME).matches("Upheld|Partially upheld"))
                .toList();
        long without =
                wellFounded.stream().filter(row -> !learnt.contains(row.ref())).count();
        assertThat(without).isLessThan(wellFounded.size() / 15);
    }

    @Test
    void improvements_stand_in_every_way_that_they_can() {
        SampleLog log = SampleLog.published(1);
        int improvement = LearningColumn.IMPROVEMENT.ordinal();
        int due = LearningColumn.DUE.ordinal();
        int done = LearningColumn.DONE.ordinal();
        Set<String> stands = new HashSet<>();
        for (List<Entry> row : log.learning()) {
            if (row.get(improvement) == Entry.BLANK) {
                stands.add("noted");
            } else if (row.get(done) != Entry.BLANK) {
                stands.add("done");
            } else {
                boolean overdue =
                        row.get(due) instanceof Entry.Date date && date.value().isBefore(log.asOf());
                stands.add(row.get(due) == Entry.BLANK ? "planned" : overdue ? "overdue" : "due soon");
            }
        }
        assertThat(stands).containsExactlyInAnyOrder("noted", "done", "overdue", "planned", "due soon");
    }

    @Test
    void a_long_log_holds_only_a_family_at_a_time_and_links_stand_close() {
        Iterator<List<Entry>> cases = SampleLog.ofSize(1_000_000, 1).cases().iterator();
        List<String> last = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Row row = new Row(cases.next());
            String linked = row.text(CaseColumn.LINKED_REF);
            assertThat(linked.isEmpty() || last.contains(linked)).as(row.ref()).isTrue();
            last.add(row.ref());
            if (last.size() > 6) {
                last.remove(0);
            }
        }
    }

    private static List<List<Entry>> all(Iterable<List<Entry>> rows) {
        List<List<Entry>> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }

    private static List<String> entries(ColumnType type, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return type == ColumnType.ENTRIES ? Arrays.asList(text.split("; ")) : List.of(text);
    }

    private static List<String> headers(ListTable list) {
        return list.schema().inputs().stream().map(column -> column.header()).toList();
    }
}
