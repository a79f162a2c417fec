package crossfoot.command;

import crossfoot.caselog.Casebook;
import crossfoot.figures.FigureBook;
import crossfoot.report.master.Judgement;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackContent;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.PackWriter;
import crossfoot.report.pack.Template;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Uses the second processor while a command starts: the master that it names is read while the command line still is, and
 * what the command will do is rehearsed on a small master of our own, so that its classes are loaded once they are needed:
 * Java loads a class when it first meets it. Nothing here is seen by the user: whatever goes wrong is met again, and told, by
 * the command itself.
 */
final class HeadStart {

    private static final String REHEARSED = "/rehearsal.xlsx";
    private static final LocalDate REHEARSED_DAY = LocalDate.of(2025, 7, 15);
    private static final Set<String> COMMANDS =
            Set.of("check", "refresh", "worklist", "figures", "export", "explain", "calendar");

    private static volatile @Nullable HeadStart present;

    private final Path path;
    private final FutureTask<Workbook> reading;
    private final FutureTask<Object> logging = new FutureTask<>(LoggerFactory::getILoggerFactory);

    private HeadStart(Path path) {
        this.path = path;
        this.reading = new FutureTask<>(() -> Workbook.open(path));
    }

    /** Begins the work of a command on a master, where there is a processor to spare. */
    static void of(String... arguments) {
        boolean worthwhile = arguments.length > 1
                && COMMANDS.contains(arguments[0])
                && !arguments[1].startsWith("-")
                && Runtime.getRuntime().availableProcessors() > 1;
        if (!worthwhile) {
            return;
        }
        try {
            HeadStart start = new HeadStart(Path.of(arguments[1]));
            present = start;
            inBackground("crossfoot-reading", start.reading);
            inBackground("crossfoot-rehearsal", () -> {
                start.logging.run();
                rehearse(arguments[0]);
            });
        } catch (InvalidPathException noFile) {
            // The command says so itself.
        }
    }

    /** Reads a master; it may have been read already. */
    static Workbook open(Path master) {
        HeadStart start = present;
        present = null;
        if (start == null || !start.path.equals(master)) {
            return Workbook.open(master);
        }
        try {
            // Logging that two threads set up at once says so on the user's screen.
            start.logging.get();
            return start.reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof WorkbookRefusal refusal) {
                throw refusal;
            }
            return Workbook.open(master);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Workbook.open(master);
        }
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Goes through what a command does, on a master of a few rows, and forgets it. */
    private static void rehearse(String command) {
        try (InputStream in = HeadStart.class.getResourceAsStream(REHEARSED)) {
            Workbook workbook = Workbook.open("rehearsal.xlsx", in == null ? new byte[0] : in.readAllBytes());
            if (command.equals("refresh")) {
                Refresh.of(workbook, REHEARSED_DAY, new RefreshStamp(Instant.EPOCH, "", Version.current()))
                        .writeTo(OutputStream.nullOutputStream());
                return;
            }
            Assessment assessment = Judgement.of(Casebook.read(workbook::table), REHEARSED_DAY);
            switch (command) {
                case "worklist" -> assessment.worklist();
                case "figures" -> figures(assessment).figures();
                case "export" -> export(figures(assessment));
                default -> assessment.findings();
            }
        } catch (IOException | RuntimeException failed) {
            // The command itself meets it again.
        }
    }

    private static FigureBook figures(Assessment assessment) {
        return FigureBook.of(
                assessment,
                assessment.casebook().yearOf(REHEARSED_DAY).plusYears(-1),
                assessment.casebook().taxonomy().feedbackTypes().get(0).procedure());
    }

    private static void export(FigureBook book) throws IOException {
        PackContent content = PackContent.of(book, Audience.COMMITTEE);
        PackWriter.write(
                new PackRequest(Pack.COMMITTEE, content, Audience.COMMITTEE, Template.own(Pack.COMMITTEE)),
                OutputStream.nullOutputStream());
    }
}
