package crossfoot.figures.draft;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.figures.count.LeftOut;
import crossfoot.figures.count.Part;
import crossfoot.figures.count.Scope;
import crossfoot.figures.count.Selection;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureId;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Shorthand;
import crossfoot.figures.figure.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A table while it is written: its figures, each made once under its id, its lines, sums and notes. */
public final class TableDraft {

    private static final int SMALL_BASE = 10;

    private final Scope scope;
    private final String id;
    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final List<FigureTable.Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<LeftOut> leftOut = new LinkedHashSet<>();
    private final Identities identities = new Identities();
    private final Map<String, List<String>> noteFigures = new LinkedHashMap<>();
    private String title = "";
    private String base = "";
    private List<String> headings = List.of();

    public TableDraft(Scope scope, String id) {
        this.scope = scope;
        this.id = id;
    }

    /** The title, without procedure and year; they follow it. */
    public void title(String words) {
        this.title = words + ", " + scope.procedure() + ", " + scope.period().label();
    }

    /** The title of a table of all procedures, without the year; it follows. */
    public void titleOfCouncil(String words) {
        this.title = words + ", " + scope.period().label();
    }

    /** What the shares are shares of, or what is counted, in a sentence. */
    public void base(String sentence) {
        this.base = sentence;
    }

    /** The headings, that of the label column first. */
    public void headings(List<String> words) {
        this.headings = List.copyOf(words);
    }

    /** The headings, that of the label column first. */
    public void headings(String... words) {
        headings(Arrays.asList(words));
    }

    /** Names the rows that the table would take: those left out are told in a note. */
    public void takes(LeftOut.Taken taken, List<FeedbackType> types) {
        leftOut.addAll(scope.leftOut(types, taken));
    }

    /** Names the rows of types that their own year counts. */
    public void takesCounted(List<FeedbackType> types) {
        for (FeedbackType type : types) {
            boolean received = type.countedOn() == FeedbackType.CountedOn.RECEIVED;
            takes(received ? LeftOut.Taken.RECEIVED : LeftOut.Taken.RESPONDED, List.of(type));
        }
    }

    /**
     * A note; the same sentence stands once.
     *
     * @return its place, from 1
     */
    public int note(String sentence) {
        int place = notes.indexOf(sentence);
        if (place < 0) {
            notes.add(sentence);
            place = notes.size() - 1;
        }
        return place + 1;
    }

    /** A note that says something of figures: where one of them is suppressed, the note is too. */
    public int noteOf(String sentence, List<Figure> figures) {
        int place = note(sentence);
        noteFigures.put(sentence, figures.stream().map(Figure::id).toList());
        return place;
    }

    /** States that a figure is worked out from counts, so that who knows one knows something of the other. */
    public void derive(Figure figure, Figure... counts) {
        identities.derive(figure, counts);
    }

    /** A count that no table shows by itself, such as the base of a share. */
    public static Figure counting(Selection rows) {
        return Figure.of("", "", Unit.COUNT, OptionalDouble.of(rows.size()), rows.refs());
    }

    /** The id of a figure of this table. */
    public String path(String... parts) {
        return id.toLowerCase(Locale.ROOT) + "/" + FigureId.path(parts);
    }

    /**
     * How many rows there are.
     *
     * @param path the id without the table's
     */
    public Figure count(String path, String label, Selection rows) {
        return add(Figure.of(path(path), label, Unit.COUNT, OptionalDouble.of(rows.size()), rows.refs()));
    }

    /** The share that some rows are of a base; undefined where the base is nothing. */
    public Figure share(String path, String label, Selection part, Selection whole) {
        OptionalDouble ratio =
                whole.size() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part.size() / whole.size());
        Figure share = add(Figure.of(path(path), label, Unit.SHARE, ratio, part.refs()));
        Figure numerator = Optional.ofNullable(figures.get(FigureId.countOfShare(share.id())))
                .filter(count -> count.value().orElse(-1) == part.size())
                .orElseGet(() -> counting(part));
        // None of however many tells nothing of these.
        if (part.size() == 0) {
            derive(share, numerator);
        } else {
            derive(share, numerator, counting(whole));
        }
        if (part.cases().allMatch(whole::holds)) {
            identities.within(numerator, counting(whole));
        }
        return share;
    }

    /** A total of counts that may count a case several times: the sum of its lines. */
    public Figure added(String path, String label, List<Figure> lines) {
        double all = lines.stream().mapToDouble(line -> line.value().orElse(0)).sum();
        List<String> refs = lines.stream().flatMap(line -> line.refs().stream()).toList();
        Figure total = number(path, label, Unit.COUNT, OptionalDouble.of(all), refs);
        sum(total, lines);
        return total;
    }

    /** Any other number. */
    public Figure number(String path, String label, Unit unit, OptionalDouble value, List<String> refs) {
        return add(Figure.of(path(path), label, unit, value, refs));
    }

    /**
     * Adds a figure. Two entries of a steward's list may give one id (a slash in one, a space in the other): the later one
     * gets a number in the part that names it.
     *
     * @return the figure with its own id
     */
    public Figure add(Figure figure) {
        Figure own = figure;
        for (int i = 2; figures.containsKey(own.id()); i++) {
            own = figure.withId(numbered(figure.id(), i));
        }
        figures.put(own.id(), own);
        return own;
    }

    private static String numbered(String id, int number) {
        int measure = id.lastIndexOf('/');
        return id.substring(0, measure) + "-" + number + id.substring(measure);
    }

    /** States that a total is the sum of parts. */
    public void sum(Figure total, List<Figure> parts) {
        identities.sum(total, parts);
    }

    /** A cell: the figure, or {@code [z]} where it has no value. */
    public FigureTable.FigureCell cell(Figure figure, Integer... noteplaces) {
        List<Integer> places = List.of(noteplaces);
        return figure.value().isPresent()
                ? new FigureTable.FigureCell(Optional.of(figure), "", places)
                : text(Shorthand.NOT_APPLICABLE.symbol(), noteplaces);
    }

    /** A cell with the count of a part; a note where no list has the entry. */
    public FigureTable.FigureCell listedCell(Part part, Figure count) {
        String unlisted = " is not in the list for this column: the sheet Checks names the rows to mend.";
        return part.listed() ? cell(count) : cell(count, noteOf(part.label() + unlisted, List.of(count)));
    }

    /** A cell with a share, and a note where its base is small. */
    public FigureTable.FigureCell shareCell(Figure share, Selection whole) {
        boolean small = whole.size() > 0 && whole.size() < SMALL_BASE;
        return small
                ? cell(share, note("Small numbers: a share of fewer than " + SMALL_BASE + " cases says little."))
                : cell(share);
    }

    /** A cell with words or a shorthand. */
    public FigureTable.FigureCell text(String text, Integer... noteplaces) {
        return new FigureTable.FigureCell(Optional.empty(), text, List.of(noteplaces));
    }

    /** Writes a line. */
    public void line(String label, List<FigureTable.FigureCell> cells) {
        lines.add(new FigureTable.Line(label, false, cells));
    }

    /** Writes a total of lines above. */
    public void total(String label, List<FigureTable.FigureCell> cells) {
        lines.add(new FigureTable.Line(label, true, cells));
    }

    /**
     * Says so where shares that make a whole do not add up to 100% as they are shown.
     *
     * @param whose words before the sentence, such as "Charging: ", or ""
     */
    public void noteRounding(String whose, List<Figure> shares) {
        int shown = 0;
        for (Figure share : shares) {
            if (share.value().isEmpty()) {
                return;
            }
            shown += Integer.parseInt(share.display().replace("%", ""));
        }
        if (!shares.isEmpty() && shown != 100) {
            noteOf(whose + "Each share is rounded by itself; as shown they add up to " + shown + "%.", shares);
        }
    }

    /** The figures so far, by their ids. */
    public Map<String, Figure> figures() {
        return figures;
    }

    /** The ids of the figures that a note says something of, by its sentence. */
    public Map<String, List<String>> noteFigures() {
        return noteFigures;
    }

    /** What holds between the figures. */
    public Identities identities() {
        return identities;
    }

    /** The table. */
    public FigureTable table(Naming naming) {
        List<String> all = new ArrayList<>(notes);
        if (!scope.period().wholeYear()) {
            all.add(scope.period().label() + ": " + scope.period().days()
                    + ". Earlier figures are those of the same days of earlier years.");
        }
        if (!scope.rows().holds(scope.period())) {
            all.add("The log does not hold " + scope.period().label()
                    + " as a whole: these figures count only the rows that it has.");
        } else if (!scope.complete()) {
            all.add(scope.period().label() + " is not over: the figures are those of the log on "
                    + Wording.date(scope.assessment().asOf()) + ".");
        }
        for (LeftOut.Cause cause : LeftOut.Cause.values()) {
            List<String> rows = leftOut.stream()
                    .filter(row -> row.cause() == cause)
                    .map(LeftOut::named)
                    .toList();
            if (!rows.isEmpty()) {
                all.add("Left out: " + naming.told(cause, rows));
            }
        }
        return new FigureTable(id, title, base, headings, lines, all);
    }
}
