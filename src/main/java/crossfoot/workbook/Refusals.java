package crossfoot.workbook;

/** Makes refusals of one form: the file's name, what is wrong with it, what to do. */
final class Refusals {

    private static final String REPAIR =
            ": open it in Excel, let Excel repair it, save it under a new name and use that, or go back to a backup";

    private Refusals() {}

    static WorkbookRefusal of(String file, String rest) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, file + " " + rest + ".");
    }

    static WorkbookRefusal of(String file, String rest, Throwable cause) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, file + " " + rest + ".", cause);
    }

    /** A refusal of a damaged file, which says how a file is repaired. */
    static WorkbookRefusal damaged(String file, String what) {
        return of(file, "is damaged (" + what + ")" + REPAIR);
    }

    static WorkbookRefusal damaged(String file, String what, Throwable cause) {
        return of(file, "is damaged (" + what + ")" + REPAIR, cause);
    }
}
