package crossfoot.rules.days;

import crossfoot.caselog.schema.Values;

/** A date column as day numbers, interpreted once a distinct value. */
public final class DateColumn {

    private final Values values;
    private final int[] dayOfCode;

    public DateColumn(Values values) {
        this.values = values;
        this.dayOfCode = new int[values.distinct()];
        for (int code = 0; code < dayOfCode.length; code++) {
            int unknown = values.blankOf(code) ? Day.BLANK : Day.UNREADABLE;
            dayOfCode[code] = values.dateOf(code).map(Day::of).orElse(unknown);
        }
    }

    /** The day at a data row of the table; {@link Day#BLANK} or {@link Day#UNREADABLE} where there is none. */
    public int at(int tableRow) {
        return dayOfCode[values.code(tableRow)];
    }
}
