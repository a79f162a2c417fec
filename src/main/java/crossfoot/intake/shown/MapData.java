package crossfoot.intake.shown;

import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.DefaultLine;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.ImportSettings.BothChanged;
import crossfoot.intake.map.ImportSettings.Unknown;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.source.SourceRefusal;
import crossfoot.intake.words.DateOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map as data, in the words of the workbook: what a page shows, mends and sends back.
 *
 * @param settings its settings
 * @param columns its columns
 * @param values its values
 * @param defaults its defaults
 * @param steps its steps
 */
public record MapData(
        Settings settings, List<Column> columns, List<Value> values, List<DefaultLine> defaults, List<StepLine> steps) {

    public MapData {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        defaults = List.copyOf(defaults);
        steps = List.copyOf(steps);
    }

    /** The settings. */
    public record Settings(
            String sourceName,
            String sheet,
            String headerRow,
            List<String> keyColumns,
            String refForm,
            String dateOrder,
            List<String> blankWords,
            String unknownValue,
            String changedOnBothSides) {
        public Settings {
            keyColumns = List.copyOf(keyColumns);
            blankWords = List.copyOf(blankWords);
        }
    }

    /** A column. */
    public record Column(
            String sourceColumn,
            int occurrence,
            List<String> examples,
            int filled,
            int distinct,
            String step,
            String toTable,
            String toColumn,
            String how,
            String tickValue,
            String dateForm,
            String confidence,
            String why,
            String decided) {
        public Column {
            examples = List.copyOf(examples);
        }
    }

    /** A value. */
    public record Value(
            String sourceColumn,
            int occurrence,
            String sourceValue,
            int rows,
            String step,
            String column,
            String value,
            String alsoColumn,
            String alsoValue,
            String confidence,
            String why,
            String decided) {}

    /** The data of a map. */
    public static MapData of(ImportMap map) {
        ImportSettings settings = map.settings();
        return new MapData(
                new Settings(
                        settings.sourceName(),
                        settings.sheet(),
                        settings.headerRow(),
                        settings.keyColumns(),
                        settings.refForm(),
                        order(settings.dateOrder()),
                        settings.blankWords(),
                        settings.unknown().words(),
                        settings.bothChanged().words()),
                map.columns().stream().map(MapData::column).toList(),
                map.values().stream().map(MapData::value).toList(),
                map.defaults(),
                map.steps());
    }

    private static String order(Optional<DateOrder> order) {
        return order.map(DateOrder::words).orElse("");
    }

    private static Column column(ColumnLine line) {
        return new Column(
                line.header(),
                line.occurrence(),
                line.facts().examples(),
                line.facts().filled(),
                line.facts().distinct(),
                line.step(),
                line.table(),
                line.column(),
                line.how().words(),
                line.tickValue(),
                order(line.dateForm()),
                line.confidence().word(),
                line.why(),
                line.decision().word());
    }

    private static Value value(ValueLine line) {
        return new Value(
                line.header(),
                line.occurrence(),
                line.value(),
                line.rows(),
                line.step(),
                line.column(),
                line.entry(),
                line.alsoColumn(),
                line.alsoEntry(),
                line.confidence().word(),
                line.why(),
                line.decision().word());
    }

    /** The map of this data. */
    public ImportMap map() {
        return new ImportMap(
                new ImportSettings(
                        settings.sourceName,
                        settings.sheet,
                        settings.headerRow,
                        settings.keyColumns,
                        settings.refForm,
                        DateOrder.named(settings.dateOrder),
                        settings.blankWords,
                        oneOf(settings.unknownValue, Unknown.values(), Unknown::words),
                        oneOf(settings.changedOnBothSides, BothChanged.values(), BothChanged::words)),
                columns.stream().map(MapData::line).toList(),
                values.stream().map(MapData::line).toList(),
                defaults,
                steps);
    }

    private static <T> T oneOf(String text, T[] all, Function<T, String> words) {
        return Arrays.stream(all)
                .filter(each -> words.apply(each).equals(text))
                .findFirst()
                .orElse(all[0]);
    }

    private static ColumnLine line(Column column) {
        return new ColumnLine(
                column.sourceColumn,
                column.occurrence,
                new ColumnLine.Facts(column.examples, column.filled, column.distinct),
                column.step,
                column.toTable,
                column.toColumn,
                How.named(column.how)
                        .orElseThrow(() -> SourceRefusal.of("The map says \"" + column.how + "\" under How for "
                                + column.sourceColumn + "; choose one of those that are offered.")),
                column.tickValue,
                DateOrder.named(column.dateForm),
                Confidence.named(column.confidence),
                column.why,
                Decision.named(column.decided));
    }

    private static ValueLine line(Value value) {
        return new ValueLine(
                value.sourceColumn,
                value.occurrence,
                value.sourceValue,
                value.rows,
                value.step,
                value.column,
                value.value,
                value.alsoColumn,
                value.alsoValue,
                Confidence.named(value.confidence),
                value.why,
                Decision.named(value.decided));
    }
}
