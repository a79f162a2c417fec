package crossfoot.figures.count;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.LearningLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Entries;
import crossfoot.figures.figure.FigureId;
import crossfoot.rules.Assessment;
import crossfoot.rules.log.LearningStanding;
import crossfoot.rules.log.LearningStanding.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The learning rows of a procedure and period. A row belongs to the procedure of the first of its cases that is in the log;
 * one that names none, to the first procedure of the list, as a published figure without a procedure does. Of rows with one Learning ref
 * the first counts.
 */
public final class Lessons {

    private static final String YES = "yes";

    private final Scope scope;
    private final LearningLog log;

    public Lessons(Scope scope) {
        this.scope = scope;
        this.log = scope.assessment().casebook().learning();
    }

    /**
     * A learning row.
     *
     * @param index its index in the log
     * @param standing its computed columns
     */
    public record Lesson(int index, LearningStanding standing) {}

    /** The lessons of the period. */
    public List<Lesson> ofYear() {
        return all().stream()
                .filter(lesson ->
                        lesson.standing().day().filter(scope.period()::holds).isPresent())
                .toList();
    }

    /** The lessons that no year has. */
    public List<Lesson> withoutYear() {
        return all().stream()
                .filter(lesson -> lesson.standing().day().isEmpty())
                .toList();
    }

    private List<Lesson> all() {
        return scope.rows().lessons(scope.key());
    }

    /** The lessons of every procedure, by its key. */
    static Map<String, List<Lesson>> byProcedure(Assessment assessment) {
        LearningLog log = assessment.casebook().learning();
        Map<String, List<Lesson>> lessons = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < log.size(); index++) {
            String ref = Texts.refKey(log.ref(index));
            if (ref.isEmpty() || seen.add(ref)) {
                lessons.computeIfAbsent(procedureOf(assessment, index), added -> new ArrayList<>())
                        .add(new Lesson(index, assessment.learningStanding(index)));
            }
        }
        return lessons;
    }

    /** The key of the procedure that a learning row belongs to. */
    static String procedureOf(Assessment assessment, int index) {
        CaseLog cases = assessment.casebook().cases();
        return assessment.casebook().learning().caseRefs(index).stream()
                .map(ref -> cases.indexOf(Texts.refKey(ref)))
                .filter(found -> found >= 0)
                .map(found -> cases.at(found).key(CaseColumn.PROCEDURE))
                .findFirst()
                .orElse(Texts.key(assessment.casebook().firstProcedure()));
    }

    /** The text of a row. */
    public String text(Lesson lesson, LearningColumn column) {
        return log.text(lesson.index(), column);
    }

    /** Whether a row may go to committee. */
    public boolean published(Lesson lesson) {
        return Texts.key(text(lesson, LearningColumn.PUBLISH)).equals(YES);
    }

    /** Their Learning refs; a row without one is named by the row that Excel shows. */
    public List<String> refs(List<Lesson> lessons) {
        return lessons.stream()
                .map(lesson -> log.ref(lesson.index()).isBlank()
                        ? "row " + log.bound().sheetRow(lesson.index())
                        : log.ref(lesson.index()))
                .toList();
    }

    /** Those of some standing. */
    public static List<Lesson> in(List<Lesson> lessons, Progress... progress) {
        List<Progress> wanted = List.of(progress);
        return lessons.stream()
                .filter(lesson -> wanted.contains(lesson.standing().status()))
                .toList();
    }

    /** A group of lessons that share an entry. */
    public record Group(String label, String path, List<Lesson> lessons) {}

    /** The lessons by an entry of a list that is used, in the order of the list, then others, then Not recorded. */
    public List<Group> by(LearningColumn column, ListTable list, List<Lesson> lessons) {
        return groups(list, lessons, lesson -> List.of(text(lesson, column)));
    }

    /** The same of a column whose cells may hold several entries: a lesson is in the group of each. */
    public List<Group> byEntries(LearningColumn column, ListTable list, List<Lesson> lessons) {
        return groups(list, lessons, lesson -> Entries.split(text(lesson, column)));
    }

    private List<Group> groups(ListTable list, List<Lesson> lessons, Function<Lesson, List<String>> entries) {
        List<Group> groups = new ArrayList<>();
        Set<String> paths = new HashSet<>(Set.of("total", "not-recorded"));
        Set<String> keys = new HashSet<>();
        List<String> names = new ArrayList<>();
        Listed.entries(scope, list).forEach(entry -> names.add(entry.name()));
        lessons.forEach(lesson -> names.addAll(entries.apply(lesson)));
        for (String name : names) {
            String key = Texts.key(name);
            if (!key.isEmpty() && keys.add(key)) {
                List<Lesson> own = lessons.stream()
                        .filter(lesson -> entries.apply(lesson).stream()
                                .anyMatch(entry -> Texts.key(entry).equals(key)))
                        .toList();
                String path = Part.free(name, paths);
                if (!own.isEmpty() || scope.everyEntry()) {
                    groups.add(new Group(name, path, own));
                }
            }
        }
        List<Lesson> blank = lessons.stream()
                .filter(lesson -> entries.apply(lesson).stream()
                        .allMatch(entry -> Texts.key(entry).isEmpty()))
                .toList();
        if (!blank.isEmpty() || scope.everyEntry()) {
            groups.add(new Group(Part.NOT_RECORDED, FigureId.part(Part.NOT_RECORDED), blank));
        }
        return groups;
    }

    /** The Refs of the cases in the log that some lessons name, each once. */
    public List<String> caseRefs(List<Lesson> lessons) {
        CaseLog cases = scope.assessment().casebook().cases();
        return lessons.stream()
                .flatMap(lesson -> log.caseRefs(lesson.index()).stream())
                .map(ref -> cases.indexOf(Texts.refKey(ref)))
                .filter(index -> index >= 0)
                .distinct()
                .map(index -> cases.at(index).text(CaseColumn.REF))
                .toList();
    }
}
