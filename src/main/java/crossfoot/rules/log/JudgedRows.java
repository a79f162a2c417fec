package crossfoot.rules.log;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.ValidDays;
import crossfoot.rules.words.ListCells;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases can be judged: those with no error in Procedure, Feedback type, Received or Responded. It answers the same
 * question as the errors of those columns, which a test holds it to.
 */
final class JudgedRows {

    private final Ledger ledger;
    private final BitSet judged = new BitSet();
    private final boolean[] soundProcedure;
    private final boolean[] soundType;
    private final @Nullable ValidDays[] procedureDays;

    JudgedRows(Ledger ledger) {
        this.ledger = ledger;
        Taxonomy taxonomy = ledger.casebook().taxonomy();
        Values procedures = ledger.values(CaseColumn.PROCEDURE);
        this.soundProcedure = soundCells(procedures);
        this.soundType = soundCells(ledger.values(CaseColumn.FEEDBACK_TYPE));
        this.procedureDays = new ValidDays[procedures.distinct()];
        boolean listed = taxonomy.has(ListTable.PROCEDURES);
        for (int code = 0; code < procedureDays.length; code++) {
            List<ListEntry> rows = taxonomy.list(ListTable.PROCEDURES).rows(procedures.keyOf(code));
            procedureDays[code] = !listed
                    ? ValidDays.ALWAYS
                    : ValidDays.of(rows.stream().map(ListEntry::validity).toList());
        }
        if (ledger.has(CaseColumn.RESPONDED)) {
            for (int i = 0; i < ledger.size(); i++) {
                judged.set(i, canBeJudged(i));
            }
        }
    }

    private static boolean[] soundCells(Values values) {
        boolean[] sound = new boolean[values.distinct()];
        for (int code = 0; code < sound.length; code++) {
            sound[code] = ListCells.judgeable(values, code);
        }
        return sound;
    }

    private boolean canBeJudged(int index) {
        int received = ledger.pastDay(CaseColumn.RECEIVED, index);
        return Day.known(received) && soundKind(index, received) && soundAnswer(index);
    }

    private boolean soundKind(int index, int received) {
        int row = ledger.tableRow(index);
        int procedure = ledger.values(CaseColumn.PROCEDURE).code(row);
        int type = ledger.values(CaseColumn.FEEDBACK_TYPE).code(row);
        ValidDays days = procedureDays[procedure];
        if (!soundProcedure[procedure] || !soundType[type] || days == null || !days.holds(received)) {
            return false;
        }
        if (!ledger.casebook().taxonomy().has(ListTable.FEEDBACK_TYPES)) {
            return true;
        }
        CaseKind kind = ledger.kind(index);
        return kind != null && kind.listed() && kind.validDays().holds(received);
    }

    private boolean soundAnswer(int index) {
        int responded = ledger.stepDay(CaseColumn.RESPONDED, index);
        return responded == Day.BLANK || (Day.known(responded) && responded >= stepBeforeAnswer(index));
    }

    /** The day of the last of a panel's steps before the answer; far in the past where there is none. */
    private int stepBeforeAnswer(int index) {
        int issued = ledger.stepDay(CaseColumn.FINDINGS_ISSUED, index);
        return Day.known(issued) ? issued : ledger.stepDay(CaseColumn.PANEL_HELD, index);
    }

    /** Whether a case can be judged. */
    boolean holds(int index) {
        return judged.get(index);
    }
}
