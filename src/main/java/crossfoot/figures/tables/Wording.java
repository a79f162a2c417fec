package crossfoot.figures.tables;

import crossfoot.caselog.DateWords;
import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.ReportingYear;
import crossfoot.figures.figure.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Words and dates as titles and notes write them. */
final class Wording {

    private static final int NAMED = 25;
    private static final String OMBUDSMAN = "Ombudsman";

    private Wording() {}

    /** {@code 5 January 2026}. */
    static String date(LocalDate day) {
        return DateWords.day(day);
    }

    /** A number with its word: {@code 1 row}, {@code 1,200 rows}. */
    static String count(int number, String one, String several) {
        return Unit.COUNT.display(OptionalDouble.of(number)) + " " + (number == 1 ? one : several);
    }

    /** The first of a list, and how many more there are. */
    static String some(List<String> all) {
        String named = String.join("; ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() <= NAMED ? named : named + "; and " + (all.size() - NAMED) + " more";
    }

    /** What of a type is counted in a table of a year's answers. */
    static String answered(FeedbackType type, ReportingYear year) {
        return several(type.name()) + " responded to in " + year.label();
    }

    /** A type's name as a plural within a sentence. */
    static String severalWithin(FeedbackType type) {
        String several = several(type.name());
        return type.name().equals(OMBUDSMAN) || several.startsWith("MP ")
                ? several
                : several.substring(0, 1).toLowerCase(Locale.UK) + several.substring(1);
    }

    /** A type's name as a plural inside or at the start of a sentence: {@code Formal complaints}. */
    static String several(String type) {
        if (type.endsWith("y")) {
            return type.substring(0, type.length() - 1) + "ies";
        }
        return type.equals(OMBUDSMAN) ? "Ombudsman cases" : type + "s";
    }
}
