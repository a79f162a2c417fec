package crossfoot.intake.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of a source: a code a row into its distinct values, so that a value is understood once, not once a row. */
public final class GridColumn {

    private final int[] codes;
    private final int size;
    private final List<SourceValue> distinct;

    private GridColumn(int[] codes, int size, List<SourceValue> distinct) {
        this.codes = codes;
        this.size = size;
        this.distinct = distinct;
    }

    /** The code of a row. */
    public int code(int row) {
        return row < size ? codes[row] : 0;
    }

    /** The distinct values by their code; the first one is the blank. */
    public List<SourceValue> distinct() {
        return distinct;
    }

    /** The value of a row; blank beyond the last one that was filled. */
    public SourceValue value(int row) {
        return distinct.get(code(row));
    }

    /** Collects a column from top to bottom. */
    static final class Builder {
        private final Map<SourceValue, Integer> known = new HashMap<>();
        private final List<SourceValue> distinct = new ArrayList<>();
        private int[] codes = new int[16];
        private int size;

        Builder() {
            code(SourceValue.BLANK);
        }

        private int code(SourceValue value) {
            Integer code = known.get(value);
            if (code == null) {
                code = distinct.size();
                known.put(value, code);
                distinct.add(value);
            }
            return code;
        }

        /** Puts a value into a row at or below the last one. */
        void put(int row, SourceValue value) {
            if (value.blank()) {
                return;
            }
            if (row >= codes.length) {
                codes = Arrays.copyOf(codes, Math.max(row + 1, codes.length * 2));
            }
            codes[row] = code(value);
            size = row + 1;
        }

        GridColumn build() {
            return new GridColumn(codes, size, List.copyOf(distinct));
        }
    }
}
