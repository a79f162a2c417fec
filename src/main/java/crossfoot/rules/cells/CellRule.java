package crossfoot.rules.cells;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.rules.days.Almanac;
import crossfoot.rules.days.UkDates;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.finding.RuleHeading;
import crossfoot.rules.finding.Severity;
import crossfoot.rules.words.ForbiddenCharacters;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.LogDays;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with the value of an input cell, whatever else the row says. */
public enum CellRule implements Rule {
    REQUIRED("C01", Severity.ERROR, "A required input is empty") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " is empty, and every row needs it. Fill it, or delete the row.");
        }
    },
    NOT_OF_ITS_TYPE(
            "C02", Severity.ERROR, "A date column holds something that is not a date, or a number column no number") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            if (column.type() == ColumnType.NUMBER) {
                return notANumber(column, cell);
            }
            Optional<LocalDate> meant = UkDates.read(cell.shown());
            String remedy = meant.map(date -> "It reads as " + Almanac.words(date) + ": type it as a date.")
                    .orElse("Type a date, such as 31/03/2025, or empty the cell.");
            return because(
                    column.header() + " holds " + quoted(cell) + ", which is not a date. " + remedy,
                    meant.map(Almanac::typed));
        }
    },
    DATE_OUT_OF_RANGE(
            "C03",
            Severity.ERROR,
            "A date before " + Almanac.words(LogDays.FIRST) + " or after " + Almanac.words(LogDays.LAST)) {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " holds a date before " + Almanac.words(LogDays.FIRST) + " or after "
                    + Almanac.words(LogDays.LAST) + ". Check the year.");
        }
    },
    EXCEL_ERROR("C04", Severity.ERROR, "An input cell holds an Excel error") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " holds the Excel error " + cell.shown() + ". Type the value itself.");
        }
    },
    FORMULA("C05", Severity.WARNING, "An input cell holds a formula (its cached value is used)") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " holds a formula, whose last result " + quoted(cell)
                    + " is used. Type the value itself, so that it cannot change by itself.");
        }
    },
    STRAY_CHARACTERS(
            "C06",
            Severity.WARNING,
            "Stray spaces, non-breaking or invisible characters in a Ref, Linked ref or list cell (matched all the"
                    + " same)") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(
                    column.header() + " holds stray spaces or invisible characters. It is matched all the same; type "
                            + quoted(Texts.clean(cell.shown())) + " without them.",
                    Optional.of(Texts.clean(cell.shown())));
        }
    },
    CONTROL_CHARACTERS("C07", Severity.ERROR, "Control characters that a workbook may not hold") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(
                    column.header() + " holds control characters that a workbook may not hold. Type the text again.",
                    Optional.of(ForbiddenCharacters.removedFrom(cell.shown())));
        }
    },
    RUNNABLE_TEXT(
            "C08",
            Severity.WARNING,
            "Text that a spreadsheet could run when it is exported (starts with =, +, -, @, tab or CR and is not a"
                    + " number)") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " begins with a character (=, +, -, @, tab or line end) with which a"
                    + " spreadsheet could run the text as a formula. Begin it with a letter or a number.");
        }
    },
    SHOWN_AS_DATE(
            "C09",
            Severity.WARNING,
            "A number in Ref, Linked ref or Ombudsman ref that its format shows as a date: suggests the text") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " holds a number that is shown as a date, as when Excel takes 3-25 for"
                    + " March 2025. It is matched by what it shows. Type it again as text (an apostrophe before it).");
        }
    },
    IN_THE_FUTURE(
            "D02",
            Severity.ERROR,
            "A date after today in any date column but Extended to, Recommendations due and Learning's Due") {
        @Override
        Fault fault(Column column, Cell cell, int today) {
            return because(column.header() + " is after today, " + Almanac.words(LocalDate.ofEpochDay(today))
                    + ". Correct the date, or empty the cell until it has happened.");
        }
    };

    private static final int LONGEST_QUOTE = 60;
    private static final Pattern AMOUNT = Pattern.compile("£?\\s*(\\d[\\d,]*(?:\\.\\d+)?)");

    private final RuleHeading heading;

    CellRule(String code, Severity severity, String title) {
        this.heading = new RuleHeading(code, severity, title);
    }

    /** Text that an officer reads as an amount is no number that can be added up. */
    private static Fault notANumber(Column column, Cell cell) {
        Matcher amount = AMOUNT.matcher(Texts.clean(cell.shown()));
        Optional<String> meant = amount.matches() ? Optional.of(amount.group(1).replace(",", "")) : Optional.empty();
        String remedy = meant.map(number -> "Type it as the number " + number + ".")
                .orElse("Type a number, such as 250, or empty the cell.");
        return NOT_OF_ITS_TYPE.because(
                column.header() + " holds " + quoted(cell) + ", which is not a number, so that it is not counted. "
                        + remedy,
                meant);
    }

    /** What the rule says of a cell that breaks it. */
    abstract Fault fault(Column column, Cell cell, int today);

    Fault because(String message) {
        return new Fault(this, message, Optional.empty());
    }

    Fault because(String message, Optional<String> suggestion) {
        return new Fault(this, message, suggestion);
    }

    public static String quoted(Cell cell) {
        return quoted(cell.shown());
    }

    /** A value as it stands in a message: in quotation marks, and not too long. */
    public static String quoted(String text) {
        String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
        return "“" + shown + "”";
    }

    @Override
    public RuleHeading heading() {
        return heading;
    }
}
