package crossfoot.report.template;

import crossfoot.figures.figure.Unit;
import java.util.EnumMap;
import java.util.Map;

/** How a figure's full value is shown in a cell. */
final class UnitFormats {

    private static final String DECIMAL = "#,##0.0";

    private static final Map<Unit, String> FORMATS = new EnumMap<>(Map.of(
            Unit.COUNT, "#,##0",
            Unit.SHARE, "0%",
            Unit.CHANGE, "+0%;-0%;0%",
            Unit.WORKING_DAYS, DECIMAL,
            Unit.DIFFERENCE, "+#,##0;-#,##0;0",
            Unit.POUNDS, "£#,##0.00"));

    private UnitFormats() {}

    /** The number format of a unit; one decimal for what is neither a count nor a ratio. */
    static String of(Unit unit) {
        return FORMATS.getOrDefault(unit, DECIMAL);
    }

    /** A format without its decimals, where a value has none to show: 8 and not 8.0. */
    static String whole(String format, double value) {
        return format.equals(DECIMAL) && value == Math.rint(value) ? "#,##0" : format;
    }

    /** Whether a format that a steward chose shows such a unit: a ratio as per cent, and nothing else as one. */
    static boolean shows(String format, Unit unit) {
        boolean ratio = unit == Unit.SHARE || unit == Unit.CHANGE;
        boolean plain = format.equals("General") || format.equals("@");
        return !plain && ratio == format.contains("%");
    }
}
