package crossfoot.intake.source;

import crossfoot.intake.words.Headers;
import crossfoot.intake.words.Tick;
import crossfoot.intake.words.TypedDate;
import crossfoot.intake.words.TypedNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds the header row of a grid: the densest row of texts that are no data, above columns that hold something else. The
 * first row of data is never taken for one: a row with a date, a number, or values that come again below it is data.
 */
final class HeaderSearch {

    private static final int SEARCHED = 60;
    private static final int LONGEST = 120;
    private static final int KNOWN_IS_WORTH = 3;
    private static final double KNOWN = 0.75;
    private static final double MOST = 0.6;
    private static final int LOOKED_BELOW = 400;

    private final Grid grid;
    private final Headers headers;
    private final Collection<String> columns;
    private final Map<String, Boolean> known = new HashMap<>();

    /** Searches a grid for headers, of which some may be known. */
    HeaderSearch(Grid grid, Headers headers, Collection<String> columns) {
        this.grid = grid;
        this.headers = headers;
        this.columns = columns;
    }

    HeaderRows find() {
        if (grid.likelyHeader() >= 0 && grid.filled(grid.likelyHeader()) > 0) {
            return withGroups(grid.likelyHeader());
        }
        int best = -1;
        double bestScore = 0;
        for (int row = 0; row < Math.min(SEARCHED, grid.rows()); row++) {
            double score = score(row);
            if (score > bestScore) {
                best = row;
                bestScore = score;
            }
        }
        return best < 0 ? HeaderRows.NONE : withGroups(best);
    }

    /** 0 for a row that is no header. */
    private double score(int row) {
        if (mostlyData(row)) {
            return 0;
        }
        int filled = 0;
        int known = 0;
        int repeated = 0;
        int instructions = 0;
        for (int column = 0; column < grid.columns().size(); column++) {
            SourceValue value = grid.value(row, column);
            if (value.blank()) {
                continue;
            }
            filled++;
            boolean name = known(value);
            known += name ? 1 : 0;
            if (!name && isData(value)) {
                return 0;
            }
            instructions += lengthy(value) ? 1 : 0;
            repeated += comesAgain(row, column) ? 1 : 0;
        }
        boolean alone = filled < 2 && width() > 1;
        if (filled == 0 || alone || row == grid.rows() - 1 && known * 2 < filled) {
            return 0;
        }
        // A header may say at length how to fill its column, but then others of its row are plain names.
        boolean prose = instructions > 0 && known < 2;
        if (prose || repeated * 2 > filled && known * 2 < filled) {
            return 0;
        }
        if (known == 0 && !typedBelow(row)) {
            return filled >= width() * MOST && uniqueTexts(row) ? filled * MOST : 0;
        }
        return filled + known * KNOWN_IS_WORTH - row / (double) SEARCHED;
    }

    /** Asked first, since it costs next to nothing: most rows are of data. */
    private boolean mostlyData(int row) {
        int data = 0;
        for (int column = 0; column < grid.columns().size(); column++) {
            SourceValue value = grid.value(row, column);
            data += !value.blank() && isData(value) ? 1 : 0;
        }
        return data * 3 > grid.filled(row);
    }

    private int width() {
        return (int) grid.columns().stream()
                .filter(column -> column.distinct().size() > 1)
                .count();
    }

    private boolean known(SourceValue value) {
        if (!value.isText()) {
            return false;
        }
        return known.computeIfAbsent(value.text(), text -> headers.isNear(headers.words(text), columns, KNOWN));
    }

    private static boolean isData(SourceValue value) {
        if (!value.isText()) {
            return !(value.kind() == SourceValue.Kind.NUMBER && year(value.number()));
        }
        String text = value.text().strip();
        return TypedDate.of(text)
                        .filter(date -> !text.matches("\\d{4}[-/]\\d{2}(?:\\d{2})?"))
                        .isPresent()
                || TypedNumber.of(text).filter(number -> !year(number)).isPresent()
                || Tick.of(text) != Tick.NEITHER && text.length() > 1;
    }

    private static boolean lengthy(SourceValue value) {
        return value.isText() && value.text().length() > LONGEST;
    }

    private static boolean year(double number) {
        return number >= 1990 && number <= 2100 && number == Math.rint(number);
    }

    private boolean comesAgain(int row, int column) {
        GridColumn values = grid.columns().get(column);
        int code = values.code(row);
        int end = Math.min(grid.rows(), row + LOOKED_BELOW);
        for (int below = row + 1; below < end; below++) {
            if (values.code(below) == code) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column below holds mostly dates or numbers, as headers never do. */
    private boolean typedBelow(int row) {
        int end = Math.min(grid.rows(), row + 1 + LOOKED_BELOW / 8);
        for (int column = 0; column < grid.columns().size(); column++) {
            int filled = 0;
            int data = 0;
            for (int below = row + 1; below < end && !grid.value(row, column).blank(); below++) {
                SourceValue value = grid.value(below, column);
                filled += value.blank() ? 0 : 1;
                data += !value.blank() && isData(value) ? 1 : 0;
            }
            if (filled > 0 && data >= filled * MOST) {
                return true;
            }
        }
        return false;
    }

    private boolean uniqueTexts(int row) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            String text = grid.value(row, column).text();
            if (!text.isEmpty() && (!seen.add(text) || text.length() > LONGEST / 2)) {
                return false;
            }
        }
        return true;
    }

    /** Joins to a header row the row of groups above it, or the row below that goes on with it. */
    private HeaderRows withGroups(int row) {
        if (row > 0 && isGroups(row - 1, row)) {
            return new HeaderRows(row - 1, row);
        }
        if (row + 1 < grid.rows() && isGroups(row, row + 1) && score(row + 1) > 0) {
            return new HeaderRows(row, row + 1);
        }
        return new HeaderRows(row, row);
    }

    /** Whether a row names groups of the columns that the row below it names: texts only, fewer of them, two at least. */
    private boolean isGroups(int row, int below) {
        int groups = 0;
        int spanned = 0;
        for (int column = 0; column < grid.columns().size(); column++) {
            SourceValue value = grid.value(row, column);
            if (!value.blank()) {
                if (isData(value) || lengthy(value)) {
                    return false;
                }
                groups++;
                boolean wide = column + 1 < grid.columns().size()
                        && grid.value(row, column + 1).blank()
                        && !grid.value(below, column).blank()
                        && !grid.value(below, column + 1).blank();
                spanned += wide ? 1 : 0;
            }
        }
        return groups >= 2
                && spanned >= 1
                && groups < grid.filled(below)
                && (merged(row) || repeats(below))
                && namesBelow(row, below);
    }

    private boolean merged(int row) {
        return grid.spans().stream().filter(span -> span.row() == row).count() >= 2;
    }

    private boolean repeats(int row) {
        Set<String> seen = new HashSet<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            SourceValue value = grid.value(row, column);
            if (!value.blank() && !seen.add(value.text())) {
                return true;
            }
        }
        return false;
    }

    /** The row below has to hold names where the row above holds none, and they are no data. */
    private boolean namesBelow(int row, int below) {
        for (int column = 0; column < grid.columns().size(); column++) {
            SourceValue value = grid.value(below, column);
            if (!value.blank() && isData(value) || comesAgainAsData(below, column, value)) {
                return false;
            }
        }
        return row < below;
    }

    private boolean comesAgainAsData(int row, int column, SourceValue value) {
        return !value.blank() && !known(value) && comesAgain(row, column);
    }
}
