package crossfoot.intake.source;

import crossfoot.workbook.cells.WorkbookRefusal;

/** Refusals of a source, or of its map: one sentence says why it cannot be read, and what to do. */
public final class SourceRefusal {

    private SourceRefusal() {}

    /** A refusal of one sentence. */
    public static WorkbookRefusal of(String sentence) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, sentence);
    }

    /** A refusal of one sentence, with what lies behind it. */
    static WorkbookRefusal of(String sentence, Throwable cause) {
        return new WorkbookRefusal(WorkbookRefusal.Kind.UNREADABLE, sentence, cause);
    }
}
