package crossfoot.figures.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a figure's value is, and how it is shown. */
public enum Unit {
    /** A number of cases. */
    COUNT {
        @Override
        String shown(BigDecimal value) {
            return grouped(value, 0);
        }
    },
    /** A ratio from 0 to 1 of a named base, shown as whole per cent. */
    SHARE {
        @Override
        String shown(BigDecimal value) {
            return wholePerCent(value) + "%";
        }
    },
    /** A relative change on the year before, shown as whole per cent with its sign. */
    CHANGE {
        @Override
        String shown(BigDecimal value) {
            String perCent = wholePerCent(value);
            return (value.signum() > 0 && !perCent.equals("0") ? "+" : "") + perCent + "%";
        }
    },
    /** How many more or fewer than before, with its sign. */
    DIFFERENCE {
        @Override
        String shown(BigDecimal value) {
            return (value.signum() > 0 ? "+" : "") + grouped(value, 0);
        }
    },
    /** Working days; whole ones are shown whole, others with one decimal. */
    WORKING_DAYS {
        @Override
        String shown(BigDecimal value) {
            return grouped(value, value.stripTrailingZeros().scale() > 0 ? 1 : 0);
        }
    },
    /** Pounds; whole ones are shown whole, others with pence. */
    POUNDS {
        @Override
        String shown(BigDecimal value) {
            return "£" + grouped(value, value.stripTrailingZeros().scale() > 0 ? 2 : 0);
        }
    },
    /** A number of cases a month, such as the centre line of a chart, with one decimal. */
    CASES_A_MONTH {
        @Override
        String shown(BigDecimal value) {
            return grouped(value, 1);
        }
    };

    private static final String UNDEFINED = "-";
    private static final int GROUP = 3;

    abstract String shown(BigDecimal value);

    /** The word, lower case, as in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A value as text: rounded half up, with thousands separators; {@code -} where it is undefined. */
    public String display(OptionalDouble value) {
        return value.isPresent() ? shown(BigDecimal.valueOf(value.getAsDouble())) : UNDEFINED;
    }

    /** The shortest decimal of a ratio is rounded, not its binary form: 57 of 200 is 28.5%, shown as 29%. */
    private static String wholePerCent(BigDecimal ratio) {
        return grouped(ratio.movePointRight(2), 0);
    }

    /** Written out by hand: a formatter costs more than the figure. */
    private static String grouped(BigDecimal value, int decimals) {
        String plain = value.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = decimals == 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int comma = point - GROUP; comma > first; comma -= GROUP) {
            grouped.insert(comma, ',');
        }
        return grouped.toString();
    }
}
