package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crossfoot.caselog.Vantage;
import crossfoot.report.design.MasterDesign;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of the steward's that a master has lost moves no deadline in silence. */
class LostTablesTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final RefreshStamp STAMP =
            new RefreshStamp(Instant.parse("2025-06-30T16:00:00Z"), "steward", "test");

    private static Workbook refreshed(Workbook workbook, Occasion occasion) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Refresh.of(workbook, Vantage.on(AS_OF), STAMP, occasion, Runnable::run).writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static byte[] master() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.empty("Fenshire County Council").writeTo(bytes);
        ByteArrayOutputStream refreshed = new ByteArrayOutputStream();
        Refresh.of(Workbook.open("master.xlsx", bytes.toByteArray()), AS_OF, STAMP)
                .writeTo(refreshed);
        return refreshed.toByteArray();
    }

    /** The master whose table has another name now: for the contract it is gone, as with its sheet. */
    private static Workbook without(String table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(master()));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().startsWith("xl/tables/")
                                ? part.replace("isplayName=\"" + table + "\"", "isplayName=\"Mislaid\"")
                                : part)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NonWorkingDays", "Timescales", "Outcomes"})
    void a_refresh_stops_and_says_what_is_gone(String table) throws IOException {
        Workbook lost = without(table);

        assertThatThrownBy(() -> refreshed(lost, Occasion.REFRESH))
                .isInstanceOf(WorkbookRefusal.class)
                .hasMessageContaining("had the table " + table + " at its last refresh")
                .hasMessageContaining("--accept-loss");
    }

    @Test
    void whoever_accepts_the_loss_goes_on_and_the_change_log_tells_it() throws IOException {
        Workbook after = refreshed(without("Timescales"), Occasion.REFRESH_WITH_LOSS);

        Table log = after.table("ChangeLog").orElseThrow();
        assertThat(log.cell(log.size() - 1, 3).shown()).startsWith("The loss of tables was accepted.");
        assertThat(refreshed(after, Occasion.REFRESH).table("ChangeLog")).isPresent();
    }

    @Test
    void a_master_that_lost_nothing_is_refreshed() throws IOException {
        assertThat(refreshed(Workbook.open("master.xlsx", master()), Occasion.REFRESH)
                        .table("Checks"))
                .isPresent();
    }
}
