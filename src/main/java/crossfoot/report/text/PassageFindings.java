package crossfoot.report.text;

import crossfoot.caselog.ReportPassage;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.figures.FigureBook;
import crossfoot.proof.Proof;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.rules.Assessment;
import crossfoot.rules.checks.ReportTextRule;
import crossfoot.rules.checks.StructureRule;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Rule;
import crossfoot.rules.words.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the texts of the report: sections that there are not, placeholders that nothing fills (R04), and numbers
 * typed by hand that the figures beside them contradict (R05).
 */
public final class PassageFindings {

    private static final List<String> AUDIENCES = List.of("officer", "committee", "public");

    private final List<Finding> findings = new ArrayList<>();
    private final Assessment assessment;
    private final PassageBooks books;

    private PassageFindings(Assessment assessment) {
        this.assessment = assessment;
        this.books = PassageBooks.of(assessment);
    }

    /** The findings, for {@link Assessment#withFindings}. */
    public static List<Finding> of(Assessment assessment) {
        PassageFindings found = new PassageFindings(assessment);
        assessment.casebook().reportTexts().forEach(found::check);
        return List.copyOf(found.findings);
    }

    private void check(ReportPassage passage) {
        checkPlace(passage);
        Optional<FigureBook> book = books.of(passage);
        if (book.isEmpty()) {
            add(
                    StructureRule.UNREADABLE_ROW,
                    passage,
                    "Procedure",
                    passage.procedure(),
                    "There is no procedure " + passage.procedure()
                            + ". Give one of the list Procedures, or leave it empty. Until then the text is in no"
                            + " report.",
                    Nearest.among(passage.procedure(), List.of(FigureBook.procedures(assessment))));
            return;
        }
        Filling filling = new Filling(new BookSource(book.get()));
        for (PassageText.Part part : PassageText.of(passage.text()).parts()) {
            if (part instanceof PassageText.Unread unread) {
                unread(passage, unread.written());
            } else if (part instanceof PassageText.Hole hole && !filling.knows(hole.placeholder())) {
                unknown(passage, book.get(), hole.placeholder());
            }
        }
        contradictions(passage, book.get(), filling);
    }

    /** Whether the text is in a report at all. */
    private void checkPlace(ReportPassage passage) {
        if (Section.spelt(passage.section()).isEmpty()) {
            add(
                    StructureRule.UNREADABLE_ROW,
                    passage,
                    "Section",
                    passage.section(),
                    "There is no section " + passage.section()
                            + ". Give the id of a table such as T08, or Introduction,"
                            + " Summary, Recommendations or Closing. Until then the text is in no report.",
                    Nearest.among(passage.section(), List.of(Section.names())));
        }
        if (!passage.audience().isEmpty() && !AUDIENCES.contains(Texts.key(passage.audience()))) {
            add(
                    StructureRule.UNREADABLE_ROW,
                    passage,
                    "Audience",
                    passage.audience(),
                    "Audience must be officer, committee, public or empty. Until then the text is in no report.",
                    Nearest.among(passage.audience(), List.of(AUDIENCES)));
        }
    }

    /** Only a text in which a number was typed can contradict: what placeholders fill is right. */
    private void contradictions(ReportPassage passage, FigureBook book, Filling filling) {
        boolean typed = PassageText.of(passage.text()).parts().stream()
                .anyMatch(part -> part instanceof PassageText.Words words
                        && words.text().chars().anyMatch(Character::isDigit));
        Optional<String> section = Section.spelt(passage.section());
        if (!typed || section.isEmpty()) {
            return;
        }
        for (ProofFinding found : Proof.ofText(section.get(), filling.fill(passage.text()), book)) {
            add(
                    ReportTextRule.CONTRADICTED_NUMBER,
                    passage,
                    "Text",
                    found.stated(),
                    "\"" + found.quote() + "\" (" + found.rule().code() + " of the proof-reader): " + found.message()
                            + ". Correct the number, or let a placeholder fill it.",
                    Optional.empty());
        }
    }

    private void unread(ReportPassage passage, String written) {
        add(
                ReportTextRule.UNKNOWN_PLACEHOLDER,
                passage,
                "Text",
                written,
                written
                        + " cannot be read. Between braces stands the id of a figure, such as {t08/charging/count},"
                        + " with a word such as |words, |previous, |change or |compared behind it if need be; or"
                        + " {year}, {previous year}, {council} or {procedure}.",
                Optional.empty());
    }

    private void unknown(ReportPassage passage, FigureBook book, Placeholder placeholder) {
        Optional<String> nearest =
                Nearest.among(placeholder.subject(), List.of(book.idsOfTableOf(placeholder.subject())));
        add(
                ReportTextRule.UNKNOWN_PLACEHOLDER,
                passage,
                "Text",
                placeholder.written(),
                "No table of " + book.procedure() + " has " + placeholder.subject() + ", in "
                        + placeholder.written() + "."
                        + nearest.map(id -> " Is it " + id + "?").orElse(" crossfoot figures lists every id."),
                nearest.map(id -> passage.text()
                        .replace(placeholder.written(), placeholder.written().replace(placeholder.subject(), id))));
    }

    private void add(
            Rule rule,
            ReportPassage passage,
            String column,
            String value,
            String message,
            Optional<String> suggestion) {
        findings.add(new Finding(
                rule.severity(),
                rule.code(),
                MasterSchema.REPORT_TEXT.name(),
                passage.sheetRow(),
                "",
                column,
                value,
                message,
                suggestion));
    }
}
