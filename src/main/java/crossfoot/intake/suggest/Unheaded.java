package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.source.SourceValue;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.TypedDate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a source without headers may be: the first that tells its rows apart the Ref, the earliest of its
 * days Received and the latest Responded, its longest texts the Summary. A steward is offered them, and none is taken.
 */
final class Unheaded {

    private static final double MOSTLY = 0.8;
    private static final double LONGEST_REF = 25;
    private static final double PROSE = 25;

    private Unheaded() {}

    static Map<Integer, CaseColumn> guesses(List<ColumnProfile> profiles) {
        Map<Integer, CaseColumn> guesses = new HashMap<>();
        int earliest = -1;
        int latest = -1;
        int longest = -1;
        for (int i = 0; i < profiles.size(); i++) {
            ColumnProfile profile = profiles.get(i);
            if (profile.dates() >= MOSTLY) {
                earliest = earliest < 0 || meanDay(profile) < meanDay(profiles.get(earliest)) ? i : earliest;
                latest = latest < 0 || meanDay(profile) > meanDay(profiles.get(latest)) ? i : latest;
            } else if (profile.length() >= PROSE) {
                longest =
                        longest < 0 || profile.length() > profiles.get(longest).length() ? i : longest;
            } else if (!guesses.containsValue(CaseColumn.REF) && tellsApart(profile)) {
                guesses.put(i, CaseColumn.REF);
            }
        }
        put(guesses, longest, CaseColumn.SUMMARY);
        put(guesses, latest, CaseColumn.RESPONDED);
        put(guesses, earliest, CaseColumn.RECEIVED);
        return guesses;
    }

    private static void put(Map<Integer, CaseColumn> guesses, int index, CaseColumn column) {
        if (index >= 0) {
            guesses.put(index, column);
        }
    }

    private static boolean tellsApart(ColumnProfile profile) {
        return (profile.bySheet() || profile.unique() >= MOSTLY)
                && profile.length() <= LONGEST_REF
                && profile.share(value -> value.text().chars().anyMatch(Character::isDigit)) >= MOSTLY;
    }

    private static double meanDay(ColumnProfile profile) {
        DateOrder order = profile.dateOrder().orElse(DateOrder.DAY_FIRST);
        return profile.sample().stream()
                .map(counted -> day(counted.value(), order))
                .flatMap(Optional::stream)
                .mapToLong(LocalDate::toEpochDay)
                .average()
                .orElse(0);
    }

    private static Optional<LocalDate> day(SourceValue value, DateOrder order) {
        return value.kind() == SourceValue.Kind.DAY
                ? value.day()
                : TypedDate.of(value.text()).flatMap(date -> date.day(order, ZoneOffset.UTC));
    }
}
