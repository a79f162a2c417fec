package crossfoot.command.options;

import crossfoot.workbook.cells.WorkbookRefusal;
import picocli.CommandLine.ParameterException;

/** The exit codes that scripts rely on. */
public final class ExitCode {

    /** Done, findings or none. */
    public static final int DONE = 0;

    /** {@code check} and {@code proof} only: there are errors. */
    public static final int ERRORS_FOUND = 1;

    /** Wrong usage. */
    public static final int WRONG_USAGE = 2;

    /** The input cannot be read. */
    static final int UNREADABLE = 3;

    /** The file is open elsewhere or changed meanwhile: nothing was written. */
    static final int IN_USE = 4;

    /** Anything else. */
    public static final int FAILED = 5;

    /** No exit at all: the service goes on in its own threads. */
    public static final int KEEPS_RUNNING = -1;

    private ExitCode() {}

    public static int of(Throwable failure) {
        if (failure instanceof WorkbookRefusal refusal) {
            return switch (refusal.kind()) {
                case UNREADABLE -> UNREADABLE;
                case IN_USE -> IN_USE;
                case UNWRITABLE -> FAILED;
            };
        }
        return failure instanceof ParameterException ? WRONG_USAGE : FAILED;
    }
}
