package crossfoot.rules.cells;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.caselog.taxonomy.EntryList;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.rules.finding.TaxonomyRule;
import crossfoot.rules.words.ListCells;
import crossfoot.rules.words.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A column whose cells hold entries of a list, whatever else the row says. Each distinct value is judged once. */
public final class SimpleList {

    private final Column column;
    private final Values values;
    private final List<ListVerdict> byCode = new ArrayList<>();
    private boolean any;

    SimpleList(Column column, Values values, Taxonomy taxonomy) {
        this.column = column;
        this.values = values;
        for (int code = 0; code < values.distinct(); code++) {
            ListVerdict verdict =
                    ListCells.judgeable(values, code) ? verdict(values.textOf(code), taxonomy) : ListVerdict.SOUND;
            byCode.add(verdict);
            any |= verdict != ListVerdict.SOUND;
        }
    }

    private ListVerdict verdict(String text, Taxonomy taxonomy) {
        if (column.type() == ColumnType.YES_NO) {
            return yesNo(text);
        }
        ListTable table = column.list().orElseThrow();
        if (!taxonomy.has(table)) {
            return ListVerdict.SOUND;
        }
        EntryList list = taxonomy.list(table);
        List<String> entries = column.type() == ColumnType.ENTRIES ? Entries.split(text) : List.of(text);
        List<String> lost = entries.stream()
                .filter(entry -> list.rows(Texts.key(entry)).isEmpty())
                .toList();
        ListVerdict verdict = lost.isEmpty() ? ListVerdict.SOUND : lost(entries, lost, list);
        for (String entry : entries) {
            List<ListEntry> rows = list.rows(Texts.key(entry));
            if (!rows.isEmpty()) {
                verdict = verdict.and(ListVerdict.listed(
                        rows.get(0).name(),
                        rows.stream().map(ListEntry::validity).toList()));
            }
        }
        return verdict;
    }

    private ListVerdict lost(List<String> entries, List<String> lost, EntryList list) {
        List<List<String>> names =
                List.of(list.entries().stream().map(ListEntry::name).toList());
        List<Optional<String>> mended = entries.stream()
                .map(entry -> lost.contains(entry) ? Nearest.among(entry, names) : Optional.of(entry))
                .toList();
        Optional<String> suggestion = mended.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        mended.stream().flatMap(Optional::stream).distinct().collect(Collectors.joining("; ")))
                : Optional.empty();
        return notListed(column.header(), lost, suggestion);
    }

    /** A value that is in no list. */
    static ListVerdict notListed(String header, List<String> lost, Optional<String> suggestion) {
        String quoted = lost.stream().map(CellRule::quoted).collect(Collectors.joining(", "));
        return ListVerdict.wrong(
                TaxonomyRule.NOT_LISTED,
                header + " " + quoted + (lost.size() == 1 ? " is" : " are") + " not in its list. "
                        + suggestion
                                .map(entry -> "Did you mean " + CellRule.quoted(entry) + "?")
                                .orElse("Choose an entry from the drop-down, or ask the steward to add it."),
                suggestion);
    }

    private ListVerdict yesNo(String text) {
        String key = Texts.key(text);
        if (key.equals("yes") || key.equals("no")) {
            return ListVerdict.SOUND;
        }
        boolean yes =
                key.equals("y") || key.equals("true") || key.equals("ye") || key.equals("yes.") || key.equals("1");
        boolean no = key.equals("n") || key.equals("false") || key.equals("no.") || key.equals("0");
        Optional<String> suggestion = yes ? Optional.of("Yes") : no ? Optional.of("No") : Optional.empty();
        return ListVerdict.wrong(
                TaxonomyRule.NOT_LISTED,
                column.header() + " " + CellRule.quoted(text) + " is neither Yes nor No. Choose one of the two.",
                suggestion);
    }

    /** Whether any value of the column has something to say. */
    boolean any() {
        return any;
    }

    Column column() {
        return column;
    }

    /** What the list says of the value at a data row of the table. */
    ListVerdict at(int tableRow) {
        return byCode.get(values.code(tableRow));
    }
}
