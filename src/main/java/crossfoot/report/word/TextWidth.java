package crossfoot.report.word;

import java.util.regex.Pattern;

/** How wide and how high text is in Arial, and in what is measured like it: what fits into a cell, and on a page. */
final class TextWidth {

    /** The widths of the characters from space to tilde in thousandths of the font's size. */
    private static final int[] ASCII = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final Pattern DATE = Pattern.compile("\\d{1,2} \\p{L}{3,9} \\d{4}");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int OTHER = 556;
    private static final double BOLD = 1.13;
    private static final double LINE = 1.149;

    private final double points;
    private final boolean bold;

    /** @param points the font's size */
    TextWidth(double points, boolean bold) {
        this.points = points;
        this.bold = bold;
    }

    /** The width of a text on one line, in points. */
    double of(String text) {
        int sum = text.codePoints()
                .map(c -> c >= ' ' && c - ' ' < ASCII.length ? ASCII[c - ' '] : OTHER)
                .sum();
        return sum * points / 1000 * (bold ? BOLD : 1);
    }

    /** The width of the longest word; a date, and a Ref or a year with its hyphens, stands on one line. */
    double longestWord(String text) {
        if (DATE.matcher(text).matches()) {
            return of(text);
        }
        double longest = 0;
        for (String word : text.split(" ")) {
            for (String part : DIGIT.matcher(word).find() ? new String[] {word} : word.split("-")) {
                longest = Math.max(longest, of(part));
            }
        }
        return longest;
    }

    /** On how many lines a text stands. */
    int lines(String text, double width) {
        int lines = 1;
        double used = 0;
        double space = of(" ");
        for (String word : text.split(" ")) {
            double wide = of(word);
            if (used > 0 && used + space + wide > width) {
                lines++;
                used = wide;
            } else {
                used += (used > 0 ? space : 0) + wide;
            }
        }
        return lines;
    }

    /** The height of a line, in points, with its leading. */
    double lineHeight(double spacing) {
        return points * LINE * spacing;
    }
}
