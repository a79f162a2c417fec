package crossfoot.figures.count;

import crossfoot.caselog.schema.DateWords;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a line of a table follows through the years: an entry of a list, with the year from which it is recorded in the same
 * way, and the days on which it could be chosen.
 *
 * @param name the entry as the list spells it
 * @param comparableFrom the first year that may be compared with later ones, where the series breaks
 * @param validities when the entry is in the list; none for a line that is no entry, which never begins or ends
 */
public record Series(String name, Optional<ReportingYear> comparableFrom, List<Validity> validities) {

    public Series {
        validities = List.copyOf(validities);
    }

    /** A line that is there in every year, such as a total. */
    public static Series unbroken() {
        return new Series("", Optional.empty(), List.of());
    }

    /** A feedback type. */
    public static Series of(FeedbackType type) {
        return new Series(type.name(), type.comparableFrom(), List.of(type.validity()));
    }

    /** The same line, breaking also where another does, unless it says otherwise. */
    Series within(Series other) {
        List<Validity> both = new ArrayList<>(validities.isEmpty() ? other.validities : validities);
        return new Series(name, comparableFrom.or(other::comparableFrom), both);
    }

    /** Both, for one entry in several rows. */
    Series and(Series other) {
        List<Validity> both = new ArrayList<>(validities);
        both.addAll(other.validities);
        return new Series(name, comparableFrom.or(other::comparableFrom), both);
    }

    /**
     * Why what was counted from the first day of one span of time to the last day of a later one is no single series.
     *
     * @return a sentence; empty where nothing breaks between them
     */
    public Optional<String> brokenBetween(LocalDate first, LocalDate last) {
        Optional<String> recording = comparableFrom
                .filter(year ->
                        year.firstDay().isAfter(first) && !year.firstDay().isAfter(last))
                .map(year -> "Break in the series: recorded in another way before " + year.label()
                        + ", so that earlier years cannot be compared.");
        return recording.isPresent() || validities.isEmpty() ? recording : gap(first, last);
    }

    /** The first day on which the entry could not be chosen. */
    private Optional<String> gap(LocalDate first, LocalDate last) {
        LocalDate day = first;
        while (!day.isAfter(last)) {
            LocalDate now = day;
            Optional<LocalDate> covered = validities.stream()
                    .filter(validity -> validity.holds(now))
                    .map(validity -> validity.to().orElse(LocalDate.MAX))
                    .max(LocalDate::compareTo);
            if (covered.isEmpty()) {
                return Optional.of(sentence(now, first));
            }
            if (!covered.get().isBefore(last)) {
                return Optional.empty();
            }
            day = covered.get().plusDays(1);
        }
        return Optional.empty();
    }

    private String sentence(LocalDate missing, LocalDate first) {
        Optional<LocalDate> begins = validities.stream()
                .flatMap(validity -> validity.from().stream())
                .filter(from -> from.isAfter(missing))
                .min(LocalDate::compareTo);
        String when = missing.equals(first)
                ? begins.map(from -> "began on " + DateWords.day(from))
                        .orElse("had ended before " + DateWords.day(first))
                : "ended on " + DateWords.day(Objects.requireNonNull(missing).minusDays(1));
        return "Break in the series: the entry " + name + " " + when + ", so that the two years cannot be compared.";
    }
}
