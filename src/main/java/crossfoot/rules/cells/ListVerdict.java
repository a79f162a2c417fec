package crossfoot.rules.cells;

import crossfoot.caselog.taxonomy.Validity;
import crossfoot.rules.days.Almanac;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.ValidDays;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.TaxonomyRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the lists say of a value: what is wrong with it on any day, and which of its entries are valid on some days only. */
final class ListVerdict {

    static final ListVerdict SOUND = new ListVerdict(List.of(), List.of());

    private final List<Fault> faults;
    private final List<Dated> dated;

    private ListVerdict(List<Fault> faults, List<Dated> dated) {
        this.faults = faults;
        this.dated = dated;
    }

    /** An entry with the stretches of days on which it may be used. */
    private record Dated(String name, List<Validity> stretches, ValidDays days) {}

    /** A value that is wrong on any day. */
    static ListVerdict wrong(Rule rule, String message, Optional<String> suggestion) {
        return new ListVerdict(List.of(new Fault(rule, message, suggestion)), List.of());
    }

    /** An entry that may be used on the days of its rows. */
    static ListVerdict listed(String name, List<Validity> rows) {
        return rows.contains(Validity.ALWAYS)
                ? SOUND
                : new ListVerdict(List.of(), List.of(new Dated(name, List.copyOf(rows), ValidDays.of(rows))));
    }

    /** What is said of several entries in one cell. */
    ListVerdict and(ListVerdict other) {
        if (other == SOUND) {
            return this;
        }
        if (this == SOUND) {
            return other;
        }
        List<Fault> bothFaults = new ArrayList<>(faults);
        bothFaults.addAll(other.faults);
        List<Dated> bothDated = new ArrayList<>(dated);
        bothDated.addAll(other.dated);
        return new ListVerdict(List.copyOf(bothFaults), List.copyOf(bothDated));
    }

    /** Whether the value is an entry on some day. */
    boolean entry() {
        return faults.isEmpty();
    }

    /**
     * What is wrong on a day; what is wrong on any day where the day is not known.
     *
     * @param what the day is of
     */
    List<Fault> on(int day, String header, String what) {
        if (dated.isEmpty() || !Day.known(day)) {
            return faults;
        }
        List<Dated> invalid =
                dated.stream().filter(entry -> !entry.days.holds(day)).toList();
        if (invalid.isEmpty()) {
            return faults;
        }
        String names = invalid.stream()
                .map(entry -> CellRule.quoted(entry.name) + " (valid " + words(entry.stretches) + ")")
                .collect(Collectors.joining(", "));
        String message = header + " " + names + " was not valid on " + Almanac.words(LocalDate.ofEpochDay(day)) + ", "
                + what + ". Choose an entry that was valid then, or correct the date.";
        List<Fault> all = new ArrayList<>(faults);
        all.add(new Fault(TaxonomyRule.NOT_VALID, message, Optional.empty()));
        return all;
    }

    private static String words(List<Validity> stretches) {
        return stretches.stream().map(ListVerdict::words).collect(Collectors.joining(" and "));
    }

    private static String words(Validity stretch) {
        String from = stretch.from().map(day -> "from " + Almanac.words(day)).orElse("");
        String to = stretch.to().map(day -> "to " + Almanac.words(day)).orElse("");
        return (from + " " + to).trim();
    }
}
