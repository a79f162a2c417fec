package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.report.design.MasterDesign;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refresh notices what the steward changed since the last one, and enters it in the Change log. */
class GovernanceTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final RefreshStamp STAMP =
            new RefreshStamp(Instant.parse("2025-06-30T16:00:00Z"), "steward", "test");

    private Workbook master;

    @BeforeEach
    void makeAMaster() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.empty("Fenshire County Council").writeTo(bytes);
        master = refreshed(Workbook.open("master.xlsx", bytes.toByteArray()));
    }

    private static Workbook refreshed(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Refresh.of(workbook, AS_OF, STAMP).writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private Workbook edited(String table, int row, String header, Entry value) throws IOException {
        Table found = master.table(table).orElseThrow();
        int column =
                found.columns().stream().map(each -> each.header()).toList().indexOf(header);
        WorkbookEdit edit = new WorkbookEdit(master);
        edit.set(table, row, column, value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        edit.write(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static List<String> entries(Workbook workbook) {
        Table log = workbook.table("ChangeLog").orElseThrow();
        return IntStream.range(0, log.size())
                .mapToObj(row -> log.cell(row, 2).shown() + ": "
                        + log.cell(row, 3).shown().replaceAll("; inputs .*", ""))
                .toList();
    }

    @Test
    void a_first_refresh_enters_itself_alone() {
        assertThat(entries(master)).containsExactly("refresh: As of 2025-06-30");
    }

    @Test
    void what_is_logged_bears_the_time_of_the_council_and_not_of_the_machine() throws IOException {
        assertThat(moments(master)).containsExactly("2025-06-30 17:00:00", "2025-06-30 17:00:00");
        Table settings = master.table("Settings").orElseThrow();
        int zone = IntStream.range(0, settings.size())
                .filter(row -> settings.cell(row, 0).shown().equals("Time zone"))
                .findFirst()
                .orElseThrow();
        Workbook after = refreshed(edited("Settings", zone, "Value", Entry.text("Pacific/Kiritimati")));
        assertThat(moments(after)).containsExactly("2025-07-01 06:00:00", "2025-07-01 06:00:00");
    }

    /** When it was last refreshed, by Start and by the last entry of the Change log. */
    private static List<String> moments(Workbook workbook) {
        Table log = workbook.table("ChangeLog").orElseThrow();
        return List.of(
                Settings.of(workbook::table).lastRefreshed(),
                log.cell(log.size() - 1, 0).shown());
    }

    @Test
    void a_deadline_that_was_changed_is_entered_from_what_to_what() throws IOException {
        Workbook after = refreshed(edited("Timescales", 0, "Amount", new Entry.Number(4)));
        assertThat(entries(after).get(1))
                .startsWith("timescale change: Timescales: ")
                .contains("Councillor enquiry, Respond Amount from \"10\" to \"4\"");
        assertThat(entries(after)).hasSize(3);
        assertThat(ChangeLogChain.firstBroken(after.table("ChangeLog").orElseThrow()))
                .isEmpty();
    }

    @Test
    void an_entry_that_was_renamed_is_entered_as_one_added_and_one_removed() throws IOException {
        String team = master.table("Teams").orElseThrow().cell(0, 0).shown();
        Workbook after = refreshed(edited(ListTable.TEAMS.schema().name(), 0, "Team", Entry.text("Night Team")));
        assertThat(entries(after).get(1)).isEqualTo("list change: Teams: Night Team added; " + team + " removed");
    }

    @Test
    void a_setting_that_was_changed_is_entered_and_what_crossfoot_writes_is_not() throws IOException {
        Workbook after = refreshed(edited(MasterSchema.SETTINGS.name(), 2, "Value", Entry.text("Marshshire")));
        assertThat(entries(after).get(1)).contains("Council Value from \"Fenshire County Council\" to \"Marshshire\"");
        assertThat(Refresh.of(after, AS_OF, STAMP).changes()).isFalse();
    }

    @Test
    void a_state_that_was_taken_out_is_told_apart_from_a_first_run() throws IOException {
        WorkbookEdit edit = new WorkbookEdit(master);
        String emptied = "<state xmlns=\"" + GovernedState.NAMESPACE + "\"/>";
        edit.setCustomXml(GovernedState.NAMESPACE, emptied.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        edit.write(bytes);
        Workbook after = refreshed(Workbook.open("master.xlsx", bytes.toByteArray()));
        assertThat(String.join("\n", entries(after))).contains("cannot be told");
        assertThat(ChangeLogChain.lostSince(after.table("ChangeLog").orElseThrow()))
                .hasSize(1);
        assertThat(Refresh.of(after, AS_OF, STAMP).changes()).isFalse();
        assertThat(String.join("\n", entries(master))).doesNotContain("cannot be told");
    }
}
