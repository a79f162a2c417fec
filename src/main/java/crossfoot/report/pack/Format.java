package crossfoot.report.pack;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** As what a pack is written. */
public enum Format {
    /** An Excel workbook, through a template. */
    XLSX,
    /** A Word document. */
    DOCX,
    /** One page for a browser. */
    HTML,
    /** A PDF, where LibreOffice is installed. */
    PDF;

    /** The word that a command takes, which is also the file's ending. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format of a word, in any case.
     *
     * @throws IllegalArgumentException with a sentence, where there is none of that name
     */
    public static Format of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no format named " + word.strip()
                        + "; a pack is written as one of: "
                        + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")) + "."));
    }
}
