package crossfoot.report.design;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.rules.finding.Severity;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.ColumnDesign.Acceptance.OneOf;
import crossfoot.workbook.cells.NamedFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What the drop-downs offer: names for the columns of the lists, and the formulas over them. A dependent drop-down (type
 * by procedure, outcome by type, sub-reason by main reason) offers the entries of its own from {@link ChoiceRuns}, wherever
 * they stand in the list.
 */
final class DropDowns {

    private static final String PROCEDURE = "$B5";
    private static final String FEEDBACK_TYPE = "$C5";
    private static final String MAIN_REASON = "$L5";
    private static final String AND = "&\"|\"&";

    private DropDowns() {}

    /**
     * The defined names that the drop-downs use: one a list, and two a run of entries that depend on another cell.
     *
     * @param lists the rows of each list
     */
    static List<NamedFormula> names(Function<ListTable, List<List<String>>> lists) {
        List<NamedFormula> names = new ArrayList<>();
        for (ListTable list : ListTable.values()) {
            names.add(column("List_" + list.schema().name(), list, list.valueHeader()));
        }
        for (ChoiceRuns run : ChoiceRuns.values()) {
            names.addAll(run.names(ListsSheet.NAME, lists));
        }
        return names;
    }

    /** Names for the columns of Checks by which a log's own cells are coloured. */
    static List<NamedFormula> findings() {
        return List.of("Ref", "Column", "Severity").stream()
                .map(header -> new NamedFormula("Checks_" + header, MasterSchema.CHECKS.name() + "[" + header + "]"))
                .toList();
    }

    /** Whether Checks tells of the cell of a log under a header, in the row whose Ref stands in the first column. */
    static String found(String header, Severity severity) {
        return "COUNTIFS(Checks_Ref,$A#,Checks_Column,\"" + header + "\",Checks_Severity,\"" + severity.word()
                + "\")>0";
    }

    private static NamedFormula column(String name, ListTable list, String header) {
        return new NamedFormula(name, list.schema().name() + "[" + header + "]");
    }

    /** One entry of a list that depends on nothing. */
    static Acceptance oneOf(ListTable list) {
        return new OneOf("List_" + list.schema().name(), true);
    }

    /** Entries of a list, several separated by {@code ;}: offered, but more may be typed. */
    static Acceptance severalOf(ListTable list) {
        return new OneOf("List_" + list.schema().name(), false);
    }

    static Acceptance yesOrNo() {
        return new OneOf("\"Yes,No\"", true);
    }

    static Acceptance typeOfProcedure() {
        return offered(ChoiceRuns.TYPES, PROCEDURE);
    }

    static Acceptance outcomeOfType() {
        return offered(ChoiceRuns.OUTCOMES, PROCEDURE + AND + FEEDBACK_TYPE);
    }

    static Acceptance mainReasonOfProcedure() {
        return offered(ChoiceRuns.MAIN_REASONS, PROCEDURE);
    }

    static Acceptance subReasonOfMainReason() {
        return offered(ChoiceRuns.SUB_REASONS, PROCEDURE + AND + MAIN_REASON);
    }

    private static Acceptance offered(ChoiceRuns run, String key) {
        return new OneOf(run.offered(key), false);
    }
}
