package crossfoot.rules;

import static crossfoot.rules.SoundLog.date;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect planted in a sound log gives exactly its finding, and no other row changes what it says. */
class PlantedDefectTest {

    private static final int ROWS = 1_500;
    private static final int PLANTS_A_DEFECT = 6;

    /**
     * A defect.
     *
     * @param expected the rule and the column of its finding
     * @param where the rows in which it can be planted
     * @param change what plants it
     */
    record Defect(String expected, Predicate<Map<CaseColumn, String>> where, Consumer<Map<CaseColumn, String>> change) {
        @Override
        public String toString() {
            return expected;
        }
    }

    static Stream<Defect> defects() {
        return Stream.of(
                set("C01 Procedure", CaseColumn.PROCEDURE, "").where(leaf()),
                set("C01 Feedback type", CaseColumn.FEEDBACK_TYPE, "␣").where(leaf()),
                set("C02 Received", CaseColumn.RECEIVED, "31st March").where(leaf()),
                set("C02 Responded", CaseColumn.RESPONDED, "soon")
                        .where(has(CaseColumn.RESPONDED).and(leaf())),
                set("C02 Acknowledged", CaseColumn.ACKNOWLEDGED, "yes").where(has(CaseColumn.ACKNOWLEDGED)),
                set("C03 Event date", CaseColumn.EVENT_DATE, "1999-12-31").where(row -> true),
                set("C03 Responded", CaseColumn.RESPONDED, "2100-01-01")
                        .where(has(CaseColumn.RESPONDED).and(leaf())),
                set("C04 Team", CaseColumn.TEAM, "#REF!").where(row -> true),
                set("C04 Received", CaseColumn.RECEIVED, "#N/A").where(leaf()),
                set("C07 Notes", CaseColumn.NOTES, "a\\u0001b").where(row -> true),
                set("C07 Procedure", CaseColumn.PROCEDURE, "Corporate\\u0001")
                        .where(is(CaseColumn.PROCEDURE, "Corporate").and(leaf())),
                set("C08 Notes", CaseColumn.NOTES, "=1+1").where(row -> true),
                set("T01 Team", CaseColumn.TEAM, "Nowhere").where(row -> true),
                set("T01 Procedure", CaseColumn.PROCEDURE, "Corprate").where(leaf()),
                set("T01 Feedback type", CaseColumn.FEEDBACK_TYPE, "Grumble").where(leaf()),
                set("T01 Publish", CaseColumn.PUBLISH, "Perhaps").where(row -> true),
                set("T01 Main reason", CaseColumn.MAIN_REASON, "Weather").where(has(CaseColumn.MAIN_REASON)),
                set("T01 Theme", CaseColumn.THEME, "Nothing; at all").where(row -> true),
                set("T01 Outcome", CaseColumn.OUTCOME, "Lost")
                        .where(has(CaseColumn.RESPONDED).and(leaf())),
                set("T03 Feedback type", CaseColumn.FEEDBACK_TYPE, "MP enquiry")
                        .where(is(CaseColumn.PROCEDURE, "Corporate").and(leaf())),
                set("T04 Sub-reason", CaseColumn.SUB_REASON, "Staff conduct")
                        .where(is(CaseColumn.MAIN_REASON, "Charging")),
                set("T05 Outcome", CaseColumn.OUTCOME, "Premature")
                        .where(is(CaseColumn.FEEDBACK_TYPE, "Formal complaint").and(has(CaseColumn.RESPONDED))),
                set("T06 Main reason", CaseColumn.MAIN_REASON, "")
                        .where(is(CaseColumn.FEEDBACK_TYPE, "Formal complaint").and(has(CaseColumn.RESPONDED))),
                set("T07 Outcome", CaseColumn.OUTCOME, "")
                        .where(is(CaseColumn.FEEDBACK_TYPE, "Stage 1 complaint").and(has(CaseColumn.RESPONDED))),
                set("T08 Outcome", CaseColumn.OUTCOME, "Not upheld")
                        .where(lacks(CaseColumn.RESPONDED)
                                .and(row -> row.get(CaseColumn.FEEDBACK_TYPE).matches("Formal.*|Stage.*|Data.*"))),
                set("L01 Linked ref", CaseColumn.LINKED_REF, "ZZ-1")
                        .where(has(CaseColumn.LINKED_REF)
                                .and(is(CaseColumn.FEEDBACK_TYPE, "Senior manager review")
                                        .negate())),
                set("L03 Linked ref", CaseColumn.LINKED_REF, "").where(is(CaseColumn.FEEDBACK_TYPE, "Stage 2 review")),
                set("D02 Responded", CaseColumn.RESPONDED, "2026-12-01")
                        .where(has(CaseColumn.RESPONDED).and(leaf())),
                set("D02 Received", CaseColumn.RECEIVED, "2027-01-05").where(leaf()),
                set("D02 Acknowledged", CaseColumn.ACKNOWLEDGED, "2027-01-05").where(has(CaseColumn.ACKNOWLEDGED)),
                set("D02 Panel held", CaseColumn.PANEL_HELD, "2027-01-05").where(has(CaseColumn.PANEL_HELD)),
                set("D08 Event date", CaseColumn.EVENT_DATE, row -> plus(row, CaseColumn.RECEIVED, 1))
                        .where(row -> true),
                set("D07 Event date", CaseColumn.EVENT_DATE, row -> date(row, CaseColumn.RECEIVED)
                                .minusMonths(12)
                                .minusDays(3)
                                .toString())
                        .where(row -> true),
                set("D01 Acknowledged", CaseColumn.ACKNOWLEDGED, row -> plus(row, CaseColumn.RECEIVED, -2))
                        .where(row -> true),
                set("D01 Responded", CaseColumn.RESPONDED, row -> plus(row, CaseColumn.RECEIVED, -1))
                        .where(has(CaseColumn.RESPONDED).and(leaf())),
                set("D01 Panel held", CaseColumn.PANEL_HELD, row -> plus(row, CaseColumn.RECEIVED, -1))
                        .where(has(CaseColumn.PANEL_HELD)),
                extension("D03 Extension agreed", 0, 70).where(inTime("Formal complaint")),
                extension("D03 Extended to", 5, 0).where(inTime("Formal complaint")),
                extension("D04 Extended to", 60, 100).where(inTime("Formal complaint")),
                extension("D05 Extended to", 2, 60)
                        .where(inTime("Stage 1 complaint").and(is(CaseColumn.PROCEDURE, "Children's social care"))),
                extension("D06 Extended to", 2, 3).where(inTime("Formal complaint")),
                extension("K08 Extension agreed", 40, 60).where(inTime("Data protection complaint")),
                set("D09 Findings issued", CaseColumn.FINDINGS_ISSUED, row -> plus(row, CaseColumn.PANEL_HELD, -1))
                        .where(inTime("Stage 3 panel")),
                set("D09 Responded", CaseColumn.RESPONDED, row -> plus(row, CaseColumn.FINDINGS_ISSUED, -1))
                        .where(inTime("Stage 3 panel")),
                set(
                                "D11 Recommendations met",
                                CaseColumn.RECOMMENDATIONS_MET,
                                row -> plus(row, CaseColumn.RESPONDED, -1))
                        .where(has(CaseColumn.RESPONDED)),
                set("C02 Extended to", CaseColumn.EXTENDED_TO, "soon").where(has(CaseColumn.EXTENDED_TO)),
                set("C04 Extension agreed", CaseColumn.EXTENSION_AGREED, "#N/A")
                        .where(has(CaseColumn.EXTENSION_AGREED)),
                set("C07 Linked ref", CaseColumn.LINKED_REF, "A\\u0001-9")
                        .where(has(CaseColumn.LINKED_REF)
                                .and(is(CaseColumn.FEEDBACK_TYPE, "Senior manager review")
                                        .negate())),
                set("K07 Delay reason", CaseColumn.DELAY_REASON, "").where(late()),
                set("K09 Holding letter", CaseColumn.HOLDING_LETTER, "").where(late()),
                set("E01 Consent", CaseColumn.CONSENT, "").where(has(CaseColumn.CONSENT)),
                set("E02 Consent", CaseColumn.CONSENT, "Refused").where(has(CaseColumn.RESPONDED)),
                set("E03 Channel", CaseColumn.CHANNEL, "Letter")
                        .where(is(CaseColumn.FEEDBACK_TYPE, "Informal complaint")),
                set("E05 Raised by", CaseColumn.RAISED_BY, "Council staff")
                        .where(is(CaseColumn.FEEDBACK_TYPE, "Compliment")),
                set("P01 Publishable text", CaseColumn.PUBLISHABLE_TEXT, "Ring 0117 496 0123.")
                        .where(is(CaseColumn.PUBLISH, "Yes")),
                set("P02 Publishable text", CaseColumn.PUBLISHABLE_TEXT, "Mrs Example was pleased.")
                        .where(is(CaseColumn.PUBLISH, "Yes")),
                set("P03 Publishable text", CaseColumn.PUBLISHABLE_TEXT, "").where(is(CaseColumn.PUBLISH, "Yes")));
    }

    @ParameterizedTest
    @MethodSource("defects")
    void a_planted_defect_gives_exactly_its_finding(Defect defect) {
        SoundLog log = SoundLog.of(ROWS, 7);
        List<String> before = findings(log);
        List<Map<CaseColumn, String>> rows = new ArrayList<>(log.cases().stream()
                .filter(defect.where())
                .filter(row -> free(log, row))
                .toList());
        assertThat(rows).as("rows in which it can be planted").isNotEmpty();
        Random random = new Random(11);
        for (int i = 0; i < PLANTS_A_DEFECT; i++) {
            Map<CaseColumn, String> row = rows.get(random.nextInt(rows.size()));
            Map<CaseColumn, String> kept = Map.copyOf(row);
            defect.change().accept(row);
            List<String> added = new ArrayList<>(findings(log));
            before.forEach(added::remove);
            assertThat(added)
                    .as("planted in %s", kept)
                    .containsExactly(defect.expected() + " " + kept.get(CaseColumn.REF));
            row.clear();
            row.putAll(kept);
        }
    }

    private static List<String> findings(SoundLog log) {
        return new ArrayList<>(log.master().assess(SoundLog.AS_OF.toString()).findings().stream()
                .map(finding -> finding.rule() + " " + finding.column() + " " + finding.ref())
                .toList());
    }

    /** Whether no other row leans on a row: a case that others link to is judged with them. */
    private static boolean free(SoundLog log, Map<CaseColumn, String> row) {
        return log.cases().stream()
                .noneMatch(other -> row.get(CaseColumn.REF).equals(other.get(CaseColumn.LINKED_REF)));
    }

    private static Predicate<Map<CaseColumn, String>> leaf() {
        return row -> !row.getOrDefault(CaseColumn.OUTCOME, "").equals("Senior manager review")
                && !row.getOrDefault(CaseColumn.FEEDBACK_TYPE, "").equals("Senior manager review")
                && !row.containsKey(CaseColumn.LINKED_REF);
    }

    private static Predicate<Map<CaseColumn, String>> late() {
        return has(CaseColumn.RESPONDED)
                .and(has(CaseColumn.DELAY_REASON))
                .and(lacks(CaseColumn.EXTENDED_TO))
                .and(row -> List.of("Formal complaint", "Stage 1 complaint", "Stage 2 review")
                        .contains(row.get(CaseColumn.FEEDBACK_TYPE)));
    }

    private static Predicate<Map<CaseColumn, String>> inTime(String type) {
        return is(CaseColumn.FEEDBACK_TYPE, type)
                .and(has(CaseColumn.RESPONDED))
                .and(lacks(CaseColumn.DELAY_REASON))
                .and(row -> date(row, CaseColumn.RECEIVED).isBefore(SoundLog.AS_OF.minusDays(120)));
    }

    /** An extension in days after Received; 0 leaves its cell empty. */
    private static Planted extension(String expected, int agreed, int to) {
        return new Planted(expected, row -> {
            row.put(CaseColumn.EXTENSION_AGREED, agreed == 0 ? "" : plus(row, CaseColumn.RECEIVED, agreed));
            row.put(CaseColumn.EXTENDED_TO, to == 0 ? "" : plus(row, CaseColumn.RECEIVED, to));
        });
    }

    private static Predicate<Map<CaseColumn, String>> has(CaseColumn column) {
        return row -> !row.getOrDefault(column, "").isEmpty();
    }

    private static Predicate<Map<CaseColumn, String>> lacks(CaseColumn column) {
        return has(column).negate();
    }

    private static Predicate<Map<CaseColumn, String>> is(CaseColumn column, String value) {
        return row -> value.equals(row.get(column));
    }

    private static String plus(Map<CaseColumn, String> row, CaseColumn column, int days) {
        LocalDate day = date(row, column);
        return day.plusDays(days).toString();
    }

    private static Planted set(String expected, CaseColumn column, String value) {
        return set(expected, column, row -> value);
    }

    private static Planted set(String expected, CaseColumn column, Function<Map<CaseColumn, String>, String> value) {
        return new Planted(expected, row -> row.put(column, value.apply(row)));
    }

    /** A defect of which the rows are still to be said. */
    record Planted(String expected, Consumer<Map<CaseColumn, String>> change) {
        Defect where(Predicate<Map<CaseColumn, String>> rows) {
            return new Defect(expected, rows, change);
        }
    }
}
