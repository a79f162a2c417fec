package crossfoot.intake.plan;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.source.SourceLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds new rows that say the same as another: received on one day, of one type, about the same thing. */
final class Duplicates {

    private static final List<CaseColumn> SAME = List.of(
            CaseColumn.RECEIVED,
            CaseColumn.FEEDBACK_TYPE,
            CaseColumn.TEAM,
            CaseColumn.RAISED_BY,
            CaseColumn.MAIN_REASON,
            CaseColumn.SUMMARY,
            CaseColumn.RESPONDED);
    private static final int LEAST = 4;

    private Duplicates() {}

    /** The new rows that are like a row before them, in the log or in the source. */
    static List<Duplicate> of(List<PlannedRow> rows, CaseLog after, SourceLog log) {
        Map<String, Integer> wheres = new HashMap<>();
        for (PlannedRow row : rows) {
            if (row.result() == RowResult.MADE) {
                wheres.put(Texts.refKey(row.ref()), row.sourceRow());
            }
        }
        List<Duplicate> found = new ArrayList<>();
        Map<String, String> first = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            String said = said(after, i);
            String ref = after.at(i).ref();
            String before = said.isEmpty() ? null : first.putIfAbsent(said, ref);
            Integer where = wheres.get(Texts.refKey(ref));
            boolean beside = where != null && where.equals(wheres.get(Texts.refKey(before == null ? "" : before)));
            if (before != null && where != null && !beside) {
                found.add(new Duplicate(
                        ref, log.rows().get(where).where(), before, "The same " + common(after, i) + "."));
            }
        }
        return found;
    }

    /** What a case says; "" where that is too little, or no summary tells it from others of its day. */
    private static String said(CaseLog cases, int index) {
        StringBuilder said = new StringBuilder();
        int filled = 0;
        for (CaseColumn column : SAME) {
            String key = cases.values(column).key(cases.bound().tableRow(index));
            filled += key.isEmpty() ? 0 : 1;
            said.append(key).append('\t');
        }
        boolean summed = !cases.values(CaseColumn.SUMMARY).blank(cases.bound().tableRow(index));
        return filled >= LEAST && summed ? said.toString() : "";
    }

    private static String common(CaseLog cases, int index) {
        return String.join(
                ", ",
                SAME.stream()
                        .filter(column ->
                                !cases.values(column).blank(cases.bound().tableRow(index)))
                        .map(column -> column.header())
                        .toList());
    }
}
