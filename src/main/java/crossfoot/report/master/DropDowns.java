package crossfoot.report.master;

import crossfoot.caselog.ListTable;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.ColumnDesign.Acceptance.OneOf;
import crossfoot.workbook.cells.NamedFormula;
import java.util.ArrayList;
import java.util.List;

/**
 * What the drop-downs offer: names for the columns of the lists, and the formulas over them. A dependent drop-down (type
 * by procedure, outcome by type, sub-reason by main reason) offers a run of the list's rows, so the steward keeps the rows
 * of one procedure together.
 */
final class DropDowns {

    private static final String PROCEDURE = "$B5";
    private static final String FEEDBACK_TYPE = "$C5";
    private static final String MAIN_REASON = "$L5";

    private DropDowns() {}

    /** The defined names that the drop-downs use, one a column of a list. */
    static List<NamedFormula> names() {
        List<NamedFormula> names = new ArrayList<>();
        for (ListTable list : ListTable.values()) {
            names.add(column("List_" + list.schema().name(), list, list.valueHeader()));
        }
        names.add(column("Type_Procedure", ListTable.FEEDBACK_TYPES, "Procedure"));
        names.add(column("Outcome_Procedure", ListTable.OUTCOMES, "Procedure"));
        names.add(column("Outcome_Type", ListTable.OUTCOMES, "Feedback type"));
        names.add(column("Reason_Procedure", ListTable.REASONS, "Procedure"));
        names.add(column("Reason_Sub", ListTable.REASONS, "Sub-reason"));
        return names;
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
        return run(
                "List_FeedbackTypes",
                "MATCH(" + PROCEDURE + ",Type_Procedure,0)",
                "COUNTIF(Type_Procedure," + PROCEDURE + ")");
    }

    static Acceptance outcomeOfType() {
        return run(
                "List_Outcomes",
                "MATCH(1,INDEX((Outcome_Procedure=" + PROCEDURE + ")*(Outcome_Type=" + FEEDBACK_TYPE + "),0),0)",
                "COUNTIFS(Outcome_Procedure," + PROCEDURE + ",Outcome_Type," + FEEDBACK_TYPE + ")");
    }

    static Acceptance mainReasonOfProcedure() {
        return run(
                "List_Reasons",
                "MATCH(" + PROCEDURE + ",Reason_Procedure,0)",
                "COUNTIFS(Reason_Procedure," + PROCEDURE + ",Reason_Sub,\"\")");
    }

    static Acceptance subReasonOfMainReason() {
        return run(
                "Reason_Sub",
                "MATCH(1,INDEX((Reason_Procedure=" + PROCEDURE + ")*(List_Reasons=" + MAIN_REASON
                        + ")*(Reason_Sub<>\"\"),0),0)",
                "COUNTIFS(Reason_Procedure," + PROCEDURE + ",List_Reasons," + MAIN_REASON + ",Reason_Sub,\"?*\")");
    }

    private static Acceptance run(String list, String firstRow, String count) {
        return new OneOf("OFFSET(INDEX(" + list + ",1)," + firstRow + "-1,0," + count + ",1)", false);
    }
}
