package crossfoot.service.calls;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.rules.Assessment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a reader of a master can choose from: its reporting years and procedures. */
final class Choices {

    private Choices() {}

    /** The reporting years in which a case was received or answered, latest first. */
    static List<String> years(Assessment assessment) {
        return IntStream.range(0, assessment.casebook().cases().size())
                .mapToObj(assessment::standing)
                .flatMap(standing -> Stream.of(standing.yearReceived(), standing.yearResponded()))
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(ReportingYear::label)
                .toList();
    }

    /** The latest of some years that is over on the as-of date, else the latest; "" where there is none. */
    static String usualYear(Assessment assessment, List<String> years) {
        return years.stream()
                .filter(label -> ReportingYear.parse(
                                label, assessment.casebook().settings().yearStart())
                        .filter(year -> !year.lastDay().isAfter(assessment.asOf()))
                        .isPresent())
                .findFirst()
                .or(() -> years.stream().findFirst())
                .orElse("");
    }

    /** The procedures of the master's lists, in their order. */
    static List<String> procedures(Casebook book) {
        return book.taxonomy().list(ListTable.PROCEDURES).entries().stream()
                .map(ListEntry::name)
                .distinct()
                .toList();
    }
}
