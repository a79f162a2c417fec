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
