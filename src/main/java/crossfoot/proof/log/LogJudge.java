package crossfoot.proof.log;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Occasion;
import crossfoot.proof.document.Document;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.judging.Plain;
import crossfoot.proof.judging.ReadReport;
import crossfoot.proof.judging.Tally;
import crossfoot.proof.judging.Years;
import crossfoot.proof.sentence.Statement;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.NamedTable;
import crossfoot.proof.table.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** F09 and F10: a report's tables and plain statements against the figure book of a year. */
public final class LogJudge {

    /** The table of all feedback of a year. */
    public static final String OVERVIEW = "T01";

    private final List<LogTable> tables;
    private final int year;
    private final boolean whole;

    private LogJudge(FigureBook book, Stream<FigureTable> tables) {
        this.tables = tables.flatMap(LogTable::allOf).toList();
        this.year = Years.year(book.period().label());
        this.whole = book.period().wholeYear();
    }

    /** What a report's numbers and the log's disagree on. */
    public static List<ProofFinding> findings(Document document, FigureBook book, Tally tally) {
        LogJudge judge = new LogJudge(
                book,
                Stream.of(Occasion.ANNUAL_REPORT, Occasion.LEARNING, Occasion.ANNUAL_RETURN)
                        .flatMap(occasion -> book.tablesWithoutRefs(occasion).stream()));
        ReadReport report = new ReadReport(document);
        List<ProofFinding> findings = new ArrayList<>();
        report.tables().forEach(table -> findings.addAll(judge.table(table, tally)));
        report.statements().forEach(said -> judge.statement(said, tally).ifPresent(findings::add));
        findings.addAll(LogCaptions.findings(document, book, tally));
        return findings;
    }

    /** What a text's plain statements and the year's overview disagree on; no other table is made. */
    public static List<ProofFinding> statements(Document document, FigureBook book) {
        LogJudge judge = new LogJudge(book, book.table(OVERVIEW).stream());
        return new ReadReport(document)
                .statements().stream()
                        .flatMap(said -> judge.statement(said, new Tally()).stream())
                        .toList();
    }

    private List<ProofFinding> table(NamedTable named, Tally tally) {
        Optional<TableMatch> best =
                List.of(
                                LabelledTable.of(named.view()),
                                LabelledTable.of(named.view().transpose()))
                        .stream()
                        .flatMap(view -> tables.stream()
                                .map(table -> TableMatch.of(view, table, year, table.titled(named.words()))))
                        .filter(TableMatch::sure)
                        .max(Comparator.comparingInt(TableMatch::weight));
        return best.map(match -> findings(named, match, tally)).orElse(List.of());
    }

    private static List<ProofFinding> findings(NamedTable named, TableMatch match, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        TableView view = match.view();
        for (int row = 0; row < view.height(); row++) {
            for (int column = 0; column < view.width(); column++) {
                Optional<Figure> figure = match.figure(row, column);
                Cell cell = view.cell(row, column);
                tally.add(0, figure.isPresent() ? 1 : 0);
                if (figure.isPresent() && !LogTable.agrees(figure.get(), cell)) {
                    findings.add(differs(
                            named, view, row, column, figure.get(), match.log().table()));
                }
            }
        }
        if (!view.transposed()) {
            match.unknownRows()
                    .forEach(row -> findings.add(unknown(named, row, match.log().table())));
        }
        return findings;
    }

    private static ProofFinding differs(
            NamedTable named, TableView view, int row, int column, Figure figure, FigureTable table) {
        int bodyRow = view.transposed() ? column : row;
        int bodyColumn = view.transposed() ? row : column;
        Cell cell = view.cell(row, column);
        return new ProofFinding(
                ProofRule.F09,
                named.where(bodyRow, bodyColumn),
                NamedTable.label(named.view().rowLabels().get(bodyRow)) + ": " + cell.text(),
                cell.text(),
                figure.display(),
                named.cell(bodyRow, bodyColumn) + " says " + cell.text() + "; the log gives " + figure.display()
                        + " (figure " + figure.id() + ", " + table.id() + " " + table.title() + "). It would say "
                        + figure.display() + ".",
                named.anchor(bodyRow, bodyColumn));
    }

    private static ProofFinding unknown(NamedTable named, int row, FigureTable table) {
        String label = named.view().rowLabels().get(row);
        int column = firstNumber(named.view(), row);
        Cell cell = named.view().cell(row, column);
        return new ProofFinding(
                ProofRule.F10,
                named.where(row, column),
                label + ": " + cell.text(),
                cell.text(),
                "no figure",
                "The log has no line \"" + label + "\" in " + table.id() + " " + table.title()
                        + ", which the other lines of this table are in. Check the name of the line.",
                named.anchor(row, column));
    }

    private static int firstNumber(TableView view, int row) {
        for (int column = 0; column < view.width(); column++) {
            if (view.cell(row, column).isNumeric()) {
                return column;
            }
        }
        return 0;
    }

    /** A plain statement of this year against the overview's line of that name. */
    private Optional<ProofFinding> statement(Plain plain, Tally tally) {
        Statement said = plain.statement();
        // Of a part of the year, a number that names the year is the year's.
        boolean thisYear = said.year() == 0 && (!whole || plain.reportYear() == 0 || plain.reportYear() == year)
                || whole && said.year() == year;
        String heading = said.state() == Statement.State.RECEIVED
                ? "received"
                : said.state() == Statement.State.ANSWERED ? "responded" : "";
        if (!thisYear || heading.isEmpty()) {
            return Optional.empty();
        }
        return tables.stream()
                .filter(table -> table.table().id().equals(OVERVIEW))
                .flatMap(table -> figure(table, said, heading).stream())
                .findFirst()
                .flatMap(figure -> judged(plain, figure, tally));
    }

    private static Optional<Figure> figure(LogTable table, Statement said, String heading) {
        List<String> headings = table.table().headings().stream()
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return table.line(LogTable.key(String.join(" ", said.things())))
                .filter(line -> !line.total())
                .flatMap(line -> table.figure(line, headings.indexOf(heading)));
    }

    private static Optional<ProofFinding> judged(Plain plain, Figure figure, Tally tally) {
        tally.add(0, 1);
        boolean same = figure.value().isPresent()
                && figure.value().getAsDouble() == plain.statement().number().value();
        return same || figure.value().isEmpty()
                ? Optional.empty()
                : Optional.of(plain.finding(
                        ProofRule.F09,
                        figure.display(),
                        "Says " + plain.statement().number().text() + "; the log gives " + figure.display()
                                + " (figure " + figure.id() + ")"));
    }
}
