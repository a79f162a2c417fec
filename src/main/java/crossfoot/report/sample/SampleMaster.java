package crossfoot.report.sample;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.report.design.DefaultRows;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A master filled with an invented log, written as refreshed on the sample's own day; same log, same bytes. */
public final class SampleMaster {

    /** The invented council of the sample. */
    public static final String COUNCIL = "Fenshire County Council";

    private SampleMaster() {}

    /** A master with a sample log; the published figures are in it where the log gives them. */
    public static MasterDesign design(String council, SampleLog log) {
        return MasterDesign.filled(
                        Map.of(Setting.COUNCIL, council, Setting.FIRST_FULL_YEAR, log.firstFullYear()),
                        log.givesPublishedFigures() ? DefaultRows.of(MasterSchema.PUBLISHED_FIGURES) : List.of(),
                        log.cases(),
                        log.learning())
                .withTexts(log.givesPublishedFigures() ? SampleText.passages() : List.of());
    }

    /**
     * Writes the sample.
     *
     * @throws crossfoot.workbook.cells.WorkbookRefusal where the file is there already
     */
    public static void create(SampleLog log, Path out, boolean overwrite, Instant now) {
        new MasterFile(out).create(stream -> write(log, stream), overwrite, MasterFile.Verification.SAFE, now);
    }

    /** Writes the sample to a stream, by way of a temporary file that holds it before its first refresh. */
    public static void write(SampleLog log, OutputStream out) throws IOException {
        Path draft = Files.createTempFile("crossfoot-sample", ".xlsx");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16)) {
                design(COUNCIL, log).writeTo(stream);
            }
            refreshed(draft, log).writeTo(out);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Refresh refreshed(Path draft, SampleLog log) {
        Instant moment = log.asOf().atTime(17, 0).toInstant(ZoneOffset.UTC);
        return Refresh.of(
                Workbook.open(draft), log.asOf(), new RefreshStamp(moment, "Crossfoot sample", Version.current()));
    }
}
