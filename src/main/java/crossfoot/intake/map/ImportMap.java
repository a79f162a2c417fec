package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import java.util.List;
import java.util.Optional;

/**
 * How a source becomes rows of the master: what a steward reads, mends and decides.
 *
 * @param settings its settings
 * @param columns what becomes of each column
 * @param values what spellings mean
 * @param defaults what is filled where the source says nothing
 * @param steps the rows that one source row makes; none where it makes one
 */
public record ImportMap(
        ImportSettings settings,
        List<ColumnLine> columns,
        List<ValueLine> values,
        List<DefaultLine> defaults,
        List<StepLine> steps) {

    public ImportMap {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        defaults = List.copyOf(defaults);
        steps = List.copyOf(steps);
    }

    /** The line of a source column. */
    public Optional<ColumnLine> column(String header, int occurrence) {
        return columns.stream()
                .filter(line -> line.occurrence() == occurrence
                        && Texts.key(line.header()).equals(Texts.key(header)))
                .findFirst();
    }

    /** The same map with other settings. */
    public ImportMap with(ImportSettings other) {
        return new ImportMap(other, columns, values, defaults, steps);
    }

    /** The steps; the one that every source row makes where the map names none. */
    public List<StepLine> stepsOrOne() {
        return steps.isEmpty() ? List.of(new StepLine("", "", StepLine.ALWAYS, settings.refForm(), "", "")) : steps;
    }
}
