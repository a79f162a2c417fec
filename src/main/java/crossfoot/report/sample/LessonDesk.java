package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.REF;
import static crossfoot.caselog.schema.CaseColumn.TEAM;

import crossfoot.caselog.schema.LearningColumn;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where lessons are written: what was learnt, what is done about it, and how far that is. */
final class LessonDesk {

    private static final List<LearningColumn> INPUTS = Arrays.stream(LearningColumn.values())
            .filter(column -> !column.computed())
            .toList();
    private static final int RECENT_DAYS = 210;
    private static final int NOTED_EVERY = 12;

    /** How far an improvement is. */
    private enum Stage {
        DONE,
        PLANNED,
        OVERDUE,
        DUE_SOON,
        NOTED
    }

    /** How recent lessons stand, in turn, so that a log has all of them. */
    private static final List<Stage> TURNS = List.of(
            Stage.DONE,
            Stage.PLANNED,
            Stage.OVERDUE,
            Stage.DONE,
            Stage.DUE_SOON,
            Stage.DONE,
            Stage.NOTED,
            Stage.PLANNED);

    private final CaseDesk desk;
    private final Chance chance;
    private final LocalDate asOf;
    private final Map<String, List<List<String>>> texts =
            SampleText.rows("learning.tsv").stream().collect(Collectors.groupingBy(row -> row.get(0)));
    private final Map<String, Integer> turns = new HashMap<>();
    private final Refs refs = new Refs("L-%d-%03d");
    private int year;

    LessonDesk(CaseDesk desk, LocalDate asOf) {
        this.desk = desk;
        this.chance = desk.chance();
        this.asOf = asOf;
    }

    /** The lesson of some cases about the same. */
    List<Entry> lesson(String about, List<Draft> cases) {
        Map<LearningColumn, Entry> cells = new EnumMap<>(LearningColumn.class);
        List<List<String>> choices = texts.getOrDefault(about, List.of());
        if (choices.isEmpty()) {
            throw new IllegalStateException("The sample has no lesson of " + about);
        }
        List<String> text = choices.get(turn(about) % choices.size());
        LocalDate latest = cases.stream()
                .map(LessonDesk::closed)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Stage stage = stage(latest);
        year = Math.max(year, latest.getYear());
        put(cells, LearningColumn.LEARNING_REF, refs.next(year));
        put(
                cells,
                LearningColumn.CASE_REF,
                cases.stream().map(draft -> draft.text(REF)).collect(Collectors.joining("; ")));
        put(cells, LearningColumn.LEARNING_SOURCE, cases.get(0).type());
        put(cells, LearningColumn.THEME, text.get(1));
        put(cells, LearningColumn.LEARNING, text.get(2));
        put(cells, LearningColumn.TEAM, cases.get(0).text(TEAM));
        put(cells, LearningColumn.OWNER, desk.drawn("owner"));
        // What is overdue is told to committee.
        boolean told = chance.percent(40) || stage == Stage.OVERDUE;
        put(cells, LearningColumn.PUBLISH, told ? "Yes" : "No");
        if (stage != Stage.NOTED) {
            put(cells, LearningColumn.IMPROVEMENT, text.get(3));
            put(cells, LearningColumn.IMPROVEMENT_TYPE, text.get(4));
            date(cells, stage, latest);
        }
        List<Entry> row = new ArrayList<>(INPUTS.size());
        INPUTS.forEach(column -> row.add(cells.getOrDefault(column, Entry.BLANK)));
        return List.copyOf(row);
    }

    /** What a lesson of the Ombudsman is about: the main reason where there are words for it, else the Ombudsman in general. */
    String aboutOmbudsman(String mainReason) {
        String own = "Ombudsman/" + mainReason;
        return texts.containsKey(own) ? own : "Ombudsman";
    }

    private Stage stage(LocalDate latest) {
        if (latest.isAfter(asOf.minusDays(RECENT_DAYS))) {
            return TURNS.get(turn("recent") % TURNS.size());
        }
        return turn("older") % NOTED_EVERY == NOTED_EVERY - 1 ? Stage.NOTED : Stage.DONE;
    }

    /** A planned improvement has no day yet: no date that staff type lies after the day on which the log stands. */
    private void date(Map<LearningColumn, Entry> cells, Stage stage, LocalDate latest) {
        if (stage == Stage.PLANNED) {
            return;
        }
        LocalDate due =
                switch (stage) {
                    case OVERDUE -> desk.calendar().after(asOf, -chance.between(2, 15));
                    case DUE_SOON -> asOf;
                    default -> earlier(desk.calendar().onOrAfter(latest.plusDays(chance.between(30, 120))), asOf);
                };
        cells.put(LearningColumn.DUE, new Entry.Date(due));
        if (stage == Stage.DONE) {
            LocalDate done = desk.calendar().onOrAfter(due.minusDays(chance.between(-6, 20)));
            cells.put(LearningColumn.DONE, new Entry.Date(done.isAfter(asOf) ? lately(latest) : done));
            if (!chance.oneIn(24)) {
                put(cells, LearningColumn.EVIDENCE, desk.phrases().next("evidence"));
            }
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private LocalDate lately(LocalDate latest) {
        LocalDate day = desk.calendar().after(asOf, -chance.between(1, 25));
        return day.isBefore(latest) ? latest : day;
    }

    private int turn(String of) {
        return turns.merge(of, 1, Integer::sum) - 1;
    }

    private static LocalDate closed(Draft draft) {
        return draft.answered() ? draft.responded() : draft.received();
    }

    private static void put(Map<LearningColumn, Entry> cells, LearningColumn column, String text) {
        cells.put(column, Entry.text(text));
    }
}
