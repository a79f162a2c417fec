package crossfoot.proof.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds up the columns of a view. Turned over, the same check adds up its rows. */
final class SumCheck {

    /** How far a single sum may be from its total and still be taken for a slip rather than another kind of table. */
    private static final double NEAR = 0.2;

    private final TableView table;

    SumCheck(TableView table) {
        this.table = table;
    }

    /** The totals of the table that their lines do not make. */
    List<SumFault> faults() {
        List<SumFault> faults = new ArrayList<>();
        for (int row = 0; row < table.height(); row++) {
            if (table.rowKinds().get(row) == LineKind.TOTAL) {
                faults.addAll(faults(row));
            }
        }
        return faults;
    }

    /** How many totals there are to add up. */
    int claims() {
        int claims = 0;
        for (int row = 0; row < table.height(); row++) {
            if (table.rowKinds().get(row) == LineKind.TOTAL
                    && !Composition.of(table, row).isEmpty()) {
                claims += (int) addable().stream().count();
            }
        }
        return claims;
    }

    private List<Integer> addable() {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            LineKind kind = table.columnKinds().get(column);
            if (kind == LineKind.LINE || kind == LineKind.TOTAL || kind == LineKind.OF_WHICH) {
                columns.add(column);
            }
        }
        return columns;
    }

    private List<SumFault> faults(int total) {
        List<List<Integer>> ways = List.copyOf(Composition.of(table, total));
        List<Integer> columns = addable().stream()
                .filter(column -> table.cell(total, column).isNumeric())
                .toList();
        if (ways.isEmpty() || columns.isEmpty()) {
            return List.of();
        }
        List<Integer> best = bestWay(ways, columns, total);
        List<SumFault> faults = new ArrayList<>();
        long good =
                columns.stream().filter(column -> anyFits(ways, total, column)).count();
        for (int column : columns) {
            if (!anyFits(ways, total, column)) {
                List<Integer> way = good > 0 ? best : nearestWay(ways, total, column);
                fault(total, column, way, good).ifPresent(faults::add);
            }
        }
        return faults.size() > Math.max(2 * good, columns.size() == 1 ? 1 : (columns.size() + 1) / 2)
                ? List.of()
                : faults;
    }

    private Optional<SumFault> fault(int total, int column, List<Integer> way, long good) {
        SumFault fault = new SumFault(table, total, column, way, sum(way, column));
        double size = Math.max(Math.abs(fault.stated()), Math.abs(fault.sum()));
        boolean near = Math.abs(fault.difference()) <= NEAR * size;
        long filled =
                way.stream().filter(row -> table.cell(row, column).isNumeric()).count();
        boolean signed = signed(column);
        boolean couldHide = (signed || fault.difference() < 0) && hides(way, column, signed);
        boolean noted = table.cell(total, column).isNoted()
                || way.stream().anyMatch(row -> table.cell(row, column).isNoted());
        boolean counted = filled >= 2 && !couldHide && !noted && !rounding(fault);
        return counted && (near || good > 0 && Math.abs(fault.difference()) <= 3 * NEAR * size)
                ? Optional.of(fault)
                : Optional.empty();
    }

    /** Whether stated roundings (£1.2m) explain the difference. */
    private boolean rounding(SumFault fault) {
        double room = 0;
        for (int row : fault.lines()) {
            Cell cell = table.cell(row, fault.column());
            room += cell.isNumeric()
                            && (cell.step() != 1
                                    || !table.cell(fault.row(), fault.column())
                                            .stated()
                                            .exact())
                    ? cell.step() / 2
                    : 0;
        }
        Cell total = table.cell(fault.row(), fault.column());
        room += room > 0 ? total.step() / 2 : 0;
        return Math.abs(fault.difference()) <= room + 1e-6;
    }

    /** Whether a line keeps its number to itself; among differences a dash says that there is none to tell. */
    private boolean hides(List<Integer> way, int column, boolean signed) {
        return way.stream().anyMatch(row -> {
            Cell.Kind kind = table.cell(row, column).kind();
            return kind == Cell.Kind.HIDDEN || kind == Cell.Kind.TEXT || signed && kind == Cell.Kind.EMPTY;
        });
    }

    /** Whether the numbers of a column are differences: some say more, or some less than nothing. */
    private boolean signed(int column) {
        for (int row = 0; row < table.height(); row++) {
            Cell cell = table.cell(row, column);
            if (cell.isNumeric() && (cell.value() < 0 || cell.text().startsWith("+"))) {
                return true;
            }
        }
        return false;
    }

    private boolean anyFits(List<List<Integer>> ways, int total, int column) {
        return ways.stream().anyMatch(way -> fits(way, total, column));
    }

    private boolean fits(List<Integer> way, int total, int column) {
        return Math.abs(sum(way, column) - table.cell(total, column).value()) < 1e-6;
    }

    private List<Integer> bestWay(List<List<Integer>> ways, List<Integer> columns, int total) {
        List<Integer> best = ways.get(0);
        long most = -1;
        for (List<Integer> way : ways) {
            long fitting =
                    columns.stream().filter(column -> fits(way, total, column)).count();
            if (fitting > most) {
                most = fitting;
                best = way;
            }
        }
        return best;
    }

    private List<Integer> nearestWay(List<List<Integer>> ways, int total, int column) {
        List<Integer> best = ways.get(0);
        for (List<Integer> way : ways) {
            double stated = table.cell(total, column).value();
            if (Math.abs(sum(way, column) - stated) < Math.abs(sum(best, column) - stated)) {
                best = way;
            }
        }
        return best;
    }

    private double sum(List<Integer> way, int column) {
        return way.stream().mapToDouble(row -> table.cell(row, column).value()).sum();
    }
}
