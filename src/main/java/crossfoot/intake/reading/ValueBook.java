package crossfoot.intake.reading;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.EntryNames;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.words.Tick;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What spellings mean: by the map's Values first, then by the master's lists. */
final class ValueBook {

    private final MasterLists lists;
    private final Map<String, ValueLine> lines = new HashMap<>();

    ValueBook(ImportMap map, MasterLists lists) {
        this.lists = lists;
        map.values().forEach(line -> lines.putIfAbsent(key(line.name(), line.value()), line));
    }

    private static String key(String column, String value) {
        return Texts.key(column) + "\t" + Texts.key(value);
    }

    /** The map's line for a value of a source column; one that says nothing is none. */
    Optional<ValueLine> line(String column, String value) {
        return Optional.ofNullable(lines.get(key(column, value)))
                .filter(line -> line.decision() != Decision.NO)
                .filter(line ->
                        !line.entry().isEmpty() || !line.alsoEntry().isEmpty() || line.decision() == Decision.YES);
    }

    /** Whether the map says that a proposal for a value does not hold. */
    boolean refused(String column, String value) {
        return Optional.ofNullable(lines.get(key(column, value)))
                .filter(line -> line.decision() == Decision.NO)
                .isPresent();
    }

    /** The entry of a list that a value is, or plainly means; empty where it is in no list. */
    Optional<String> entry(String text, CaseColumn column, boolean exactly) {
        if (column.type() == ColumnType.YES_NO && Tick.of(text) != Tick.NEITHER) {
            return Optional.of(Tick.of(text) == Tick.YES ? "Yes" : "No");
        }
        EntryNames names = lists.entries(column);
        return exactly ? names.exact(text) : names.exact(text).or(() -> names.sameWords(text));
    }

    /** Whether a column has a list to look into. */
    boolean hasList(CaseColumn column) {
        return MasterLists.listed(column) && !lists.entries(column).isEmpty();
    }
}
