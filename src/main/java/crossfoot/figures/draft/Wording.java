package crossfoot.figures.draft;

import crossfoot.caselog.schema.DateWords;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.figure.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Words and dates as titles and notes write them. */
public final class Wording {

    private static final int NAMED = 25;

    private Wording() {}

    /** {@code 5 January 2026}. */
    public static String date(LocalDate day) {
        return DateWords.day(day);
    }

    /** A number with its word: {@code 1 row}, {@code 1,200 rows}. */
    public static String count(int number, String one, String several) {
        return Unit.COUNT.display(OptionalDouble.of(number)) + " " + (number == 1 ? one : several);
    }

    /** The first of a list, and how many more there are. */
    public static String some(List<String> all) {
        String named = String.join("; ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? named : named + "; and " + (all.size() - NAMED) + " more";
    }

    /** What of some types is counted in a table of a year's answers. */
    public static String answered(List<FeedbackType> types, Period period) {
        return several(types) + " responded to in " + period.label();
    }

    /** The same of one type. */
    public static String answered(FeedbackType type, Period period) {
        return answered(List.of(type), period);
    }

    /** Types' names as plurals within a sentence. */
    public static String severalWithin(List<FeedbackType> types) {
        return types.stream().map(Wording::severalWithin).collect(Collectors.joining(" and "));
    }

    /** A type's name as a plural within a sentence; one that begins with capitals, as {@code MP enquiry}, keeps them. */
    public static String severalWithin(FeedbackType type) {
        String several = several(type);
        boolean keeps = type.is(Role.OMBUDSMAN) || several.length() > 1 && !Character.isLowerCase(several.charAt(1));
        return keeps ? several : several.substring(0, 1).toLowerCase(Locale.UK) + several.substring(1);
    }

    /** Types' names as plurals at the start of a sentence. */
    public static String several(List<FeedbackType> types) {
        List<String> words = new ArrayList<>();
        for (FeedbackType type : types) {
            words.add(words.isEmpty() ? several(type) : severalWithin(type));
        }
        return String.join(" and ", words);
    }

    /** A type's name as a plural at the start of a sentence: {@code Formal complaints}. */
    public static String several(FeedbackType type) {
        return type.is(Role.OMBUDSMAN) ? type.name() + " cases" : several(type.name());
    }

    private static String several(String name) {
        if (name.endsWith("y")) {
            return name.substring(0, name.length() - 1) + "ies";
        }
        return name.endsWith("s") ? name : name + "s";
    }
}
