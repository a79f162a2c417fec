package crossfoot.figures.figure;

import java.util.List;
import java.util.Optional;

/**
 * A table of the committee pack: lines of figures under headings.
 *
 * @param id its id, such as T08
 * @param title its title, which says what, whose and when
 * @param base what its shares are shares of, or what it counts, in a sentence
 * @param headings the heading of the label column and then of each further column
 * @param lines the lines, in order
 * @param notes what a reader must know, a sentence each; a cell refers to one by its place, from 1
 */
public record FigureTable(
        String id, String title, String base, List<String> headings, List<Line> lines, List<String> notes) {

    public FigureTable {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    private static final String PLACE = "_";

    /** The same table of the procedure at a place, from 1, of a pack of several: its id, and those of its figures, say which. */
    public FigureTable at(int place) {
        return new FigureTable(
                id + PLACE + place,
                title,
                base,
                headings,
                lines.stream().map(line -> line.at(place)).toList(),
                notes);
    }

    /** The id of the same table of the procedure at a place. */
    public static String at(String id, int place) {
        return id + PLACE + place;
    }

    /** The id of the same figure in a pack of several procedures. */
    public static Figure at(Figure figure, int place) {
        return figure.withId(figureAt(figure.id(), place));
    }

    /** The id of the same figure, given by its id. */
    public static String figureAt(String id, int place) {
        int table = id.indexOf('/');
        return id.substring(0, table) + PLACE + place + id.substring(table);
    }

    /** The id that a figure has in a pack of its procedure alone: {@code t08/charging/count} of {@code t08_2/charging/count}. */
    public static String alone(String id) {
        return id.replaceFirst("^([a-z]\\d+)" + PLACE + "\\d+/", "$1/");
    }

    /** The id of the table that is the same in every procedure, such as T08 of T08_2. */
    public static String listed(String id) {
        int place = id.indexOf(PLACE);
        return place < 0 ? id : id.substring(0, place);
    }

    /** The place of the procedure, from 1; 0 where the pack is of one, or the table of all. */
    public int place() {
        int place = id.indexOf(PLACE);
        return place < 0 ? 0 : Integer.parseInt(id.substring(place + 1));
    }

    /**
     * A line of a table.
     *
     * @param label its label
     * @param total whether it is a total of lines above
     * @param cells one a heading after the first
     */
    public record Line(String label, boolean total, List<FigureCell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        private Line at(int place) {
            return new Line(
                    label, total, cells.stream().map(cell -> cell.at(place)).toList());
        }
    }

    /**
     * A cell of a table: a figure, a text, or a shorthand for a value that is not there.
     *
     * @param figure the figure, where the cell is one
     * @param text the text, where it is not: words, or a shorthand such as [x], [z], [b], [c]
     * @param notes the places of the notes that it refers to, from 1
     */
    public record FigureCell(Optional<Figure> figure, String text, List<Integer> notes) {

        public FigureCell {
            notes = List.copyOf(notes);
        }

        private FigureCell at(int place) {
            return new FigureCell(figure.map(own -> FigureTable.at(own, place)), text, notes);
        }

        /** A figure. */
        public static FigureCell of(Figure figure) {
            return new FigureCell(Optional.of(figure), "", List.of());
        }

        /** A text or a shorthand. */
        public static FigureCell of(String text) {
            return new FigureCell(Optional.empty(), text, List.of());
        }
    }
}
