package crossfoot.report.design;

import crossfoot.caselog.schema.ListTable;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.SheetDesign;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a master of an earlier layout needs for the drop-downs of today: a hidden sheet with the entries as they are offered,
 * since its sheet Lists has no room set aside for them.
 */
public final class ChoicesSheet {

    /** The name of the sheet, where it is free. */
    public static final String NAME = "Choices";

    private ChoicesSheet() {}

    /** Whether the names of a workbook are those of the earlier drop-downs. */
    public static boolean isEarlier(Set<String> names) {
        return EarlierChoices.NAMES.stream().allMatch(names::contains)
                && names(NAME, list -> List.of()).stream().noneMatch(name -> names.contains(name.name()));
    }

    /** The formula of today for one of the earlier drop-downs; empty for any other formula, such as a team's own. */
    public static Optional<String> renewed(String formula) {
        return EarlierChoices.renewed(formula);
    }

    /** The headers of a list that its formulas name; none where it does not work with the list. */
    public static List<String> headers(ListTable list) {
        return Arrays.stream(ChoiceRuns.values())
                .flatMap(run -> run.headers(list))
                .distinct()
                .toList();
    }

    /**
     * The sheet.
     *
     * @param name its name
     * @param lists every row of a list, blank ones too, a text for each column of the contract
     */
    public static SheetDesign design(String name, Function<ListTable, List<List<String>>> lists) {
        return new SheetDesign(
                        name,
                        "Choices",
                        "What the drop-downs of the case log offer, worked out from the sheet Lists. Nothing is typed here.",
                        List.of(),
                        List.of(),
                        false,
                        true,
                        false)
                .withHidden(ChoiceRuns.block(lists));
    }

    /** The names by which the drop-downs find it. */
    public static List<NamedFormula> names(String sheet, Function<ListTable, List<List<String>>> lists) {
        return Arrays.stream(ChoiceRuns.values())
                .flatMap(run -> run.names(sheet, lists).stream())
                .toList();
    }
}
