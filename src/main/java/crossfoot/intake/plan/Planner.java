package crossfoot.intake.plan;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.plan.RowMaker.Made;
import crossfoot.intake.reading.CellDigests;
import crossfoot.intake.reading.CompiledMap;
import crossfoot.intake.reading.EntryForm;
import crossfoot.intake.reading.FormChange;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.reading.PlanInput;
import crossfoot.intake.source.RowKind;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import crossfoot.intake.source.SourceValue;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.TextPool;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Works out, row by row, what a source and its map would do to a master; writes nothing. */
public final class Planner {

    private final PlanInput input;
    private final CompiledMap map;
    private final SourceLog log;
    private final SourceKeys keys;
    private final RowMaker maker;
    private final EntryForm forms = new EntryForm();
    private final Map<String, LedgerRow> known;
    private final List<PlannedRow> rows = new ArrayList<>();
    private final List<SourceRow> sourceRows = new ArrayList<>();
    private final List<FormChange> assumed = new ArrayList<>();
    private final Map<String, Integer> newRefs = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final CellDigests digests;
    private final RefChoice refs;
    private final Comparison comparison;
    private final int batch;

    private Planner(PlanInput input) {
        this.input = input;
        this.log = input.source().log();
        this.map = new CompiledMap(input, MasterLists.of(input.casebook()));
        this.keys = new SourceKeys(log, input.map().settings().keyColumns());
        this.maker = new RowMaker(
                log,
                map.targets(),
                map.steps(),
                map.columns(),
                input.map().defaults(),
                input.casebook().taxonomy());
        this.known = input.ledger().of(input.map().settings().sourceName());
        this.batch = input.ledger().lastBatch() + 1;
        this.digests = new CellDigests(log, map.targets(), forms);
        this.refs = new RefChoice(map, log, keys, known);
        this.comparison = new Comparison(input, map, forms);
    }

    /** The plan. */
    public static ImportPlan plan(PlanInput input) {
        return new Planner(input).plan();
    }

    private ImportPlan plan() {
        for (int row = 0; row < log.rows().size(); row++) {
            SourceLog.Row place = log.rows().get(row);
            if (place.kind() == RowKind.DATA) {
                dataRow(row);
            } else {
                sourceRows.add(new SourceRow(place.where(), place.kind().word(), List.of(), ""));
            }
        }
        return new ImportPlan(input, map, keys, digests, rows, sourceRows, assumed, gone());
    }

    private void dataRow(int row) {
        String key = keys.of(row);
        String where = log.rows().get(row).where();
        List<Made> made = new ArrayList<>();
        String refusal = refusal(row, key, made);
        if (!refusal.isEmpty()) {
            sourceRows.add(refused(where, refusal));
            return;
        }
        List<PlannedRow> planned = new ArrayList<>();
        Map<Integer, String> chosen = refs.of(made, key, row);
        for (Made each : made) {
            planned.add(planned(row, key, each, chosen));
        }
        rows.addAll(planned);
        sourceRows.add(sourceRow(where, planned));
    }

    /**
     * Why no case can be made of a row; empty where some can.
     *
     * @param made takes what is made of it
     */
    private String refusal(int row, String key, List<Made> made) {
        if (note(row)) {
            return "It holds a text and nothing else, as a note or the heading of a group does; no case can be made of it.";
        }
        if (key.isEmpty()) {
            return "It has no key: " + String.join(" + ", input.map().settings().keyColumns()) + " is not filled.";
        }
        if (keys.first(row) != row) {
            return "Its key " + key + " is that of "
                    + log.rows().get(keys.first(row)).where()
                    + " too; make one of them another key, or name a further key column.";
        }
        made.addAll(maker.of(row));
        return made.isEmpty() ? "No step of it exists: none of the columns of a step is filled." : tooLong(made);
    }

    /** Whether a text is all that stands in a row, and no reference that waits for its case: words, without a digit. */
    private boolean note(int row) {
        SourceValue only = SourceValue.BLANK;
        for (SourceColumn column : log.columns()) {
            SourceValue value = column.values().value(row);
            if (!value.blank() && !only.blank()) {
                return false;
            }
            only = value.blank() ? only : value;
        }
        boolean words = only.isText()
                && (only.text().strip().split("\\s+", 4).length > 2
                        || only.text().chars().noneMatch(Character::isDigit));
        return log.columns().size() > 2 && words;
    }

    /** Why a row cannot be written: a text, joined or not, that no cell of Excel holds; "" where it can. */
    private String tooLong(List<Made> made) {
        for (Made each : made) {
            int target = each.draft().tooLong(TextPool.LONGEST);
            if (target >= 0) {
                return String.format(
                        Locale.UK,
                        "Its %s is %,d characters long, and a cell of Excel holds %,d: shorten it in the source.",
                        map.targets().at(target).header(),
                        each.draft().text(target).length(),
                        TextPool.LONGEST);
            }
        }
        return "";
    }

    private static SourceRow refused(String where, String reason) {
        return new SourceRow(where, RowResult.REFUSED.word(), List.of(), reason);
    }

    /** A source row is what its rows are: conflicting before updated before made before unchanged before refused. */
    private static SourceRow sourceRow(String where, List<PlannedRow> planned) {
        RowResult result = RowResult.REFUSED;
        for (RowResult each : List.of(RowResult.UNCHANGED, RowResult.MADE, RowResult.UPDATED, RowResult.CONFLICTING)) {
            if (planned.stream().anyMatch(row -> row.result() == each)) {
                result = each;
            }
        }
        List<String> reasons = planned.stream()
                .map(PlannedRow::reason)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList();
        return new SourceRow(
                where,
                result.word(),
                planned.stream()
                        .filter(row -> row.result() != RowResult.REFUSED)
                        .map(PlannedRow::ref)
                        .toList(),
                String.join(" ", reasons));
    }

    private PlannedRow planned(int row, String key, Made made, Map<Integer, String> chosen) {
        StepLine step = map.steps().at(made.step());
        String ref = chosen.getOrDefault(made.step(), "");
        made.draft().set(map.targets().of(CaseColumn.REF), Entry.text(ref));
        refs.link(made, chosen, row);
        if (made.assumed()) {
            assumed.add(new FormChange(
                    "Step " + step.step(),
                    step.receivedFrom(),
                    CaseColumn.RECEIVED.header(),
                    made.draft().text(map.targets().of(CaseColumn.RECEIVED)),
                    FormChange.Kind.ASSUMED,
                    1,
                    log.rows().get(row).where() + " (" + ref + ")"));
        }
        List<Entry> values = made.draft().values();
        LedgerRow now = new LedgerRow(input.map().settings().sourceName(), key, step.step(), ref, batch, "", "");
        LedgerRow before = known.get(now.id());
        seen.add(now.id());
        if (before == null) {
            return fresh(row, now, values);
        }
        return comparison.of(row, digests.digested(now, row, values), before, values);
    }

    private PlannedRow fresh(int row, LedgerRow now, List<Entry> values) {
        String refKey = Texts.refKey(now.ref());
        int there = input.casebook().cases().indexOf(refKey);
        Integer elsewhere = newRefs.putIfAbsent(refKey, row);
        String reason = there >= 0
                ? "The log has a row " + now.ref() + " already, and it did not come from this source."
                : elsewhere != null
                        ? "Its Ref " + now.ref() + " is that of "
                                + log.rows().get(elsewhere).where() + " too."
                        : "";
        RowResult result = reason.isEmpty() ? RowResult.MADE : RowResult.REFUSED;
        return new PlannedRow(row, now.step(), now.key(), now.ref(), result, reason, values, -1, List.of(), now);
    }

    /** The rows that this source brought once and has no more: they stay, and are said. */
    private List<LedgerRow> gone() {
        return known.values().stream().filter(row -> !seen.contains(row.id())).toList();
    }
}
