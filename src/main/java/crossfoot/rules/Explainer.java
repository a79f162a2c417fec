package crossfoot.rules;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.Almanac;
import crossfoot.rules.days.Clock;
import crossfoot.rules.days.CountedDay;
import crossfoot.rules.days.Day;
import crossfoot.rules.days.DayCount;
import crossfoot.rules.days.Extension;
import crossfoot.rules.log.CaseKind;
import crossfoot.rules.log.Ledger;
import crossfoot.rules.log.Links;
import crossfoot.rules.log.Standings;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains the dates of a case: which clock, from which source, counted how, and what an extension did to it. */
final class Explainer {

    private final Ledger ledger;
    private final Links links;
    private final Standings standings;
    private final DayCount dayCount;

    Explainer(Ledger ledger, Links links, Standings standings) {
        this.ledger = ledger;
        this.links = links;
        this.standings = standings;
        this.dayCount = new DayCount(ledger.workingDays(), ledger.casebook().nonWorkingDays());
    }

    /** Explains a computed column, or a clock by its name; empty where the case has no such column or clock. */
    Optional<Explanation> explain(int index, String column) {
        String key = Texts.key(column);
        CaseKind kind = ledger.kind(index);
        if (!standings.judged(index)) {
            return Optional.of(none(
                    index,
                    column,
                    "The case cannot be judged until its errors in Procedure, Feedback"
                            + " type, Received or Responded are mended."));
        }
        if (key.equals(CaseColumn.ACKNOWLEDGE_BY.key())) {
            String header = CaseColumn.ACKNOWLEDGE_BY.header();
            return Optional.of(
                    ledger.canBeAnswered(index)
                            ? ofClock(index, header, Timescale.Kind.ACKNOWLEDGE)
                            : none(index, header, "Nobody is there to be told: see Raised by, Can be answered."));
        }
        if (key.equals(CaseColumn.RESPOND_BY.key())) {
            return Optional.of(respondBy(index, kind));
        }
        if (key.equals(CaseColumn.FINAL_LIMIT.key())) {
            return Optional.of(finalLimit(index, kind));
        }
        return kind == null ? Optional.empty() : named(index, kind, key).or(() -> notRunning(index, kind, key));
    }

    private @Nullable Clock running(@Nullable CaseKind kind, Timescale.Kind kindOfClock, int index) {
        return kind == null ? null : kind.running(kindOfClock, ledger, index);
    }

    private Optional<Explanation> named(int index, CaseKind kind, String key) {
        for (Timescale.Kind kindOfClock : Timescale.Kind.values()) {
            for (Clock clock : kind.clocks(kindOfClock)) {
                int start = kindOfClock == Timescale.Kind.WINDOW
                        ? links.parent(index) < 0 ? Day.BLANK : ledger.startDay(clock, links.parent(index))
                        : ledger.startDay(clock, index);
                if (isNamed(clock, key) && Day.known(start) && clock.holdsOn(start)) {
                    return Optional.of(counted(
                            index, clock.timescale().clock(), clock, start, besides(index, clock), clock.end(start)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(Clock clock, String key) {
        return Texts.key(clock.timescale().clock()).equals(key);
    }

    /** Why a clock of the kind, by its name, does not run for a case. */
    private Optional<Explanation> notRunning(int index, CaseKind kind, String key) {
        return Stream.of(Timescale.Kind.values())
                .flatMap(kindOfClock -> kind.clocks(kindOfClock).stream())
                .filter(clock -> isNamed(clock, key))
                .findFirst()
                .map(clock -> none(index, clock.timescale().clock(), whyNotRunning(index, clock)));
    }

    private String whyNotRunning(int index, Clock clock) {
        boolean window = clock.timescale().kind() == Timescale.Kind.WINDOW;
        int starting = window ? links.parent(index) : index;
        String name = "The time for “" + clock.timescale().clock() + "” starts with the date “"
                + clock.starts().words() + "”" + (window ? " of the case that this one came from" : "");
        if (starting < 0) {
            return name + ", and no case of the log is linked to as that one.";
        }
        int start = ledger.startDay(clock, starting);
        return Day.known(start)
                ? name + ", " + words(start) + ", and the sheet Timescales sets no such time for a start on that day."
                : name + (start == Day.BLANK ? ", which is empty." : ", which holds no date that can be used.");
    }

    /** What is to be said of a clock besides its dates. */
    private List<String> besides(int index, Clock clock) {
        if (clock.timescale().kind() == Timescale.Kind.WINDOW) {
            return List.of("That date is of the case that this one came from, "
                    + ledger.log().at(links.parent(index)).ref() + ".");
        }
        boolean agency =
                clock.stops() == CaseColumn.AGENCY_CONTACTED && ledger.blank(CaseColumn.EXTERNAL_AGENCY, index);
        boolean extension = clock.stops() == CaseColumn.EXTENSION_AGREED && ledger.blank(CaseColumn.EXTENDED_TO, index);
        if (clock.timescale().kind() != Timescale.Kind.STEP || !(agency || extension)) {
            return List.of();
        }
        return List.of(
                "It counts only where “" + (agency ? CaseColumn.EXTERNAL_AGENCY : CaseColumn.EXTENDED_TO).header()
                        + "” is filled, and here it is empty.");
    }

    private Explanation ofClock(int index, String column, Timescale.Kind kindOfClock) {
        CaseKind kind = ledger.kind(index);
        Clock clock = running(kind, kindOfClock, index);
        if (clock == null) {
            List<Clock> clocks = kind == null ? List.of() : kind.clocks(kindOfClock);
            return none(
                    index,
                    column,
                    clocks.isEmpty()
                            ? "No clock of the sheet Timescales sets this date for a case of this kind."
                            : whyNotRunning(index, clocks.get(clocks.size() - 1)));
        }
        int start = ledger.startDay(clock, index);
        return counted(index, column, clock, start, List.of(), clock.end(start));
    }

    private Explanation respondBy(int index, @Nullable CaseKind kind) {
        Clock target = running(kind, Timescale.Kind.TARGET, index);
        if (target == null) {
            return ofClock(index, CaseColumn.RESPOND_BY.header(), Timescale.Kind.TARGET);
        }
        int start = ledger.startDay(target, index);
        int longest = standings.end(running(kind, Timescale.Kind.EXTENDED, index), index);
        List<String> extension = extensionOfTarget(index, target.end(start), longest);
        return counted(index, CaseColumn.RESPOND_BY.header(), target, start, extension, standings.respondBy(index));
    }

    private List<String> extensionOfTarget(int index, int target, int longest) {
        Extension extension = standings.extension(index);
        if (!extension.known()) {
            return extension.to() == Day.BLANK && extension.agreed() == Day.BLANK
                    ? List.of()
                    : List.of("An extension is recorded, but not both of its dates, so it does not count.");
        }
        String agreed = "An extension to " + words(extension.to()) + " was agreed on " + words(extension.agreed());
        if (extension.extendsTarget(target, longest)) {
            return List.of(agreed + ", on or before " + words(target) + ", so a response is due by "
                    + words(extension.to()) + ".");
        }
        if (Day.known(longest) && extension.to() > longest) {
            return List.of(agreed + ", but an extension may run to " + words(longest) + " at the latest, so the date"
                    + " stays as it was.");
        }
        return List.of(agreed + (extension.to() <= target ? ", but it ends on or before " : ", after ") + words(target)
                + ", so the date stays as it was.");
    }

    private Explanation finalLimit(int index, @Nullable CaseKind kind) {
        String column = CaseColumn.FINAL_LIMIT.header();
        Clock limit = running(kind, Timescale.Kind.LIMIT, index);
        if (limit == null) {
            boolean limited = kind != null && !kind.clocks(Timescale.Kind.LIMIT).isEmpty();
            boolean extended = running(kind, Timescale.Kind.EXTENDED, index) != null;
            return ofClock(index, column, limited && !extended ? Timescale.Kind.LIMIT : Timescale.Kind.EXTENDED);
        }
        int start = ledger.startDay(limit, index);
        int end = limit.end(start);
        Extension extension = standings.extension(index);
        List<String> moved = !extension.known() || extension.to() <= end
                ? List.of()
                : List.of("A longer period to " + words(extension.to()) + " was agreed on " + words(extension.agreed())
                        + (extension.movesLimit(end)
                                ? ", not after the limit, so the limit is " + words(extension.to()) + "."
                                : ", after the limit had run out, so the limit stays as it was."));
        return counted(index, column, limit, start, moved, standings.finalLimit(index));
    }

    private Explanation counted(int index, String column, Clock clock, int start, List<String> extension, int date) {
        Timescale timescale = clock.timescale();
        LocalDate from = LocalDate.ofEpochDay(start);
        List<CountedDay> days = dayCount.days(clock, from, clock.starts().words());
        List<String> words = new ArrayList<>();
        String source = timescale.source().isEmpty() ? "" : " (" + timescale.source() + ")";
        boolean after = timescale.counting() == Timescale.Counting.AFTER_THE_DAY;
        words.add("The time for “" + timescale.clock() + "” is " + timescale.amount() + " " + ClockWords.unit(timescale)
                + source
                + ", counted from " + (after ? "the day after " : "") + "the date “"
                + clock.starts().words() + "”, " + words(start) + (after ? "." : ", itself."));
        if (timescale.unit() == Timescale.Unit.WORKING_DAYS) {
            words.addAll(skipped(days));
        }
        words.add(lastDay(clock, start));
        words.addAll(notHeld(clock, start));
        words.addAll(extension);
        return new Explanation(
                ledger.log().at(index).ref(),
                column,
                ledger.almanac().date(date),
                timescale.clock(),
                timescale.source(),
                Optional.of(from),
                timescale.amount(),
                timescale.unit().words(),
                timescale.counting().words(),
                days,
                words);
    }

    private String lastDay(Clock clock, int start) {
        int counted = clock.withoutRoll(start);
        int end = clock.end(start);
        return counted == end
                ? "The last day is " + words(end) + "." + ClockWords.month(clock, start)
                : "That ends on " + words(counted) + ", which is not a working day, so the last day is the next working"
                        + " day, " + words(end) + ".";
    }

    /** A warning where the bank holidays of a year are not known. */
    private List<String> notHeld(Clock clock, int start) {
        if (!clock.countsWorkingDays()) {
            return List.of();
        }
        String years = IntStream.rangeClosed(
                        LocalDate.ofEpochDay(start).getYear(),
                        LocalDate.ofEpochDay(clock.end(start)).getYear())
                .filter(year -> !ledger.workingDays().holdsYear(year))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return years.isEmpty()
                ? List.of()
                : List.of("The calendar does not hold the bank holidays of " + years + ", so this date may be wrong.");
    }

    /** Which days did not count: weekends together, bank holidays and closures by name. */
    private static List<String> skipped(List<CountedDay> days) {
        List<String> named = days.stream()
                .filter(day -> !day.counted() && day.why().endsWith(")"))
                .map(day -> day.why() + " on " + Almanac.words(day.date()))
                .toList();
        List<String> plain = days.stream()
                .filter(day ->
                        !day.counted() && !day.why().endsWith(")") && !day.why().contains(": day 0"))
                .map(day -> weekday(day.date()) + "s")
                .distinct()
                .toList();
        List<String> all = new ArrayList<>(plain);
        all.addAll(named);
        return all.isEmpty() ? List.of() : List.of("These days do not count: " + String.join(", ", all) + ".");
    }

    private static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }

    private String words(int day) {
        return weekday(LocalDate.ofEpochDay(day)) + " " + ledger.almanac().words(day);
    }

    private Explanation none(int index, String column, String why) {
        return Explanation.none(ledger.log().at(index).ref(), column, why);
    }
}
