package crossfoot.report.pack;

import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands in a cell that has no value, and what it means.
 *
 * @param symbol what the cell shows
 * @param meaning what it means, a sentence
 */
public record Mark(String symbol, String meaning) {

    /** All marks: the shorthand of the Government Analysis Function's guidance, and the hyphen of a change on nothing. */
    public static List<Mark> all() {
        List<Mark> marks = new ArrayList<>(Arrays.stream(Shorthand.values())
                .map(shorthand -> new Mark(shorthand.symbol(), sentence(shorthand.meaning())))
                .toList());
        marks.add(
                new Mark("-", "Cannot be worked out: what it would be compared with is 0, absent or not comparable."));
        return marks;
    }

    /** Whether a table uses it. */
    public boolean isIn(FigureTable table) {
        return table.lines().stream()
                .flatMap(line -> line.cells().stream())
                .map(TableNames::shown)
                .anyMatch(symbol::equals);
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
