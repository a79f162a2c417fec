package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.workbook.cells.Cell;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads Settings; one that cannot be read is reported, and its default holds. */
public final class SettingsReader {

    private final Map<Setting, RowReader> rows = new EnumMap<>(Setting.class);
    private final @Nullable BoundTable table;

    public SettingsReader(TableSource source, Consumer<ReadingProblem> problems) {
        this.table = source.table(MasterSchema.SETTINGS.name())
                .map(found -> BoundTable.of(MasterSchema.SETTINGS, found))
                .orElse(null);
        for (int i = 0; table != null && i < table.size(); i++) {
            RowReader row = new RowReader(table, i, problems);
            String key = Texts.key(row.text("Setting"));
            for (Setting setting : Setting.values()) {
                if (Texts.key(setting.label()).equals(key)) {
                    rows.putIfAbsent(setting, row);
                }
            }
        }
    }

    public Settings read() {
        MonthDay yearStart = value(Setting.YEAR_STARTS, "must be a month and a day, such as 04-01", this::monthDay);
        return new Settings(
                wholeNumber(text(Setting.SCHEMA_VERSION)),
                value(Setting.TIME_ZONE, "must be a time zone, such as Europe/London", SettingsReader::timeZone),
                text(Setting.COUNCIL),
                yearStart,
                value(Setting.WORKING_WEEK, "must name days, such as Mon,Tue,Wed,Thu,Fri", SettingsReader::week),
                text(Setting.HOLIDAY_REGION),
                atLeast(Setting.DUE_SOON, 0),
                atLeast(Setting.PROMPT_WINDOW, 1),
                atLeast(Setting.SMALL_NUMBERS, 0),
                firstFullYear(yearStart),
                text(Setting.LAST_REFRESHED));
    }

    private Optional<ReportingYear> firstFullYear(MonthDay yearStart) {
        String text = text(Setting.FIRST_FULL_YEAR);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReportingYear> year = ReportingYear.parse(text, yearStart);
        if (year.isEmpty()) {
            refuse(Setting.FIRST_FULL_YEAR, "must be a reporting year such as 2024-25, or empty");
        }
        return year;
    }

    private int atLeast(Setting setting, int least) {
        return value(setting, "must be a whole number of at least " + least, text -> wholeNumber(text)
                .filter(number -> number >= least));
    }

    private <T> T value(Setting setting, String remedy, Function<String, Optional<T>> reading) {
        Optional<T> read = reading.apply(text(setting));
        if (read.isEmpty()) {
            refuse(setting, remedy);
        }
        return read.or(() -> reading.apply(setting.fallback())).orElseThrow();
    }

    private void refuse(Setting setting, String remedy) {
        RowReader row = rows.get(setting);
        if (row != null) {
            row.report(
                    "Value",
                    "The setting " + setting.label() + " " + remedy + "; " + fallbackHolds(setting) + " holds.");
        }
    }

    private static String fallbackHolds(Setting setting) {
        return setting.fallback().isEmpty() ? "no value" : "the default " + setting.fallback();
    }

    private String text(Setting setting) {
        RowReader row = rows.get(setting);
        boolean raw = setting == Setting.SCHEMA_VERSION || setting.written();
        String text = row == null ? "" : raw ? Texts.clean(row.cell("Value").shown()) : row.text("Value");
        return text.isEmpty() ? setting.fallback() : text;
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A steward who types 04-01 into Excel gets a date; it is read by its month and day. */
    private Optional<MonthDay> monthDay(String text) {
        try {
            return Optional.of(MonthDay.parse("--" + text)).filter(SettingsReader::everyYear);
        } catch (DateTimeException notADay) {
            RowReader row = rows.get(Setting.YEAR_STARTS);
            return table != null && row != null && row.cell("Value") instanceof Cell.Number number
                    ? table.table()
                            .dates()
                            .date(number.value())
                            .map(MonthDay::from)
                            .filter(SettingsReader::everyYear)
                    : Optional.empty();
        }
    }

    private static Optional<ZoneId> timeZone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException notAZone) {
            return Optional.empty();
        }
    }

    private static boolean everyYear(MonthDay day) {
        return !day.equals(MonthDay.of(2, 29));
    }

    private static Optional<Set<DayOfWeek>> week(String text) {
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        for (String part : text.split("[,;\\s]+")) {
            Optional<DayOfWeek> day = dayOfWeek(part);
            if (day.isEmpty()) {
                return Optional.empty();
            }
            week.add(day.get());
        }
        return Optional.of(week);
    }

    private static Optional<DayOfWeek> dayOfWeek(String text) {
        String start = text.toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (start.length() >= 3 && day.name().startsWith(start)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
