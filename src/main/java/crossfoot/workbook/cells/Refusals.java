package crossfoot.workbook.cells;

/** Makes refusals of one form: the file's name, what is wrong with it, what to do. */
public final class Refusals {

    private static final String REPAIR =
            ": open it in Excel, let Excel repair it, save it under a new name and use that, or go back to a backup";

    private Refusals() {}

    public static WorkbookRefusal of(String file, String rest) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, file + " " + rest + ".");
    }

    public static WorkbookRefusal of(String file, String rest, Throwable cause) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, file + " " + rest + ".", cause);
    }

    /** A refusal of a damaged file, which says how a file is repaired. */
    public static WorkbookRefusal damaged(String file, String what) {
        return of(file, "is damaged (" + what + ")" + REPAIR);
    }

    public static WorkbookRefusal damaged(String file, String what, Throwable cause) {
        return of(file, "is damaged (" + what + ")" + REPAIR, cause);
    }
}
