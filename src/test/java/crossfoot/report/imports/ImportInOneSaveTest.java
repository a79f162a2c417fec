package crossfoot.report.imports;

import static crossfoot.report.imports.ImportTrial.AS_OF;
import static crossfoot.report.imports.ImportTrial.agreed;
import static crossfoot.report.imports.ImportTrial.applied;
import static crossfoot.report.imports.ImportTrial.csv;
import static crossfoot.report.imports.ImportTrial.master;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.SavedRefresh;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import writes its rows and all that is computed of them in one pass: what a refresh would have made of them. */
class ImportInOneSaveTest {

    private static final Instant NOW = Instant.parse("2025-09-30T11:00:00Z");
    private static final RefreshStamp STAMP = new RefreshStamp(NOW, "tester", "test");
    private static final String HEADER = "Ref,Received,Type,Procedure,Closed,Outcome,Summary,Ward\n";
    private static final String ROWS = "P-1,14/04/2025,Formal complaint,Adult social care,27/05/2025,Upheld,,North\n"
            + "P-2,15/04/2025,Formal complaint,Adult social care,,,,South\n"
            + "P-3,not known,Compliment,Adult social care,,,,\n"
            + "P-4,16/04/2025,Compliment,Corporate,,,,East\n";

    @TempDir
    private Path folder;

    private static void assertSettled(Workbook imported) {
        assertThat(Refresh.of(imported, AS_OF, STAMP).changes()).isFalse();
    }

    private static List<String> column(Workbook master, String header) {
        Table table = master.table(MasterSchema.CASE_LOG.name()).orElseThrow();
        int place =
                table.columns().stream().map(column -> column.header()).toList().indexOf(header);
        return IntStream.range(0, table.size())
                .mapToObj(row -> table.cell(row, place).shown())
                .toList();
    }

    @Test
    void a_refresh_after_an_import_into_an_empty_master_finds_nothing_to_do() {
        Workbook after = applied(agreed(master(), csv("one.csv", HEADER + ROWS)));
        assertThat(column(after, "Working days taken").get(0)).isEqualTo("27");
        assertThat(column(after, "Status")).containsExactly("Answered late", "Overdue", "Not judged", "Recorded");
        assertSettled(after);
    }

    @Test
    void rows_come_below_those_that_are_there_and_cells_change_above() {
        Workbook first = applied(agreed(master(), csv("one.csv", HEADER + ROWS)));
        String more = HEADER
                + ROWS.replace(
                        "P-2,15/04/2025,Formal complaint,Adult social care,,",
                        "P-2,15/04/2025,Formal complaint,Adult social care,20/05/2025,")
                + "P-5,17/04/2025,Suggestion,Corporate,,,,West\n";
        Workbook second = applied(agreed(first, csv("one.csv", more)));
        assertThat(column(second, "Ref")).containsExactly("P-1", "P-2", "P-3", "P-4", "P-5");
        assertThat(column(second, "Status").get(1)).isEqualTo("Answered in time");
        assertSettled(second);
    }

    @Test
    void rows_come_into_a_log_that_was_kept_for_years() {
        Workbook sample = Workbook.open(Path.of("workbooks", "sample-2024-25.xlsx"));
        Workbook after = applied(agreed(sample, csv("one.csv", HEADER + ROWS)));
        assertThat(column(after, "Ref")).contains("P-1", "P-4");
        assertSettled(after);
    }

    @Test
    void texts_that_are_hard_to_write_are_saved_as_they_are() throws IOException {
        String hard = HEADER
                + "T-1,14/04/2025,Compliment,Corporate,,,\"  two\r\nlines\tand _x000D_ a tab  \",=1+1\n"
                + "T-2,15/04/2025,Compliment,Corporate,,,\"\ud83d\ude00 & <kind> \"\"words\"\"\",007\n"
                + "T-3,16/04/2025,Compliment,Corporate,,,\"ends with a return\r\",1e5\n";
        Path file = folder.resolve("master.xlsx");
        Files.write(file, ImportTrial.bytes(crossfoot.report.design.MasterDesign.empty("Test council")::writeTo));
        Workbook read = Workbook.open(file);
        ImportRun run = agreed(read, csv("hard.csv", hard));
        SavedRefresh.over(read, run.imported(STAMP, Runnable::run), file, NOW);
        Workbook after = Workbook.open(file);
        assertThat(column(after, "Ward")).containsExactly("=1+1", "007", "1e5");
        assertThat(column(after, "Summary").get(1)).isEqualTo("\ud83d\ude00 & <kind> \"words\"");
        assertSettled(after);
    }
}
