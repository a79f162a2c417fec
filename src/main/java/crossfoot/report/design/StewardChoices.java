package crossfoot.report.design;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Worded;
import crossfoot.caselog.taxonomy.AnnualReturn;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.NonWorkingDay;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.report.text.Section;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fixed choices in columns of the steward's tables, from the same definitions that read them. */
final class StewardChoices {

    private StewardChoices() {}

    /** What a column of a table accepts, by its header, where its choices are fixed. */
    static Optional<Acceptance> of(TableSchema schema, String header) {
        return switch (header) {
            case "Kind" ->
                words(schema.equals(MasterSchema.TIMESCALES) ? Timescale.Kind.values() : NonWorkingDay.Kind.values());
            case "Unit" -> words(Timescale.Unit.values());
            case "Counting" -> words(Timescale.Counting.values());
            case "Roll" -> words(Timescale.Roll.values());
            case "Counted on" -> words(FeedbackType.CountedOn.values());
            case "Role" -> words(Role.values());
            case "Annual return" -> words(AnnualReturn.values());
            // A list typed into a drop-down is split at commas, so the start that has one is not offered, but accepted.
            case "Starts" -> Optional.of(new Acceptance.OneOf(inQuotes(dateColumns()), false));
            case "Stops" -> Optional.of(choice(dateColumns()));
            case "Section" -> Optional.of(new Acceptance.OneOf(inQuotes(Section.names().stream()), false));
            case "Audience" -> Optional.of(choice(Stream.of("officer", "committee", "public")));
            default -> Optional.empty();
        };
    }

    private static Optional<Acceptance> words(Worded[] choices) {
        return Optional.of(choice(Arrays.stream(choices).map(Worded::words)));
    }

    private static Acceptance choice(Stream<String> words) {
        return new Acceptance.OneOf(inQuotes(words), true);
    }

    private static String inQuotes(Stream<String> words) {
        return "\"" + words.collect(Collectors.joining(",")) + "\"";
    }

    private static Stream<String> dateColumns() {
        return Arrays.stream(CaseColumn.values())
                .filter(column -> column.type() == ColumnType.DATE && !column.computed())
                .map(CaseColumn::header);
    }
}
