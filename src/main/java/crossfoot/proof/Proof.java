package crossfoot.proof;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Heading;
import crossfoot.proof.document.Paragraph;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.judging.ReportJudge;
import crossfoot.proof.judging.Tally;
import crossfoot.proof.log.FigureGrid;
import crossfoot.proof.log.LogJudge;
import crossfoot.rules.finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the proof-reader says of a report.
 *
 * @param claims how many claims it saw
 * @param checked how many of them it could check
 * @param findings those that do not hold, in the order of the report
 */
public record Proof(int claims, int checked, List<ProofFinding> findings) {

    public Proof {
        findings = List.copyOf(findings);
    }

    /** How many findings weigh so much. */
    public int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.rule().severity() == severity)
                .count();
    }

    /** Proof-reads a document by itself. */
    public static Proof of(Document document) {
        Tally tally = new Tally();
        List<ProofFinding> findings = ReportJudge.findings(document, tally);
        return new Proof(tally.claims(), tally.checked(), findings);
    }

    /** Proof-reads a document by itself and against the figures of a year. */
    public static Proof of(Document document, FigureBook book) {
        Tally tally = new Tally();
        List<ProofFinding> findings = new ArrayList<>(ReportJudge.findings(document, tally));
        findings.addAll(LogJudge.findings(document, book, tally));
        findings.sort(Comparator.comparingInt(finding -> finding.anchor().block()));
        return new Proof(tally.claims(), Math.min(tally.claims(), tally.checked()), findings);
    }

    /**
     * Proof-reads a text that stands in a section of a book's report.
     *
     * @param section the id of the table that the text is about; of anything else it is the whole year's
     * @return what the text says wrong, in its order
     */
    public static List<ProofFinding> ofText(String section, String text, FigureBook book) {
        Optional<FigureTable> table = book.table(section).or(() -> book.table(LogJudge.OVERVIEW));
        String heading = table.filter(own -> own.id().equals(section))
                .map(FigureTable::title)
                .orElse(section);
        Document document =
                document(heading, text, table.map(FigureGrid::of).stream().toList());
        List<ProofFinding> findings = new ArrayList<>(ofText(document));
        findings.addAll(LogJudge.statements(document, book));
        findings.sort(Comparator.comparingInt(finding -> finding.anchor().block()));
        return findings;
    }

    /**
     * Proof-reads a text that stands beside tables, such as a section of Report text beside the figures of its section.
     *
     * @param heading the section's title, by which its lines are found in the tables
     * @param beside the tables; what is wrong within them alone is not told
     * @return what the text says wrong, in its order
     */
    public static List<ProofFinding> ofText(String heading, String text, List<Grid> beside) {
        return ofText(document(heading, text, beside));
    }

    private static Document document(String heading, String text, List<Grid> beside) {
        List<Block> blocks = new ArrayList<>(beside);
        blocks.add(new Heading(heading, ""));
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> blocks.add(new Paragraph(line.strip(), false, "")));
        return new Document(blocks);
    }

    private static List<ProofFinding> ofText(Document document) {
        return ReportJudge.findings(document, new Tally()).stream()
                .filter(finding -> document.blocks().get(finding.anchor().block()) instanceof Paragraph)
                .toList();
    }
}
