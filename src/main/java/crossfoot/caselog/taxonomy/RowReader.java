package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Worded;
import crossfoot.workbook.cells.Cell;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the typed cells of one row of a steward's table, and reports the first cell that cannot be read. */
public final class RowReader {

    /** How reports print a count that is too small to show: [c], <5, *, fewer than 5. */
    private static final Pattern SUPPRESSED =
            Pattern.compile("\\[c]|\\*+|[<≤]\\s*\\d+|(fewer|less) than \\w+", Pattern.CASE_INSENSITIVE);

    private final BoundTable bound;
    private final int row;
    private final Consumer<ReadingProblem> problems;
    private boolean sound = true;
    private boolean named = true;

    RowReader(BoundTable bound, int row, Consumer<ReadingProblem> problems) {
        this.bound = bound;
        this.row = row;
        this.problems = problems;
    }

    /** Whether every cell asked for so far could be read. */
    public boolean sound() {
        return sound;
    }

    /** Whether the cells that say what the row is about could be read, so that the rest of it may hold. */
    public boolean named() {
        return named;
    }

    public int sheetRow() {
        return bound.sheetRow(row);
    }

    /** Whether the table has a column. */
    boolean has(String header) {
        return place(header).isPresent();
    }

    private Optional<Integer> place(String header) {
        return bound.schema().columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .flatMap(column -> bound.place(column).stream().boxed().findFirst());
    }

    Cell cell(String header) {
        return place(header)
                .map(place -> bound.table().cell(bound.tableRow(row), place))
                .orElse(Cell.BLANK);
    }

    /** The clean text of a cell; an Excel error is no text. */
    public String text(String header) {
        if (cell(header) instanceof Cell.Failure failure) {
            report(header, header + " holds the Excel error " + failure.shown() + ". Type the value itself.");
            return "";
        }
        return Texts.clean(cell(header).displayed(bound.table().dates()));
    }

    /** The text of a cell with its lines, each of them clean. */
    public String lines(String header) {
        if (needed(header).isEmpty()) {
            return "";
        }
        return cell(header)
                .displayed(bound.table().dates())
                .lines()
                .map(Texts::clean)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** The number by which rows are sorted; empty where there is none. */
    public OptionalDouble order(String header) {
        if (cell(header).empty()) {
            return OptionalDouble.empty();
        }
        Optional<Double> number = number(cell(header));
        if (number.isEmpty()) {
            report(header, header + " must be a number, or empty.");
        }
        return OptionalDouble.of(number.orElse(0.0));
    }

    /** The clean text of a cell that says what the row is about. */
    String name(String header) {
        String text = needed(header);
        named &= !text.isEmpty();
        return text;
    }

    public String needed(String header) {
        String text = text(header);
        if (text.isEmpty()) {
            report(header, header + " is empty; fill it, or delete the row.");
        }
        return text;
    }

    /**
     * Whether a cell says Yes.
     *
     * @param otherwise what holds where it can be read as neither Yes nor No
     */
    boolean yes(String header, boolean otherwise) {
        Optional<Boolean> said = yesOrNo(text(header));
        if (said.isEmpty()) {
            report(header, header + " must be Yes or No.");
        }
        return said.orElse(otherwise);
    }

    /** What a text says that is Yes or No. */
    static Optional<Boolean> yesOrNo(String text) {
        return switch (Texts.key(text)) {
            case "yes", "true" -> Optional.of(true);
            case "no", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    public int wholeNumber(String header) {
        Optional<Double> number = number(cell(header)).filter(n -> n == Math.rint(n) && Math.abs(n) < 100_000);
        if (number.isEmpty()) {
            report(header, header + " must be a whole number.");
        }
        return number.map(Double::intValue).orElse(0);
    }

    /** What an earlier report said: per cent as the number of per cent; empty where it was suppressed. */
    public OptionalDouble published(String header) {
        Cell cell = cell(header);
        if (cell instanceof Cell.Number number) {
            return OptionalDouble.of(number.inPerCent());
        }
        String text = text(header);
        if (SUPPRESSED.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        Optional<Double> number = number(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
        if (number.isEmpty()) {
            report(
                    header,
                    header + " must be a number, a share as per cent (30 or 30%), or [c] where it was suppressed.");
        }
        return OptionalDouble.of(number.orElse(0.0));
    }

    private static Optional<Double> number(Cell cell) {
        return cell instanceof Cell.Number number ? Optional.of(number.value()) : number(Texts.clean(cell.shown()));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.replace(",", ""))).filter(Double::isFinite);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> date(String header) {
        Cell cell = cell(header);
        if (cell.empty()) {
            return Optional.empty();
        }
        Optional<LocalDate> date =
                cell instanceof Cell.Number number ? bound.table().dates().date(number.value()) : Optional.empty();
        if (date.isEmpty()) {
            report(header, header + " must be a date, such as 31/03/2025, or empty.");
        }
        return date;
    }

    public Optional<LocalDate> neededDate(String header) {
        Optional<LocalDate> date = date(header);
        named &= date.isPresent();
        if (date.isEmpty() && sound) {
            report(header, header + " is empty; give a date, or delete the row.");
        }
        return date;
    }

    public Validity validity() {
        return new Validity(date("Valid from"), date("Valid to"));
    }

    public Optional<ReportingYear> year(String header, MonthDay start) {
        String text = text(header);
        Optional<ReportingYear> year = ReportingYear.parse(text, start);
        if (year.isEmpty() && !text.isEmpty()) {
            report(header, header + " must be a reporting year such as 2024-25, or empty.");
        }
        return year;
    }

    /** The constant whose words the cell holds; the first one when it cannot be read. */
    public <E extends Enum<E> & Worded> E oneOf(String header, List<E> choices) {
        String key = Texts.key(text(header));
        for (E choice : choices) {
            if (Texts.key(choice.words()).equals(key)) {
                return choice;
            }
        }
        report(
                header,
                header + " must be one of: "
                        + choices.stream().map(Worded::words).collect(Collectors.joining(", ")) + ".");
        return choices.get(0);
    }

    /** What the cell names as the start of a clock. */
    public Timescale.Starts starts(String header) {
        Timescale.Starts whenDue = Timescale.Starts.AT_LATEST_WHEN_DUE;
        return Texts.key(text(header)).equals(Texts.key(whenDue.words()))
                ? whenDue
                : Timescale.Starts.on(dateColumn(header));
    }

    /** The date column of CaseLog that the cell names. */
    public CaseColumn dateColumn(String header) {
        String key = Texts.key(text(header));
        return Arrays.stream(CaseColumn.values())
                .filter(column -> column.type() == ColumnType.DATE && !column.computed())
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseGet(() -> {
                    report(header, header + " must name a date column of the Case log, such as Received.");
                    return CaseColumn.RECEIVED;
                });
    }

    /** Reports the first cell that cannot be read. A column that is missing is no fault of its rows. */
    public void report(String header, String message) {
        boolean first = sound;
        sound = false;
        if (first && place(header).isPresent()) {
            problems.accept(new ReadingProblem(
                    bound.table(), sheetRow(), header, cell(header).shown(), message));
        }
    }
}
