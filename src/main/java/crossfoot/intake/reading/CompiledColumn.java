package crossfoot.intake.reading;

import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.reading.ColumnReading.Read;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import crossfoot.workbook.cells.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A source column with its values read, and how often each occurs. */
public final class CompiledColumn {

    private static final Read NOTHING = new Read(List.of(), java.util.Optional.empty(), List.of());

    private final ColumnLine line;
    private final SourceColumn source;
    private final BitSet steps;
    private final boolean shared;
    private final int target;
    private final List<Read> reads = new ArrayList<>();
    private final int[] counts;
    private final int[] firstRows;

    /**
     * @param target the place of the column that it fills
     * @param steps the steps that it fills
     * @param shared whether it fills every step, and so makes none of them exist
     */
    CompiledColumn(
            ColumnLine line,
            SourceColumn source,
            int target,
            BitSet steps,
            boolean shared,
            ColumnReading reading,
            SourceLog log) {
        this.target = target;
        this.line = line;
        this.source = source;
        this.steps = steps;
        this.shared = shared;
        int size = source.values().distinct().size();
        this.counts = new int[size];
        this.firstRows = new int[size];
        for (int row : log.dataRows()) {
            int code = source.values().code(row);
            if (counts[code]++ == 0) {
                firstRows[code] = row;
            }
        }
        for (int code = 0; code < size; code++) {
            reads.add(
                    counts[code] == 0
                            ? NOTHING
                            : reading.read(source.values().distinct().get(code)));
        }
    }

    ColumnLine line() {
        return line;
    }

    SourceColumn source() {
        return source;
    }

    /** What the value of a row does. */
    public Read read(int row) {
        return reads.get(source.values().code(row));
    }

    public boolean fills(int step) {
        return steps.get(step);
    }

    public boolean shared() {
        return shared;
    }

    /** Adds the columns of the log that it is for, and those that its values fill besides. */
    void addTargets(BitSet said) {
        said.set(target);
        reads.forEach(read -> read.effects().forEach(effect -> said.set(effect.target())));
    }

    /** The values whose form changed. */
    public List<FormChange> changes(SourceLog log, Targets targets) {
        List<FormChange> changes = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            Read read = reads.get(code);
            if (counts[code] > 0 && read.kind().isPresent()) {
                List<String> columns = new ArrayList<>();
                List<String> written = new ArrayList<>();
                for (Effect effect : read.effects()) {
                    columns.add(targets.at(effect.target()).header());
                    written.add(effect.entry() instanceof Entry.Blank ? "" : EntryForm.shown(effect.entry()));
                }
                changes.add(new FormChange(
                        line.name(),
                        source.values().distinct().get(code).text(),
                        columns.isEmpty()
                                ? line.column()
                                : String.join("; ", columns.stream().distinct().toList()),
                        String.join("; ", written),
                        read.kind().get(),
                        counts[code],
                        log.rows().get(firstRows[code]).where()));
            }
        }
        return changes;
    }

    /** The values, or parts of values, that are in no list, and how many rows have them. */
    public List<UnknownValue> unknown(SourceLog log) {
        List<UnknownValue> unknown = new ArrayList<>();
        for (int code = 0; code < counts.length; code++) {
            for (String part : reads.get(code).unknown()) {
                unknown.add(new UnknownValue(
                        line.name(),
                        part,
                        line.column(),
                        counts[code],
                        log.rows().get(firstRows[code]).where()));
            }
        }
        return unknown;
    }
}
