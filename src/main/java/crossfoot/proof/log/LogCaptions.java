package crossfoot.proof.log;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Paragraph;
import crossfoot.proof.finding.Anchor;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.judging.Tally;
import crossfoot.proof.table.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** F09 in lines that give one figure by its whole name: "Formal complaints received in 2024-25: 13." */
final class LogCaptions {

    private static final Pattern CAPTION = Pattern.compile("(?:[•*–-]\\s*)?(\\p{L}.+): (\\S+?)\\.?");

    private final Document document;
    private final Map<String, Figure> figures;

    private LogCaptions(Document document, FigureBook book) {
        this.document = document;
        this.figures = byName(book);
    }

    static List<ProofFinding> findings(Document document, FigureBook book, Tally tally) {
        List<ProofFinding> findings = new ArrayList<>();
        LogCaptions captions = null;
        for (int block = 0; block < document.blocks().size(); block++) {
            if (document.blocks().get(block) instanceof Paragraph paragraph) {
                Matcher caption = CAPTION.matcher(paragraph.text());
                if (caption.matches() && Cell.read(caption.group(2)).isNumeric()) {
                    captions = captions == null ? new LogCaptions(document, book) : captions;
                    captions.judge(block, caption, tally, findings);
                }
            }
        }
        return findings;
    }

    /** The year's figures by the words of their names; a name that two have, with different numbers, is none's. */
    private static Map<String, Figure> byName(FigureBook book) {
        Map<String, Figure> named = new HashMap<>();
        Set<String> unclear = new HashSet<>();
        for (Figure figure : book.figuresOfYear()) {
            String key = LogTable.key(figure.label());
            Figure other = named.putIfAbsent(key, figure);
            if (other != null && !other.value().equals(figure.value())) {
                unclear.add(key);
            }
        }
        unclear.forEach(named::remove);
        return named;
    }

    private void judge(int block, Matcher caption, Tally tally, List<ProofFinding> findings) {
        Figure figure = figures.get(LogTable.key(caption.group(1)));
        Cell stated = Cell.read(caption.group(2));
        if (figure == null || !LogTable.comparable(figure, stated)) {
            return;
        }
        tally.add(1, 1);
        if (!LogTable.agrees(figure, stated)) {
            String right = figure.display();
            findings.add(new ProofFinding(
                    ProofRule.F09,
                    document.where(block),
                    caption.group(),
                    stated.text(),
                    right,
                    "Says " + stated.text() + "; the log gives " + right + " (figure " + figure.id()
                            + "). It would say: \"" + caption.group(1) + ": " + right + "\"",
                    Anchor.text(block, caption.start(2), caption.end(2))));
        }
    }
}
