package crossfoot.report.design;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dependent drop-downs as masters had them before {@link ChoiceRuns}: each offered the rows of its list from the first
 * that fits, as many as fit, so that an entry at the foot of the list was never offered, and another type's was.
 */
enum EarlierChoices {
    TYPES(
            ChoiceRuns.TYPES,
            "OFFSET(INDEX(List_FeedbackTypes,1),MATCH({1},Type_Procedure,0)-1,0,COUNTIF(Type_Procedure,{1}),1)",
            "{1}"),
    OUTCOMES(
            ChoiceRuns.OUTCOMES,
            "OFFSET(INDEX(List_Outcomes,1),MATCH(1,INDEX((Outcome_Procedure={1})*(Outcome_Type={2}),0),0)-1,0,"
                    + "COUNTIFS(Outcome_Procedure,{1},Outcome_Type,{2}),1)",
            "{1}&\"|\"&{2}"),
    MAIN_REASONS(
            ChoiceRuns.MAIN_REASONS,
            "OFFSET(INDEX(List_Reasons,1),MATCH({1},Reason_Procedure,0)-1,0,"
                    + "COUNTIFS(Reason_Procedure,{1},Reason_Sub,\"\"),1)",
            "{1}"),
    SUB_REASONS(
            ChoiceRuns.SUB_REASONS,
            "OFFSET(INDEX(Reason_Sub,1),MATCH(1,INDEX((Reason_Procedure={1})*(List_Reasons={2})*(Reason_Sub<>\"\"),0),0)"
                    + "-1,0,COUNTIFS(Reason_Procedure,{1},List_Reasons,{2},Reason_Sub,\"?*\"),1)",
            "{1}&\"|\"&{2}");

    /** A cell of the row in which the drop-down is, wherever its columns were moved to. */
    private static final String CELL = "\\$?[A-Z]{1,3}\\$?[0-9]{1,7}";

    /** The names that only these used. */
    static final List<String> NAMES =
            List.of("Type_Procedure", "Outcome_Procedure", "Outcome_Type", "Reason_Procedure", "Reason_Sub");

    private final ChoiceRuns run;
    private final Pattern formula;
    private final String key;

    EarlierChoices(ChoiceRuns run, String formula, String key) {
        this.run = run;
        this.formula = pattern(formula);
        this.key = key;
    }

    /** The formula with its cells open: where one is used twice it is the same one. */
    private static Pattern pattern(String formula) {
        String pattern = "\\Q" + formula + "\\E";
        for (int cell = 1; cell <= 2; cell++) {
            String place = "{" + cell + "}";
            int first = pattern.indexOf(place);
            if (first >= 0) {
                pattern = pattern.substring(0, first) + "\\E(" + CELL + ")\\Q"
                        + pattern.substring(first + place.length()).replace(place, "\\E\\" + cell + "\\Q");
            }
        }
        return Pattern.compile(pattern);
    }

    /** The formula of today for one of these, with its cells; empty for any other formula, such as a team's own. */
    static Optional<String> renewed(String formula) {
        for (EarlierChoices each : values()) {
            Matcher found = each.formula.matcher(formula.strip());
            if (found.matches()) {
                String cells = each.key.replace("{1}", found.group(1));
                return Optional.of(
                        each.run.offered(found.groupCount() > 1 ? cells.replace("{2}", found.group(2)) : cells));
            }
        }
        return Optional.empty();
    }
}
