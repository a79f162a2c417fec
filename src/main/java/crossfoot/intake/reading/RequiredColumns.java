package crossfoot.intake.reading;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.DefaultLine;
import crossfoot.intake.map.StepLine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Whether something fills each column that every row of the log needs. */
public final class RequiredColumns {

    private final PlanInput input;
    private final CompiledMap map;

    public RequiredColumns(PlanInput input, CompiledMap map) {
        this.input = input;
        this.map = map;
    }

    public List<Undecided> undecided() {
        List<Undecided> open = new ArrayList<>();
        BitSet filled = new BitSet();
        map.columns().forEach(column -> column.addTargets(filled));
        for (CaseColumn column : CaseColumn.values()) {
            boolean needed = column.required() && column != CaseColumn.REF;
            if (needed && !filled.get(map.targets().of(column)) && !elsewhere(column)) {
                open.add(new Undecided(
                        column.list().isPresent() ? "Defaults" : "Columns",
                        column.header(),
                        "Nothing says the " + column.header() + " of a row, which every row needs: "
                                + (column.list().isPresent()
                                        ? "give it a Value on the sheet Defaults, or a column."
                                        : "choose the column that holds it.")));
            }
        }
        for (DefaultLine line : input.map().defaults()) {
            if (line.value().isEmpty() && filled.get(Math.max(0, map.targets().find(line.column())))) {
                open.add(new Undecided("Defaults", line.column(), "Its Value is empty; fill it, or clear the row."));
            }
            if (map.targets().find(line.column()) < 0) {
                open.add(new Undecided(
                        "Defaults", line.column(), "\"" + line.column() + "\" is no column of the log; choose one."));
            }
        }
        return open;
    }

    private boolean elsewhere(CaseColumn column) {
        boolean byDefault = input.map().defaults().stream()
                .anyMatch(line -> Texts.key(line.column()).equals(column.key())
                        && !line.value().isEmpty());
        boolean byStep = column == CaseColumn.FEEDBACK_TYPE
                && !input.map().steps().isEmpty()
                && input.map().steps().stream().map(StepLine::feedbackType).noneMatch(String::isEmpty);
        return byDefault || byStep;
    }
}
