package crossfoot.intake.plan;

import crossfoot.intake.reading.Effect;
import crossfoot.intake.reading.EntryForm;
import crossfoot.workbook.cells.Entry;
import java.util.Arrays;
import java.util.List;

/** A row of the log in the making: what the columns of a source row have put into it so far. */
final class Draft {

    private final Entry[] values;
    private boolean own;

    Draft(int width) {
        this.values = new Entry[width];
        Arrays.fill(values, Entry.BLANK);
    }

    /** Lets a value of the source do what it does. */
    void take(Effect effect, boolean shared) {
        own |= !shared && !(effect.entry() instanceof Entry.Blank);
        Entry there = values[effect.target()];
        boolean empty = there instanceof Entry.Blank;
        switch (effect.mode()) {
            case SET -> values[effect.target()] = empty ? effect.entry() : join(there, effect.entry(), "; ");
            case FILL -> values[effect.target()] = empty ? effect.entry() : there;
            case ENTRY, PARAGRAPH ->
                values[effect.target()] = empty
                        ? effect.entry()
                        : join(there, effect.entry(), effect.mode().between());
        }
    }

    /** Two values for one cell: both are kept, so that nothing is lost and the checks show it. */
    private static Entry join(Entry there, Entry added, String between) {
        String text = EntryForm.shown(there);
        String more = EntryForm.shown(added);
        boolean held = more.isEmpty()
                || Arrays.asList(text.split(java.util.regex.Pattern.quote(between), -1))
                        .contains(more);
        return held ? there : Entry.text(text + between + more);
    }

    Entry get(int target) {
        return target < 0 ? Entry.BLANK : values[target];
    }

    String text(int target) {
        return EntryForm.shown(get(target));
    }

    boolean blank(int target) {
        return get(target) instanceof Entry.Blank;
    }

    void set(int target, Entry value) {
        values[target] = value;
    }

    /** Whether a column of its own step has filled anything. */
    boolean own() {
        return own;
    }

    /** The values up to the last that is filled. */
    List<Entry> values() {
        int last = values.length;
        while (last > 0 && values[last - 1] instanceof Entry.Blank) {
            last--;
        }
        return List.copyOf(Arrays.asList(values).subList(0, last));
    }

    /** The first column whose text is longer than a cell of Excel holds; -1 where there is none. */
    int tooLong(int longest) {
        for (int target = 0; target < values.length; target++) {
            if (values[target] instanceof Entry.Text text && text.value().length() > longest) {
                return target;
            }
        }
        return -1;
    }
}
