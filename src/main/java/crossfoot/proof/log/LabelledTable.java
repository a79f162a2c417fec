package crossfoot.proof.log;

import crossfoot.proof.judging.Years;
import crossfoot.proof.table.TableView;
import java.util.List;

/**
 * A table of a report with its labels made ready to be matched.
 *
 * @param keys its rows' labels without case, marks, notes and plurals
 * @param years the first year that each column's label names, 0 for none
 */
record LabelledTable(TableView view, List<String> keys, List<Integer> years) {

    LabelledTable {
        keys = List.copyOf(keys);
        years = List.copyOf(years);
    }

    static LabelledTable of(TableView view) {
        return new LabelledTable(
                view,
                view.rowLabels().stream().map(LogTable::key).toList(),
                view.columnLabels().stream().map(Years::year).toList());
    }
}
