package crossfoot.workbook.cells;

/**
 * A file that cannot be worked on. The message is one sentence for a complaints officer: what is wrong with the file and
 * what to do. Never thrown for a bad row, which is a finding.
 */
public final class WorkbookRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal this is: commands and the service answer each with its own code. */
    public enum Kind {
        /** The input cannot be read: exit code 3. */
        UNREADABLE,
        /** The file is open elsewhere or changed meanwhile, and nothing was written: exit code 4. */
        IN_USE,
        /** The file cannot be written (no room, no right, no folder), and what was there is as it was: exit code 5. */
        UNWRITABLE
    }

    private final Kind kind;

    /** A refusal with its sentence. */
    public WorkbookRefusal(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    /** A refusal with its sentence and what brought it about. */
    public WorkbookRefusal(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    /** What kind of refusal this is. */
    public Kind kind() {
        return kind;
    }
}
