package crossfoot.proof.judging;

import crossfoot.proof.document.Block;
import crossfoot.proof.document.Document;
import crossfoot.proof.document.Grid;
import crossfoot.proof.document.Paragraph;
import crossfoot.proof.sentence.StatementGrammar;
import crossfoot.proof.table.Cell;
import crossfoot.proof.table.LineKind;
import crossfoot.proof.table.NamedTable;
import crossfoot.proof.table.TableView;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Sentences;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;

/** A report with its paragraphs cut into sentences, its tables read, and all its counts at hand. */
public final class ReadReport {

    private final Document document;
    private final List<Passage> passages = new ArrayList<>();
    private final List<NamedTable> tables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<String>> labelWords = new HashMap<>();
    private final IdentityHashMap<Sentence, Set<String>> sentenceWords = new IdentityHashMap<>();
    private final TreeSet<Double> counts = new TreeSet<>();

    /** Reads a document. */
    public ReadReport(Document document) {
        this.document = document;
        for (int at = 0; at < document.blocks().size(); at++) {
            Block block = document.blocks().get(at);
            if (block instanceof Paragraph paragraph) {
                passages.add(new Passage(
                        at,
                        document.sectionOf(at),
                        paragraph.listed(),
                        document.headingOf(at),
                        Sentences.of(paragraph.text())));
            } else if (block instanceof Grid) {
                tables.add(NamedTable.of(document, at));
            }
        }
        passages.forEach(passage -> passage.sentences().forEach(this::note));
        tables.forEach(table -> note(table.view()));
        tables.forEach(table -> note(table.view().transpose()));
        tables.forEach(table -> List.of(table.view(), table.view().transpose()).forEach(view -> rows(table, view)));
    }

    private void rows(NamedTable table, TableView view) {
        Years years = Years.of(view.columnLabels());
        for (int row = 0; row < view.height() && years.latest() > 0; row++) {
            List<String> words = Topic.words(view.rowLabels().get(row));
            if (!words.isEmpty()) {
                rows.add(new Row(table, view, row, words, years));
            }
        }
    }

    /** Whether all content words of a label stand in a sentence or its heading. */
    boolean covers(String label, Spot spot) {
        List<String> wanted = labelWords.computeIfAbsent(label, Topic::words);
        return !wanted.isEmpty() && spotWords(spot).containsAll(wanted);
    }

    private Set<String> spotWords(Spot spot) {
        return sentenceWords.computeIfAbsent(spot.sentence(), sentence -> {
            Set<String> words = new HashSet<>(Topic.words(sentence));
            words.addAll(labelWords.computeIfAbsent(spot.passage().heading(), Topic::words));
            return words;
        });
    }

    /** The lines over years that a sentence, with its heading, is about: those that name most of its words. */
    List<Row> rowsAbout(Spot spot) {
        List<Row> about = rows.stream()
                .filter(row -> spotWords(spot).containsAll(row.words()))
                .toList();
        int most = about.stream().mapToInt(row -> row.words().size()).max().orElse(0);
        return about.stream()
                .filter(row -> row.words().size() == most || own(row, spot))
                .toList();
    }

    private static boolean own(Row row, Spot spot) {
        return Topic.words(spot.passage().heading()).equals(row.words());
    }

    private void note(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.isCount()) {
                counts.add(Math.abs(token.value()));
            }
        }
    }

    /** A table's counts, and what each of its columns adds up to. */
    private void note(TableView table) {
        for (int column = 0; column < table.width(); column++) {
            double sum = 0;
            for (int row = 0; row < table.height(); row++) {
                Cell cell = table.cell(row, column);
                if (cell.kind() == Cell.Kind.NUMBER) {
                    counts.add(Math.abs(cell.value()));
                    sum += table.rowKinds().get(row) == LineKind.LINE ? cell.value() : 0;
                }
            }
            counts.add(sum);
        }
    }

    /** The reporting year: the latest that a table is over, else 0. */
    int year() {
        return rows.stream()
                .mapToInt(Row::latest)
                .filter(year -> year > 2)
                .max()
                .orElseGet(this::mostNamedYear);
    }

    private int mostNamedYear() {
        Map<Integer, Long> named = passages.stream()
                .flatMap(passage -> passage.sentences().stream())
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.kind() == Kind.PERIOD)
                .collect(Collectors.groupingBy(token -> (int) token.value(), Collectors.counting()));
        return named.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** The last sentence of the line that an item's list stands under, where it leads in with a colon. */
    Optional<Sentence> leadIn(Passage item) {
        int at = passages.indexOf(item);
        while (at > 0
                && passages.get(at).listed()
                && passages.get(at).block() == passages.get(at - 1).block() + 1) {
            at--;
        }
        Passage lead = passages.get(Math.max(at, 0));
        boolean leads = !lead.listed()
                && lead.section() == item.section()
                && !lead.sentences().isEmpty();
        Optional<Sentence> last =
                leads ? Optional.of(lead.sentences().get(lead.sentences().size() - 1)) : Optional.empty();
        return last.filter(sentence -> sentence.text().strip().endsWith(":"));
    }

    Document document() {
        return document;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The tables, in order. */
    public List<NamedTable> tables() {
        return List.copyOf(tables);
    }

    /** All counts of the report, each once. */
    Iterable<Double> counts() {
        return counts;
    }

    /** The plain statements of its sentences, under headings that narrow nothing down. */
    public List<Plain> statements() {
        List<Plain> plain = new ArrayList<>();
        for (Passage passage : passages) {
            for (Sentence sentence : passage.sentences()) {
                Spot spot = new Spot(document, passage, sentence);
                StatementGrammar.read(sentence).stream()
                        .filter(said -> StatementClashes.general(said, passage.heading()))
                        .forEach(said -> plain.add(new Plain(said, spot, year())));
            }
        }
        return plain;
    }

    /** Whether some count of the report is such a number. */
    boolean anyCount(DoublePredicate test) {
        return counts.stream().anyMatch(test::test);
    }
}
