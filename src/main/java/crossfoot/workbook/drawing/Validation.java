package crossfoot.workbook.drawing;

import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.LogDays;
import crossfoot.workbook.xml.XmlOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The data validation of one column: what its cells accept, the tip beside a selected cell, the message of a refusal. */
final class Validation {

    private static final int LONGEST_TITLE = 32;

    private Validation() {}

    /** Whether a column has anything to say or to refuse. */
    static boolean needed(ColumnDesign column) {
        return column.accepts().isPresent() || !prompt(column).isEmpty();
    }

    static void write(XmlOutput out, ColumnDesign column, RowsToCome rows, int number) throws IOException {
        Rule rule = column.accepts()
                .map(acceptance -> rule(acceptance, rows, number))
                .orElse(new Rule("", List.of(), ""));
        String prompt = prompt(column);
        out.raw("<dataValidation" + rule.attributes + " allowBlank=\"1\"");
        out.raw(prompt.isEmpty() ? "" : " showInputMessage=\"1\"");
        if (!rule.error.isEmpty()) {
            out.raw(" showErrorMessage=\"1\" errorTitle=\"").attribute(title(column.header()));
            out.raw("\" error=\"").attribute(rule.error).raw("\"");
        }
        if (!prompt.isEmpty()) {
            out.raw(" promptTitle=\"").attribute(title(column.header()));
            out.raw("\" prompt=\"").attribute(prompt).raw("\"");
        }
        out.raw(" sqref=\"" + rows.range(number) + "\">");
        int place = 1;
        for (String formula : rule.formulas) {
            out.raw("<formula" + place + ">").text(formula).raw("</formula" + place + ">");
            place++;
        }
        out.raw("</dataValidation>");
    }

    private static String title(String header) {
        return header.substring(0, Math.min(LONGEST_TITLE, header.length()));
    }

    private static String prompt(ColumnDesign column) {
        String required = column.required() && !column.computed() ? "Required. " : "";
        return (required + column.prompt()).strip();
    }

    private static Rule rule(Acceptance acceptance, RowsToCome rows, int number) {
        if (acceptance instanceof Acceptance.OneOf oneOf) {
            String strict = oneOf.strict() ? "" : " errorStyle=\"warning\"";
            String error = oneOf.strict()
                    ? "Choose an entry of the list."
                    : "This is not an entry of the list. Keep it only if it is meant.";
            return new Rule(" type=\"list\"" + strict, List.of(oneOf.formula()), error);
        }
        if (acceptance instanceof Acceptance.ADate) {
            // As formulas, so that they hold in both date systems.
            return new Rule(
                    " type=\"date\" operator=\"between\"",
                    List.of(formula(LogDays.FIRST), formula(LogDays.LAST)),
                    "Type a date as day/month/year, for example 31/03/2025, between " + LogDays.FIRST_YEAR + " and "
                            + LogDays.LAST_YEAR + ".");
        }
        if (acceptance instanceof Acceptance.Unique) {
            String formula = "COUNTIF(" + rows.fixedRange(number) + "," + rows.firstCell(number) + ")=1";
            return new Rule(
                    " type=\"custom\"", List.of(formula), "This is in the column already; each row needs its own.");
        }
        return new Rule(
                " type=\"custom\"",
                List.of("FALSE()"),
                "Crossfoot fills in this column at the next refresh; nothing is typed here.");
    }

    private static String formula(LocalDate day) {
        return "DATE(" + day.getYear() + "," + day.getMonthValue() + "," + day.getDayOfMonth() + ")";
    }

    private record Rule(String attributes, List<String> formulas, String error) {}
}
