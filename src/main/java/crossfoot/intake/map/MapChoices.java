package crossfoot.intake.map;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.words.DateOrder;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the drop-downs of a map offer: the sheet Choices, out of the master's columns and lists. */
final class MapChoices {

    static final int TO_COLUMN = 0;
    static final int HOW = 1;
    static final int DATE_FORM = 2;
    static final int DECISION = 3;
    static final int LIST_COLUMN = 4;

    private static final CellAddress CORNER = MapWriter.CORNER;
    private static final String CHOICES = "Choices";
    private static final int MOST_ENTRIES = 400;

    private final MasterLists lists;
    private final List<List<String>> choices = new ArrayList<>();

    MapChoices(MasterLists lists) {
        this.lists = lists;
        choices.add(Stream.concat(lists.inputs().stream(), lists.computed().stream())
                .map(CaseColumn::header)
                .toList());
        choices.add(Arrays.stream(How.values()).map(How::words).toList());
        choices.add(Arrays.stream(DateOrder.values()).map(DateOrder::words).toList());
        choices.add(List.of(Decision.YES.word(), Decision.NO.word()));
        choices.add(lists.inputs().stream()
                .filter(MasterLists::listed)
                .map(CaseColumn::header)
                .toList());
    }

    /** One column a drop-down, then one a list of the master, headed by the column whose entries they are. */
    SheetDesign sheet() {
        List<String> headers =
                new ArrayList<>(List.of("To columns", "Hows", "Date forms", "Decisions", "List columns"));
        List<List<String>> all = new ArrayList<>(choices);
        for (CaseColumn column : lists.inputs()) {
            if (MasterLists.listed(column)) {
                headers.add(column.header());
                all.add(lists.entries(column).names().stream()
                        .limit(MOST_ENTRIES)
                        .toList());
            }
        }
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        List<List<Entry>> rows = new ArrayList<>();
        for (int row = 0; row < longest; row++) {
            List<Entry> entries = new ArrayList<>();
            for (List<String> each : all) {
                entries.add(row < each.size() ? Entry.text(each.get(row)) : Entry.BLANK);
            }
            rows.add(entries);
        }
        return MapWriter.sheet(
                CHOICES,
                "What the drop-downs offer",
                "From the master's columns and lists; nothing is to be changed here.",
                headers.stream().map(header -> MapWriter.text(header, 28)).toList(),
                rows);
    }

    /** One of the values of a column of the sheet. */
    Acceptance of(int index) {
        String column = CellAddress.letters(index + 1);
        int last = CORNER.row() + Math.max(1, choices.get(index).size());
        return new Acceptance.OneOf(
                CHOICES + "!$" + column + "$" + (CORNER.row() + 1) + ":$" + column + "$" + last, true);
    }

    /** The entries of the list whose column a cell names, as long as that list is. */
    static Acceptance entriesOf(String cell) {
        return new Acceptance.OneOf(
                "OFFSET(" + CHOICES + "!$E$5,0,MATCH($" + cell + "," + CHOICES + "!$F$4:$Z$4,0),COUNTA(OFFSET("
                        + CHOICES + "!$E$5,0,MATCH($" + cell + "," + CHOICES + "!$F$4:$Z$4,0)," + MOST_ENTRIES
                        + ",1)),1)",
                false);
    }
}
