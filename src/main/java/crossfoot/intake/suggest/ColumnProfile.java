package crossfoot.intake.suggest;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import crossfoot.intake.source.SourceValue;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.Tick;
import crossfoot.intake.words.TypedDate;
import crossfoot.intake.words.TypedNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What stands in a column of a source: how much of it is dates, numbers, ticks, and which values it has how often. */
final class ColumnProfile {

    private static final int EXAMPLES = 4;
    private static final int SAMPLE = 300;
    private static final int LONGEST_EXAMPLE = 40;
    private static final double SERIAL_FROM = 36_526;
    private static final double SERIAL_TO = 73_050;

    private final SourceColumn column;
    private final List<Counted> values = new ArrayList<>();
    private final List<Counted> sample = new ArrayList<>();
    private final double dates;
    private final double serials;
    private final double numbers;
    private final double ticks;
    private final boolean bySheet;
    private int filled;
    private final double length;

    /** A value and how many rows have it. */
    record Counted(SourceValue value, int rows) {}

    ColumnProfile(SourceLog log, SourceColumn column, Set<String> blankKeys) {
        this.column = column;
        int[] counts = new int[column.values().distinct().size()];
        for (int row : log.dataRows()) {
            counts[column.values().code(row)]++;
        }
        for (int code = 0; code < counts.length; code++) {
            SourceValue value = column.values().distinct().get(code);
            if (counts[code] > 0 && !value.blank() && !blankKeys.contains(Texts.key(value.text()))) {
                values.add(new Counted(value, counts[code]));
                filled += counts[code];
            }
        }
        this.bySheet = SheetKeys.needed(log, column);
        int every = values.size() / SAMPLE + 1;
        for (int i = 0; i < values.size(); i += every) {
            sample.add(values.get(i));
        }
        this.length = meanLength();
        this.dates = share(value -> value.kind() == SourceValue.Kind.DAY
                || value.isText()
                        && TypedDate.of(value.text())
                                .filter(date -> !date.serial())
                                .isPresent());
        this.serials = share(value -> value.kind() == SourceValue.Kind.NUMBER
                        && value.number() >= SERIAL_FROM
                        && value.number() <= SERIAL_TO
                || value.isText()
                        && TypedDate.of(value.text()).filter(TypedDate::serial).isPresent());
        this.numbers = share(value -> value.kind() == SourceValue.Kind.NUMBER
                || value.isText() && TypedNumber.of(value.text()).isPresent());
        this.ticks = share(value -> value.kind() == SourceValue.Kind.LOGICAL || Tick.of(value.text()) != Tick.NEITHER);
    }

    /** Values evenly taken from all of them: enough to tell what a column holds. */
    List<Counted> sample() {
        return sample;
    }

    SourceColumn column() {
        return column;
    }

    /** The distinct values of data rows, blank words left out, in order of first appearance. */
    List<Counted> values() {
        return values;
    }

    int filled() {
        return filled;
    }

    ColumnLine.Facts facts() {
        List<String> examples = values.stream()
                .limit(EXAMPLES)
                .map(counted -> Texts.clean(counted.value.text()))
                .map(text -> text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE - 1) + "…" : text)
                .toList();
        return new ColumnLine.Facts(examples, filled, values.size());
    }

    /** The share of the sample's rows whose value is of a kind, 0 to 1. */
    double share(Predicate<SourceValue> kind) {
        int all = 0;
        int rows = 0;
        for (Counted counted : sample) {
            all += counted.rows;
            rows += kind.test(counted.value) ? counted.rows : 0;
        }
        return all == 0 ? 0 : rows / (double) all;
    }

    /** The share that are days: shown as one, or typed as one. */
    double dates() {
        return dates;
    }

    /** The share that are bare numbers which Excel may have meant as days. */
    double serials() {
        return serials;
    }

    double numbers() {
        return numbers;
    }

    double ticks() {
        return ticks;
    }

    /** Whether every filled row has a value of its own. */
    double unique() {
        return filled == 0 ? 0 : values.size() / (double) filled;
    }

    /** Whether its values tell rows apart only together with the sheet. */
    boolean bySheet() {
        return bySheet;
    }

    /** How many characters a value has, on average over the filled rows. */
    double length() {
        return length;
    }

    private double meanLength() {
        long characters = values.stream()
                .mapToLong(counted -> (long) counted.rows * counted.value.text().length())
                .sum();
        return filled == 0 ? 0 : characters / (double) filled;
    }

    /** The texts of the sample. */
    List<String> texts() {
        return sample.stream().map(counted -> counted.value.text()).toList();
    }

    /**
     * The order of the column's typed dates: one that a date settles and none gainsays, or none needed.
     *
     * @return empty where the values leave it open, or speak for both
     */
    Optional<DateOrder> dateOrder() {
        boolean ordered = false;
        boolean dayFirst = false;
        boolean monthFirst = false;
        boolean serial = false;
        for (Counted counted : values) {
            Optional<TypedDate> date = counted.value.isText() ? TypedDate.of(counted.value.text()) : Optional.empty();
            if (date.isPresent()) {
                ordered |= date.get().ordered() && !date.get().sameEitherWay();
                dayFirst |= date.get().settles(DateOrder.DAY_FIRST);
                monthFirst |= date.get().settles(DateOrder.MONTH_FIRST);
                serial |= date.get().serial();
            }
        }
        if (dayFirst != monthFirst) {
            return Optional.of(dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
        }
        if (ordered || dayFirst) {
            return Optional.empty();
        }
        return Optional.of(serial ? DateOrder.SERIAL : DateOrder.PLAIN);
    }

    /** Whether some dates can only be day first, others only month first, where the order is open. */
    boolean bothOrders() {
        return values.stream()
                .filter(counted -> counted.value.isText())
                .flatMap(counted -> TypedDate.of(counted.value.text()).stream())
                .anyMatch(date -> date.settles(DateOrder.DAY_FIRST));
    }

    /** Why the order is open. */
    String whyOpen() {
        return bothOrders()
                ? "Some dates can only be day first, others only month first: look at the source."
                : "Every date could be read either way: say day first or month first.";
    }
}
