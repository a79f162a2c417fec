package crossfoot.report.template;

import crossfoot.figures.figure.Unit;
import java.util.EnumMap;
import java.util.Map;

/** How a figure's full value is shown in a cell. */
final class UnitFormats {

    private static final Map<Unit, String> FORMATS = new EnumMap<>(Map.of(
            Unit.COUNT, "#,##0",
            Unit.SHARE, "0%",
            Unit.CHANGE, "+0%;-0%;0%",
            Unit.WORKING_DAYS, "#,##0.0",
            Unit.DIFFERENCE, "+#,##0;-#,##0;0",
            Unit.POUNDS, "£#,##0.00"));

    private UnitFormats() {}

    /** The number format of a unit; one decimal for what is neither a count nor a ratio. */
    static String of(Unit unit) {
        return FORMATS.getOrDefault(unit, "#,##0.0");
    }

    /** Whether a format that a steward chose shows such a unit: a ratio as per cent, and nothing else as one. */
    static boolean shows(String format, Unit unit) {
        boolean ratio = unit == Unit.SHARE || unit == Unit.CHANGE;
        boolean plain = format.equals("General") || format.equals("@");
        return !plain && ratio == format.contains("%");
    }
}
