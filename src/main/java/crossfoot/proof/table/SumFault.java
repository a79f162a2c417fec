package crossfoot.proof.table;

import java.util.List;

/**
 * A total that is not the sum of its lines.
 *
 * @param row the total's row in the view that was asked
 * @param column the column in that view
 * @param lines the rows that should make it
 * @param sum what they add up to
 */
record SumFault(TableView table, int row, int column, List<Integer> lines, double sum) {

    SumFault {
        lines = List.copyOf(lines);
    }

    double stated() {
        return table.cell(row, column).value();
    }

    double difference() {
        return sum - stated();
    }
}
