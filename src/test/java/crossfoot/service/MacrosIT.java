package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Column;
import crossfoot.caselog.MasterSchema;
import crossfoot.caselog.TableSchema;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.service.MacroOffice.Job;
import crossfoot.service.MacroOffice.Outcome;
import crossfoot.workbook.Table;
import crossfoot.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macros, run from the button to the end under LibreOffice's VBA support against the real service. */
class MacrosIT {

    private static final String REFRESH = "CrossfootRefresh.RefreshWithCrossfoot";

    @TempDir
    private static Path folder;

    private static RunningService service;
    private static MacroOffice office;
    private static Path token;
    private static Path temporary;

    private Path master;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(Files.createDirectory(folder.resolve("served")));
        office = MacroOffice.start(folder);
        temporary = Files.createDirectory(folder.resolve("temporary"));
        token = Files.writeString(folder.resolve("token"), RunningService.TOKEN.secret() + "\n");
    }

    @AfterAll
    static void stop() throws Exception {
        office.close();
        service.close();
    }

    @BeforeEach
    void make_a_master() throws IOException {
        master = folder.resolve("master.xlsx");
        RunningService.writeMaster(master);
    }

    @Test
    void refresh_brings_the_grey_columns_of_the_open_workbook_up_to_date() throws Exception {
        byte[] before = Files.readAllBytes(master);
        Outcome outcome = run(REFRESH, Map.of("answer", "yes"));
        assertThat(outcome.said()).startsWith("Refreshed. Cells brought up to date: ");
        Workbook expected = refreshed(master);
        Workbook now = Workbook.open(outcome.workbook());
        for (TableSchema schema : List.of(MasterSchema.CASE_LOG, MasterSchema.LEARNING)) {
            assertThat(cells(now, schema)).isEqualTo(cells(expected, schema));
        }
        assertThat(master).as("nothing is saved").hasBinaryContent(before);
    }

    /** Runs a macro on the master. */
    private Outcome run(String macro, Map<String, String> lines) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "CROSSFOOT_ADDRESS", service.address().toString(),
                "CROSSFOOT_TOKEN_FILE", token.toString(),
                "TEMP", temporary.toString()));
        all.putAll(lines);
        return office.run(new Job(master, MacroOffice.modulesWithStandIn(), macro, all));
    }

    /** What the command gives for the same file on the same day. */
    private static Workbook refreshed(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Refresh.of(
                        Workbook.open(file),
                        LocalDate.ofInstant(RunningService.CLOCK.instant(), RunningService.CLOCK.getZone()),
                        new RefreshStamp(RunningService.CLOCK.instant(), "test", "test"))
                .writeTo(out);
        return Workbook.open("refreshed.xlsx", out.toByteArray());
    }

    /** The rows of a log as lines, each with all its columns. */
    private static List<String> cells(Workbook workbook, TableSchema schema) {
        Table table = workbook.table(schema.name()).orElseThrow();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < table.columns().size(); column++) {
                line.append(table.columns().get(column).header())
                        .append('=')
                        .append(table.cell(row, column).shown())
                        .append('|');
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
