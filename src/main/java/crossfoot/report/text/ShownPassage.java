package crossfoot.report.text;

import crossfoot.caselog.ReportPassage;
import crossfoot.rules.Assessment;
import java.util.List;

/**
 * A text of the report with its figures filled in: of its own year and procedure, else of the year of the as-of date and of
 * the usual procedure. What reads the words of texts, such as a proof-reader, reads these.
 *
 * @param passage the text as it was written
 * @param shows the text as it is read
 */
public record ShownPassage(ReportPassage passage, String shows) {

    /** All texts of a master, in the order of the sheet. */
    public static List<ShownPassage> of(Assessment assessment) {
        PassageBooks books = PassageBooks.of(assessment);
        return assessment.casebook().reportTexts().stream()
                .map(passage -> new ShownPassage(passage, books.shows(passage)))
                .toList();
    }
}
