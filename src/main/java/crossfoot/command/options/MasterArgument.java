package crossfoot.command.options;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.report.master.Judgement;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The master that a command works on, and the day at which it looks. */
public final class MasterArgument {

    @Parameters(index = "0", paramLabel = "MASTER.xlsx", description = "The master workbook.")
    private Path path = Path.of("");

    @Mixin
    private DayOptions days = new DayOptions();

    public Path path() {
        return path;
    }

    /** The day that it is for the council of the master, and the day at which the command looks. */
    public Vantage vantage(Workbook workbook) {
        return days.vantage(workbook);
    }

    /** The same for a command that rewrites the master: {@link DayOptions#vantageToRewrite}. */
    public Vantage vantageToRewrite(Workbook workbook, String remedy) {
        return days.vantageToRewrite(workbook, remedy);
    }

    /** Whether another path leads to the master too, such as by a link. */
    public boolean isAt(Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException unknown) {
            return path.toAbsolutePath()
                    .normalize()
                    .equals(other.toAbsolutePath().normalize());
        }
    }

    /** Reads the master, and clears away what a run that was killed has left beside it. */
    public Workbook open() {
        Workbook workbook = Workbook.open(path);
        new MasterFile(path).tidy(Instant.now());
        return workbook;
    }

    /**
     * Reads and judges the master.
     *
     * @throws WorkbookRefusal where it has no CaseLog and {@code needsCases}
     */
    public Assessment judge(boolean needsCases) {
        Workbook workbook = open();
        Casebook casebook = Casebook.read(workbook::table);
        if (needsCases && !casebook.has(MasterSchema.CASE_LOG)) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    workbook.name() + " has no Excel table named CaseLog; open the master, or name the table of cases"
                            + " CaseLog under Table Design.");
        }
        return Judgement.of(casebook, vantage(workbook));
    }
}
