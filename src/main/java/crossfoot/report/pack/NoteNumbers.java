package crossfoot.report.pack;

import crossfoot.figures.figure.FigureTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The notes of all tables of a pack, numbered through: a sentence that two tables share is one note. */
final class NoteNumbers {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, List<String>> tables = new LinkedHashMap<>();

    NoteNumbers(List<FigureTable> all) {
        for (FigureTable table : all) {
            for (String note : table.notes()) {
                numbers.putIfAbsent(note, numbers.size() + 1);
                tables.computeIfAbsent(note, absent -> new ArrayList<>()).add(table.id());
            }
        }
    }

    /** The notes' sentences, in the order of their numbers. */
    List<String> notes() {
        return List.copyOf(numbers.keySet());
    }

    /** The mark of a note: {@code [note 3]}. */
    String mark(String note) {
        return "[note " + numbers.get(note) + "]";
    }

    /** The ids of the tables that a note is for. */
    List<String> tables(String note) {
        return List.copyOf(tables.getOrDefault(note, List.of()));
    }

    /**
     * The marks of some notes of a table, each with a space before it.
     *
     * @param places the notes' places, from 1
     */
    String marks(FigureTable table, List<Integer> places) {
        return places.stream()
                .distinct()
                .sorted()
                .map(place -> " " + mark(table.notes().get(place - 1)))
                .collect(Collectors.joining());
    }
}
