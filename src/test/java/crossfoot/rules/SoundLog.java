package crossfoot.rules;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.DefaultTables;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Reason;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.rules.days.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A random log that is sound: every procedure, type, chain and clock of the default lists occurs, and no rule has anything
 * to say but alerts (some answers are late, and say why). Same seed, same log.
 */
public final class SoundLog {

    /** The day on which the log is judged. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 1);
    private static final int DAYS = 780;
    private static final Set<String> WITHOUT_TARGET =
            Set.of("Compliment", "Suggestion", "Representation", "Enquiry", "Informal complaint", "Ombudsman");

    private final Random random;
    private final Casebook lists = Master.empty().casebook();
    private final WorkingDays workingDays = new WorkingDays(lists.settings().workingWeek(), lists.nonWorkingDays());
    private final List<Map<CaseColumn, String>> cases = new ArrayList<>();
    private final List<Map<LearningColumn, String>> learning = new ArrayList<>();
    private final Map<String, List<Map<CaseColumn, String>>> answered = new TreeMap<>();
    private final Map<ListTable, List<String>> columns = new EnumMap<>(ListTable.class);

    private SoundLog(long seed) {
        this.random = new Random(seed);
    }

    /** A log of so many rows. */
    public static SoundLog of(int rows, long seed) {
        SoundLog log = new SoundLog(seed);
        List<FeedbackType> types = log.lists.taxonomy().feedbackTypes();
        while (log.cases.size() < rows) {
            log.add(types.get(log.random.nextInt(types.size())));
        }
        return log;
    }

    /** The rows, which a test may change. */
    public List<Map<CaseColumn, String>> cases() {
        return cases;
    }

    /** The learning rows, which a test may change. */
    public List<Map<LearningColumn, String>> learning() {
        return learning;
    }

    /** The same log with its cases in another order. */
    public SoundLog shuffled(long seed) {
        Collections.shuffle(cases, new Random(seed));
        return this;
    }

    /** The log as a master with the default lists. */
    public Master master() {
        List<List<String>> caseRows = cases.stream()
                .map(row -> MasterSchema.CASE_LOG.inputs().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
        List<List<String>> learningRows = learning.stream()
                .map(row -> MasterSchema.LEARNING.inputs().stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .toList())
                .toList();
        return Master.empty()
                .with(Master.table(MasterSchema.CASE_LOG, caseRows))
                .with(Master.table(MasterSchema.LEARNING, learningRows));
    }

    private void add(FeedbackType type) {
        Map<CaseColumn, String> row = new EnumMap<>(CaseColumn.class);
        LocalDate received = FIRST.plusDays(random.nextInt(DAYS));
        boolean link = type.parentNeeded() || (!type.parentTypes().isEmpty() && random.nextInt(3) == 0);
        if (link) {
            Map<CaseColumn, String> parent = parent(type);
            if (parent == null) {
                if (type.parentNeeded()) {
                    return;
                }
            } else {
                row.put(CaseColumn.LINKED_REF, parent.get(CaseColumn.REF));
                received = date(parent, CaseColumn.RESPONDED).plusDays(random.nextInt(15));
                if (received.isAfter(FIRST.plusDays(DAYS))) {
                    return;
                }
                if (parent.get(CaseColumn.OUTCOME) != null
                        && type.name().equals("Senior manager review")
                        && parent.get(CaseColumn.FEEDBACK_TYPE).equals("Dissatisfaction")) {
                    parent.put(CaseColumn.OUTCOME, "Senior manager review");
                }
            }
        }
        describe(row, type, received);
        boolean open = received.isAfter(AS_OF.minusDays(90))
                && random.nextInt(3) == 0
                && !type.name().equals("Informal complaint");
        steps(row, type, received);
        if (open) {
            row.put(CaseColumn.DELAY_REASON, "Customer delays");
            row.put(CaseColumn.HOLDING_LETTER, later(received, 1));
        } else {
            answer(row, type, received);
        }
        if (WITHOUT_TARGET.contains(type.name())
                && random.nextInt(20) == 0
                && !type.outcomeNeeded()
                && !type.reasonNeeded()) {
            row.remove(CaseColumn.RESPONDED);
            row.remove(CaseColumn.OUTCOME);
        }
        cases.add(row);
        if (row.containsKey(CaseColumn.RESPONDED)) {
            answered.computeIfAbsent(place(type.procedure(), type.name()), key -> new ArrayList<>())
                    .add(row);
        }
    }

    private Map<CaseColumn, String> parent(FeedbackType type) {
        String name = pick(type.parentTypes());
        int colon = name.indexOf(": ");
        String place =
                colon < 0 ? place(type.procedure(), name) : place(name.substring(0, colon), name.substring(colon + 2));
        List<Map<CaseColumn, String>> parents = answered.getOrDefault(place, List.of());
        return parents.isEmpty() ? null : pick(parents);
    }

    private static String place(String procedure, String type) {
        return Texts.key(procedure + "/" + type);
    }

    private void describe(Map<CaseColumn, String> row, FeedbackType type, LocalDate received) {
        int number = cases.size() + 1;
        row.put(CaseColumn.REF, String.format("FB-%d-%06d", received.getYear(), number));
        row.put(CaseColumn.PROCEDURE, type.procedure());
        row.put(CaseColumn.FEEDBACK_TYPE, type.name());
        row.put(CaseColumn.RECEIVED, received.toString());
        row.put(CaseColumn.SUMMARY, "About matter " + number);
        row.put(CaseColumn.OWNER, "Officer " + (char) ('A' + random.nextInt(20)));
        row.put(CaseColumn.TEAM, pick(column(ListTable.TEAMS)));
        row.put(CaseColumn.THEME, pick(column(ListTable.THEMES)));
        row.put(CaseColumn.EVENT_DATE, received.minusDays(random.nextInt(200)).toString());
        boolean informal = type.name().equals("Informal complaint");
        row.put(
                CaseColumn.CHANNEL,
                informal ? "Telephone" : pick(List.of("Email", "Letter", "Telephone", "In person")));
        boolean family = random.nextBoolean();
        row.put(CaseColumn.RAISED_BY, family ? "Family member" : "Person receiving support");
        if (family) {
            row.put(CaseColumn.CONSENT, "Given");
        }
        List<Reason> reasons = lists.taxonomy().reasons().stream()
                .filter(reason -> reason.usedBy(Texts.key(type.procedure())))
                .toList();
        if (!reasons.isEmpty() && (type.reasonNeeded() || random.nextInt(4) == 0)) {
            Reason reason = pick(reasons);
            row.put(CaseColumn.MAIN_REASON, reason.mainReason());
            row.put(CaseColumn.SUB_REASON, reason.subReason());
        }
        if (random.nextInt(4) == 0) {
            row.put(CaseColumn.PUBLISH, "Yes");
            row.put(CaseColumn.PUBLISHABLE_TEXT, "A matter of 24 001 234 pounds over 12 weeks was put right.");
        }
    }

    private void steps(Map<CaseColumn, String> row, FeedbackType type, LocalDate received) {
        if (random.nextInt(4) != 0 || lists.timescales().stream().anyMatch(clock -> isAcknowledge(clock, type))) {
            row.put(CaseColumn.ACKNOWLEDGED, later(received, random.nextInt(3)));
        }
        if (random.nextInt(6) == 0) {
            row.put(CaseColumn.EXTERNAL_AGENCY, "Health trust");
            row.put(CaseColumn.AGENCY_CONTACTED, later(received, random.nextInt(3)));
        }
        if (type.name().equals("Stage 3 panel")) {
            LocalDate panel = workingDays.after(received, 10 + random.nextInt(10));
            row.put(CaseColumn.PANEL_HELD, panel.toString());
            row.put(CaseColumn.FINDINGS_ISSUED, later(panel, 3));
        }
    }

    private static boolean isAcknowledge(Timescale clock, FeedbackType type) {
        return clock.kind() == Timescale.Kind.ACKNOWLEDGE
                && clock.procedure().equals(type.procedure())
                && clock.feedbackType().equals(type.name());
    }

    private void answer(Map<CaseColumn, String> row, FeedbackType type, LocalDate received) {
        boolean mayBeLate = !WITHOUT_TARGET.contains(type.name());
        boolean late = mayBeLate && random.nextInt(6) == 0;
        LocalDate start =
                row.containsKey(CaseColumn.FINDINGS_ISSUED) ? date(row, CaseColumn.FINDINGS_ISSUED) : received;
        LocalDate responded = type.name().equals("Informal complaint")
                ? received
                : workingDays.after(start, late ? 70 + random.nextInt(20) : 1 + random.nextInt(8));
        boolean extended = late && type.name().equals("Formal complaint") && random.nextBoolean();
        if (responded.isAfter(AS_OF)) {
            responded = workingDays.after(start, 5);
            late = false;
            extended = false;
        }
        row.put(CaseColumn.RESPONDED, responded.toString());
        if (extended) {
            row.put(CaseColumn.EXTENSION_AGREED, later(received, 20));
            row.put(CaseColumn.EXTENDED_TO, later(received, 95));
        }
        if (late) {
            row.put(CaseColumn.DELAY_REASON, "Complex issues");
            row.put(CaseColumn.HOLDING_LETTER, later(received, 9));
        }
        outcome(row, type, responded);
    }

    private void outcome(Map<CaseColumn, String> row, FeedbackType type, LocalDate responded) {
        List<Outcome> outcomes =
                lists.taxonomy().outcomesOf(Texts.key(type.procedure()), Texts.key(type.name())).stream()
                        .filter(outcome -> !outcome.name().equals("Senior manager review"))
                        .filter(outcome -> !outcome.name().startsWith("Pursued"))
                        .toList();
        if (outcomes.isEmpty() || (!type.outcomeNeeded() && random.nextBoolean())) {
            return;
        }
        Outcome outcome = pick(outcomes);
        row.put(CaseColumn.OUTCOME, outcome.name());
        if (outcome.wellFounded()) {
            Map<LearningColumn, String> lesson = new EnumMap<>(LearningColumn.class);
            lesson.put(LearningColumn.LEARNING_REF, "L-" + (learning.size() + 1));
            lesson.put(LearningColumn.CASE_REF, row.get(CaseColumn.REF));
            lesson.put(LearningColumn.LEARNING_SOURCE, pick(column(ListTable.LEARNING_SOURCES)));
            lesson.put(LearningColumn.LEARNING, "Letters are clearer when they say what happens next.");
            lesson.put(LearningColumn.IMPROVEMENT, "A new letter.");
            lesson.put(LearningColumn.DUE, responded.plusDays(60).toString());
            if (random.nextBoolean() && !responded.plusDays(30).isAfter(AS_OF)) {
                lesson.put(LearningColumn.DONE, responded.plusDays(30).toString());
                lesson.put(LearningColumn.EVIDENCE, "The letter is in use.");
            }
            learning.add(lesson);
        }
    }

    private String later(LocalDate day, int days) {
        return workingDays.after(day, days).toString();
    }

    /** A date of a row. */
    public static LocalDate date(Map<CaseColumn, String> row, CaseColumn column) {
        return LocalDate.parse(row.get(column));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private List<String> column(ListTable list) {
        return columns.computeIfAbsent(list, key -> DefaultTables.rows(key.schema()).stream()
                .map(row -> row.get(0))
                .toList());
    }
}
