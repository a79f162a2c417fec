package crossfoot.intake.reading;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.MasterLists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of the log that an import may fill: those of the contract that staff fill, and extra columns. */
public final class Targets {

    private final List<Target> all = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();

    Targets(MasterLists lists) {
        lists.inputs().forEach(column -> add(column.header(), Optional.of(column)));
    }

    /**
     * A column to fill.
     *
     * @param header its header
     * @param column the column of the contract; empty for an extra column
     */
    public record Target(String header, Optional<CaseColumn> column) {
        /** What its cells hold. */
        public ColumnType type() {
            return column.map(CaseColumn::type).orElse(ColumnType.TEXT);
        }

        public boolean is(CaseColumn other) {
            return column.filter(each -> each == other).isPresent();
        }
    }

    private int add(String header, Optional<CaseColumn> column) {
        byKey.put(Texts.key(header), all.size());
        all.add(new Target(header, column));
        return all.size() - 1;
    }

    /** The place of an extra column, made known where it is new. */
    int extra(String header) {
        Integer known = byKey.get(Texts.key(header));
        return known == null ? add(header, Optional.empty()) : known;
    }

    /** The place of a column of the contract. */
    public int of(CaseColumn column) {
        return byKey.getOrDefault(column.key(), -1);
    }

    /** The place of a column by its header; -1 where an import does not fill it. */
    public int find(String header) {
        return byKey.getOrDefault(Texts.key(header), -1);
    }

    /** The columns, those of the contract first. */
    public List<Target> all() {
        return List.copyOf(all);
    }

    public Target at(int place) {
        return all.get(place);
    }

    public int size() {
        return all.size();
    }
}
