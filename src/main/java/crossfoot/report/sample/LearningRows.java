package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.PUBLISH;

import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The lessons of a log, gathered while its cases go by: one a handful of well-founded cases about the same, one an upheld
 * case of the Ombudsman, and some from compliments. A few cases are left without a lesson.
 */
final class LearningRows implements Iterator<List<Entry>> {

    private static final int LEFT_OUT = 40;
    private static final int COMPLIMENTS_A_LESSON = 6;
    private static final String OMBUDSMAN = "Ombudsman";
    private static final String COMPLIMENT = "Compliment";

    private final Iterator<Draft> cases;
    private final int casesALesson;
    private final Chance chance;
    private final LessonDesk lessons;
    private final Map<String, List<Draft>> gathered = new LinkedHashMap<>();
    private final Deque<List<Entry>> ready = new ArrayDeque<>();

    LearningRows(Iterator<Draft> cases, int casesALesson, long seed, LocalDate asOf) {
        this.cases = cases;
        this.casesALesson = casesALesson;
        this.chance = new Chance(~seed);
        this.lessons = new LessonDesk(new CaseDesk(chance), asOf);
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && cases.hasNext()) {
            gather(cases.next());
        }
        if (ready.isEmpty() && !gathered.isEmpty()) {
            gathered.forEach((about, group) -> ready.add(lessons.lesson(about, group)));
            gathered.clear();
        }
        return !ready.isEmpty();
    }

    @Override
    public List<Entry> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void gather(Draft draft) {
        if (draft.type().equals(COMPLIMENT) && draft.text(PUBLISH).equals("Yes")) {
            group(COMPLIMENT, draft, COMPLIMENTS_A_LESSON);
        } else if (draft.wellFounded() && draft.type().equals(OMBUDSMAN)) {
            group(lessons.aboutOmbudsman(draft.text(MAIN_REASON)), draft, 1);
        } else if (draft.wellFounded() && !chance.oneIn(LEFT_OUT)) {
            group(about(draft), draft, casesALesson);
        }
    }

    private static String about(Draft draft) {
        return Stream.of(draft.text(MAIN_REASON), "Other")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void group(String about, Draft draft, int size) {
        List<Draft> group = gathered.computeIfAbsent(about, key -> new ArrayList<>());
        group.add(draft);
        if (group.size() >= size) {
            gathered.remove(about);
            ready.add(lessons.lesson(about, group));
        }
    }
}
