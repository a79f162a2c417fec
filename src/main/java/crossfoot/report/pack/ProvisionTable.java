package crossfoot.report.pack;

import crossfoot.caselog.schema.Texts;
import crossfoot.figures.CodeProvisions;
import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.FigureTable.Line;
import crossfoot.figures.figure.Occasion;
import crossfoot.figures.figure.TableListing;
import crossfoot.figures.figure.Topic;
import java.util.List;

/** S1: what the council says of each provision of a procedure's Complaint Handling Code, beside what the log says. */
final class ProvisionTable {

    static final TableListing LISTING = TableListing.of("S1", Topic.YEAR_AND_RETURN, Occasion.SELF_ASSESSMENT);

    private ProvisionTable() {}

    /**
     * The table of a book's procedure.
     *
     * @param numbers whether it holds the numbers themselves; the public reads them in the tables that suppress small ones
     */
    static FigureTable of(FigureBook book, boolean numbers) {
        List<Line> lines = CodeProvisions.of(book.assessment(), book.period()).stream()
                .filter(answer -> answer.procedure().isEmpty()
                        || Texts.key(answer.procedure()).equals(Texts.key(book.procedure())))
                .map(answer -> line(answer, numbers))
                .toList();
        return new FigureTable(
                "S1",
                "Self-assessment against the Complaint Handling Code, " + book.procedure() + ", "
                        + book.period().label(),
                "Provisions of the Code as the sheet Self-assessment has them, and what the log says of those that set a time.",
                List.of("Code", "Provision", "Complies", "Evidence", "Commentary", "Figures"),
                lines,
                List.of());
    }

    private static Line line(CodeProvisions.Answer answer, boolean numbers) {
        var provision = answer.provision();
        String figures = numbers || answer.table().isEmpty() ? answer.words() : "See " + answer.table();
        return new Line(
                provision.code(),
                false,
                List.of(
                        FigureCell.of(provision.provision()),
                        FigureCell.of(provision
                                .complies()
                                .map(yes -> yes ? "Yes" : "No")
                                .orElse("Not said")),
                        FigureCell.of(provision.evidence()),
                        FigureCell.of(provision.commentary()),
                        FigureCell.of(figures)));
    }
}
