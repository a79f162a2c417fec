package crossfoot.intake.plan;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.plan.RowMaker.Made;
import crossfoot.intake.reading.CompiledMap;
import crossfoot.intake.reading.LedgerRow;
import crossfoot.intake.source.SourceLog;
import crossfoot.workbook.cells.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The Refs of the rows that a source row makes, and how they are linked; a row that was imported before keeps its Ref. */
final class RefChoice {

    private final CompiledMap map;
    private final SourceLog log;
    private final SourceKeys keys;
    private final Map<String, LedgerRow> known;

    RefChoice(CompiledMap map, SourceLog log, SourceKeys keys, Map<String, LedgerRow> known) {
        this.map = map;
        this.log = log;
        this.keys = keys;
        this.known = known;
    }

    /** The Refs by step. */
    Map<Integer, String> of(List<Made> made, String key, int row) {
        Map<Integer, String> refs = new LinkedHashMap<>();
        int ref = map.targets().of(CaseColumn.REF);
        for (Made each : made) {
            StepLine step = map.steps().at(each.step());
            LedgerRow before = known.get(LedgerRow.id(key, step.step()));
            String form = step.refForm().isEmpty() ? ImportSettings.KEY : step.refForm();
            String own = each.draft().text(ref);
            boolean plain = form.equals(ImportSettings.KEY) && each.step() == 0 && keys.single();
            String fresh = plain && !own.isEmpty() ? Texts.clean(own) : form(form, key, row);
            refs.put(each.step(), before == null ? fresh : before.ref());
        }
        return refs;
    }

    private String form(String form, String key, int row) {
        return Texts.clean(form.replace(ImportSettings.KEY, key)
                .replace("{row}", Integer.toString(log.rows().get(row).number())));
    }

    /** Links a step to the step that it came from, or the nearest before it that exists. */
    void link(Made made, Map<Integer, String> refs, int row) {
        int target = map.targets().of(CaseColumn.LINKED_REF);
        int from = map.steps().linked(made.step());
        for (int hops = 0;
                from >= 0 && !refs.containsKey(from) && hops < map.steps().size();
                hops++) {
            from = map.steps().linked(from);
        }
        if (from >= 0) {
            made.draft().set(target, Entry.text(refs.getOrDefault(from, "")));
        } else if (!made.draft().blank(target)) {
            String first = map.steps().at(0).refForm();
            keys.meant(row, Texts.clean(made.draft().text(target))).ifPresent(key -> made.draft()
                    .set(target, Entry.text(form(first.isEmpty() ? ImportSettings.KEY : first, key, row))));
        }
    }
}
