package crossfoot.command;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.MasterSchema;
import crossfoot.report.master.Judgement;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The master that a command works on, and the day by which it judges open cases. */
final class MasterArgument {

    @Parameters(index = "0", paramLabel = "MASTER.xlsx", description = "The master workbook.")
    private Path path = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day by which open cases are judged, such as 2025-06-30; today unless given.")
    private @Nullable LocalDate asOf;

    Path path() {
        return path;
    }

    LocalDate asOf() {
        return asOf == null ? LocalDate.now() : asOf;
    }

    /** Whether another path leads to the master too, such as by a link. */
    boolean isAt(Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException unknown) {
            return path.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    Workbook open() {
        return Workbook.open(path);
    }

    /**
     * Reads and judges the master.
     *
     * @throws WorkbookRefusal where it has no CaseLog and {@code needsCases}
     */
    Assessment judge(boolean needsCases) {
        Workbook workbook = open();
        Casebook casebook = Casebook.read(workbook::table);
        if (needsCases && !casebook.has(MasterSchema.CASE_LOG)) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    workbook.name() + " has no Excel table named CaseLog; open the master, or name the table of cases"
                            + " CaseLog under Table Design.");
        }
        return Judgement.of(casebook, asOf());
    }
}
