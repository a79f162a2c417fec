package crossfoot.intake.shown;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.How;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.words.DateOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the drop-downs of a page offer for a map.
 *
 * @param toColumns the columns of the master
 * @param hows what may become of a column
 * @param dateForms the orders of dates
 * @param entries the entries of each list column
 */
public record Offered(
        List<String> toColumns, List<String> hows, List<String> dateForms, Map<String, List<String>> entries) {

    public Offered {
        toColumns = List.copyOf(toColumns);
        hows = List.copyOf(hows);
        dateForms = List.copyOf(dateForms);
        entries = new LinkedHashMap<>(entries);
    }

    /** What a master offers. */
    public static Offered of(Casebook casebook) {
        MasterLists lists = MasterLists.of(casebook);
        Map<String, List<String>> entries = new LinkedHashMap<>();
        lists.inputs().stream()
                .filter(MasterLists::listed)
                .forEach(column ->
                        entries.put(column.header(), lists.entries(column).names()));
        return new Offered(
                Stream.concat(lists.inputs().stream(), lists.computed().stream())
                        .map(CaseColumn::header)
                        .toList(),
                Arrays.stream(How.values()).map(How::words).toList(),
                Arrays.stream(DateOrder.values()).map(DateOrder::words).toList(),
                entries);
    }
}
