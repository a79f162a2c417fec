package crossfoot.report.design;

import static crossfoot.caselog.schema.CaseColumn.CHECK;
import static crossfoot.caselog.schema.CaseColumn.NOTES;
import static crossfoot.caselog.schema.CaseColumn.PUBLISHABLE_TEXT;
import static crossfoot.caselog.schema.CaseColumn.SUMMARY;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.log.LearningStanding;
import crossfoot.rules.log.Status;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Highlight;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the columns of CaseLog and Learning look and what they accept, from their definitions. */
public final class LogColumns {

    private static final Set<Column> LONG_TEXTS = Set.of(
            SUMMARY,
            PUBLISHABLE_TEXT,
            NOTES,
            CHECK,
            LearningColumn.LEARNING,
            LearningColumn.IMPROVEMENT,
            LearningColumn.CHECK);

    private static final List<Highlight> STATUS_TONES = List.of(
            new Highlight(Status.OVERDUE.words(), Tone.BAD),
            new Highlight(Status.DUE_SOON.words(), Tone.CAUTION),
            new Highlight(Status.ANSWERED_LATE.words(), Tone.BAD),
            new Highlight(Status.NOT_JUDGED.words(), Tone.CAUTION),
            new Highlight(Status.ANSWERED_IN_TIME.words(), Tone.GOOD),
            new Highlight(Status.ANSWERED_IN_EXTENDED_TIME.words(), Tone.GOOD),
            new Highlight(Status.CLOSED.words(), Tone.QUIET));

    private static final List<Highlight> PROGRESS_TONES = List.of(
            new Highlight(LearningStanding.Progress.OVERDUE.words(), Tone.BAD),
            new Highlight(LearningStanding.Progress.DUE_SOON.words(), Tone.CAUTION),
            new Highlight(LearningStanding.Progress.DONE.words(), Tone.GOOD),
            new Highlight(LearningStanding.Progress.NOTED.words(), Tone.QUIET));

    private static final List<Highlight> CHECK_TONES = List.of(new Highlight("OK", Tone.GOOD));

    private LogColumns() {}

    /** The design of a column of CaseLog or Learning. */
    public static ColumnDesign design(Column column) {
        return new ColumnDesign(
                column.header(),
                width(column),
                format(column),
                column.computed(),
                column.required(),
                prompt(column),
                accepts(column),
                highlights(column));
    }

    private static String prompt(Column column) {
        return (column.required() ? "Required. " : "") + column.note();
    }

    private static double width(Column column) {
        if (column == CHECK || column == LearningColumn.CHECK) {
            return 22;
        }
        if (LONG_TEXTS.contains(column)) {
            return 44;
        }
        return switch (column.type()) {
            case DATE -> longestWord(column) > 11 ? 18 : 13;
            case YES_NO -> 10;
            case NUMBER, YEAR -> 12;
            case ENTRIES, ENTRY -> 30;
            case TEXT -> Math.max(18, Math.min(26, column.header().length() + 14));
        };
    }

    private static int longestWord(Column column) {
        return Arrays.stream(column.header().split(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static Format format(Column column) {
        if (LONG_TEXTS.contains(column)) {
            return column.computed() ? Format.TEXT : Format.WRAPPED;
        }
        return switch (column.type()) {
            case DATE -> Format.DATE;
            case NUMBER -> Format.WHOLE;
            case TEXT, ENTRY, ENTRIES, YES_NO, YEAR -> Format.TEXT;
        };
    }

    private static Optional<Acceptance> accepts(Column column) {
        if (column.computed()) {
            return Optional.of(new Acceptance.NothingTyped());
        }
        if (column == CaseColumn.REF || column == LearningColumn.LEARNING_REF) {
            return Optional.of(new Acceptance.Unique());
        }
        if (column.type() == ColumnType.DATE) {
            return Optional.of(new Acceptance.ADate());
        }
        if (column.type() == ColumnType.YES_NO) {
            return Optional.of(DropDowns.yesOrNo());
        }
        return column.list().map(list -> entriesOf(column));
    }

    private static Acceptance entriesOf(Column column) {
        if (column == CaseColumn.FEEDBACK_TYPE) {
            return DropDowns.typeOfProcedure();
        }
        if (column == CaseColumn.MAIN_REASON) {
            return DropDowns.mainReasonOfProcedure();
        }
        if (column == CaseColumn.SUB_REASON) {
            return DropDowns.subReasonOfMainReason();
        }
        if (column == CaseColumn.OUTCOME) {
            return DropDowns.outcomeOfType();
        }
        return column.type() == ColumnType.ENTRIES
                ? DropDowns.severalOf(column.list().orElseThrow())
                : DropDowns.oneOf(column.list().orElseThrow());
    }

    private static List<Highlight> highlights(Column column) {
        if (column == CaseColumn.STATUS) {
            return STATUS_TONES;
        }
        if (column == LearningColumn.STATUS) {
            return PROGRESS_TONES;
        }
        if (column.computed()) {
            return column == CaseColumn.CHECK || column == LearningColumn.CHECK ? CHECK_TONES : List.of();
        }
        return List.of(
                Highlight.where(DropDowns.found(column.header(), Severity.ERROR), Tone.BAD),
                Highlight.where(DropDowns.found(column.header(), Severity.WARNING), Tone.CAUTION));
    }
}
