package crossfoot.workbook.cells;

import java.util.List;
import java.util.Optional;

/**
 * How a new column looks and what its cells accept.
 *
 * @param header the header text
 * @param width in characters of the default font
 * @param format how its values show
 * @param computed whether Crossfoot owns it: grey header, grey cells
 * @param required whether the header is marked as one that must be filled
 * @param prompt the tip that shows when a cell is selected, or "" for none; at most 240 characters
 * @param accepts what its cells accept, where that is limited
 * @param highlights words that colour the cell, in order of precedence
 */
public record ColumnDesign(
        String header,
        double width,
        Format format,
        boolean computed,
        boolean required,
        String prompt,
        Optional<Acceptance> accepts,
        List<Highlight> highlights) {

    private static final int LONGEST_PROMPT = 240;
    private static final int LONGEST_FORMULA = 255;

    public ColumnDesign {
        if (prompt.length() > LONGEST_PROMPT) {
            throw new IllegalArgumentException("Excel shows at most 255 characters of a tip: " + header);
        }
        highlights = List.copyOf(highlights);
    }

    /** A plain input column. */
    public static ColumnDesign of(String header, double width, Format format) {
        return new ColumnDesign(header, width, format, false, false, "", Optional.empty(), List.of());
    }

    /** The same column without text that wraps. */
    public ColumnDesign onOneLine() {
        Format onOne = format == Format.WRAPPED ? Format.TEXT : format;
        return new ColumnDesign(header, width, onOne, computed, required, prompt, accepts, highlights);
    }

    /** How values show. */
    public enum Format {
        /** Text on one line. */
        TEXT,
        /** Text that wraps. */
        WRAPPED,
        /** A date as 31/03/2025. */
        DATE,
        /** A date with time, as text. */
        TIMESTAMP,
        /** A whole number with thousands separated. */
        WHOLE,
        /** A number with decimals where it has some. */
        DECIMAL,
        /** A share as whole per cent. */
        PERCENT
    }

    /** The tone of a highlight: every one is also a word in the cell, never colour alone. */
    public enum Tone {
        /** Done, in time. */
        GOOD,
        /** Needs attention soon. */
        CAUTION,
        /** Late, wrong. */
        BAD,
        /** No longer active. */
        QUIET
    }

    /**
     * Colours cells whose text begins with some words, or of which a formula holds.
     *
     * @param beginning what the cell's text begins with; "" where a formula decides
     * @param formula an Excel formula without {@code =}, in which {@code #} stands for the row; "" where the text decides
     * @param tone the colours it gets
     */
    public record Highlight(String beginning, String formula, Tone tone) {

        /** Cells whose text begins with some words. */
        public Highlight(String beginning, Tone tone) {
            this(beginning, "", tone);
        }

        /** Cells of which a formula holds. */
        public static Highlight where(String formula, Tone tone) {
            return new Highlight("", formula, tone);
        }
    }

    /** What a cell accepts: a closed set. */
    public sealed interface Acceptance {

        /**
         * One of the values that a formula gives, offered as a drop-down.
         *
         * @param formula an Excel formula without {@code =}, relative to the first data row of the table
         * @param strict whether other values are refused, or only warned of
         */
        record OneOf(String formula, boolean strict) implements Acceptance {
            public OneOf {
                if (formula.isEmpty() || formula.length() > LONGEST_FORMULA) {
                    throw new IllegalArgumentException("Excel takes formulas of up to 255 characters here: " + formula);
                }
            }
        }

        /** A date among {@link LogDays}. */
        record ADate() implements Acceptance {}

        /** Nothing typed: the column is computed, and the cell says so. */
        record NothingTyped() implements Acceptance {}

        /** Text that occurs once in the column. */
        record Unique() implements Acceptance {}
    }
}
