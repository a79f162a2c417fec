package crossfoot.rules;

import crossfoot.caselog.CaseColumn;
import crossfoot.caselog.Texts;
import crossfoot.caselog.Timescale;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
            return Optional.of(ofClock(
                    index, CaseColumn.ACKNOWLEDGE_BY.header(), running(kind, Timescale.Kind.ACKNOWLEDGE, index)));
        }
        if (key.equals(CaseColumn.RESPOND_BY.key())) {
            return Optional.of(respondBy(index, kind));
        }
        if (key.equals(CaseColumn.FINAL_LIMIT.key())) {
            return Optional.of(finalLimit(index, kind));
        }
        return kind == null ? Optional.empty() : named(index, kind, key);
    }

    private @Nullable Clock running(@Nullable CaseKind kind, Timescale.Kind kindOfClock, int index) {
        return kind == null ? null : kind.running(kindOfClock, ledger, index);
    }

    private Optional<Explanation> named(int index, CaseKind kind, String key) {
        for (Timescale.Kind kindOfClock : Timescale.Kind.values()) {
            for (Clock clock : kind.clocks(kindOfClock)) {
                int start = kindOfClock == Timescale.Kind.WINDOW
                        ? links.parent(index) < 0 ? Day.BLANK : ledger.day(clock.starts(), links.parent(index))
                        : ledger.day(clock.starts(), index);
                if (Texts.key(clock.timescale().clock()).equals(key) && Day.known(start) && clock.holdsOn(start)) {
                    return Optional.of(
                            counted(index, clock.timescale().clock(), clock, start, List.of(), clock.end(start)));
                }
            }
        }
        return Optional.empty();
    }

    private Explanation ofClock(int index, String column, @Nullable Clock clock) {
        if (clock == null) {
            return none(
                    index,
                    column,
                    "No clock of the sheet Timescales sets this date for a case of this kind, or the"
                            + " date that starts it is empty.");
        }
        int start = ledger.day(clock.starts(), index);
        return counted(index, column, clock, start, List.of(), clock.end(start));
    }

    private Explanation respondBy(int index, @Nullable CaseKind kind) {
        Clock target = running(kind, Timescale.Kind.TARGET, index);
        if (target == null) {
            return ofClock(index, CaseColumn.RESPOND_BY.header(), null);
        }
        int start = ledger.day(target.starts(), index);
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
            return ofClock(index, column, running(kind, Timescale.Kind.EXTENDED, index));
        }
        int start = ledger.day(limit.starts(), index);
        int end = limit.end(start);
        Extension extension = standings.extension(index);
        List<String> moved = !extension.known() || extension.to() <= end
                ? List.of()
                : List.of("A longer period to " + words(extension.to()) + " was agreed on " + words(extension.agreed())
                        + (extension.movesLimit(end)
                                ? ", before the limit ran out, so the limit is " + words(extension.to()) + "."
                                : ", after the limit had run out, so the limit stays as it was."));
        return counted(index, column, limit, start, moved, standings.finalLimit(index));
    }

    private Explanation counted(int index, String column, Clock clock, int start, List<String> extension, int date) {
        Timescale timescale = clock.timescale();
        LocalDate from = LocalDate.ofEpochDay(start);
        List<CountedDay> days = dayCount.days(clock, from, clock.starts().header());
        List<String> words = new ArrayList<>();
        String source = timescale.source().isEmpty() ? "" : " (" + timescale.source() + ")";
        words.add("The time for “" + timescale.clock() + "” is " + timescale.amount() + " " + unit(timescale) + source
                + ", counted " + timescale.counting().words() + " of the date “"
                + clock.starts().header() + "”, "
                + words(start) + ".");
        words.addAll(skipped(days));
        words.add(lastDay(clock, start));
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

    private static String unit(Timescale timescale) {
        String words = timescale.unit().words();
        return timescale.amount() == 1 ? words.substring(0, words.length() - 1) : words;
    }

    private String lastDay(Clock clock, int start) {
        int counted = clock.withoutRoll(start);
        int end = clock.end(start);
        return counted == end
                ? "The last day is " + words(end) + "."
                : "That ends on " + words(counted) + ", which is not a working day, so the last day is the next working"
                        + " day, " + words(end) + ".";
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
        if (named.isEmpty() && plain.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(plain);
        all.addAll(named);
        return List.of("These days do not count: " + all.stream().collect(Collectors.joining(", ")) + ".");
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
