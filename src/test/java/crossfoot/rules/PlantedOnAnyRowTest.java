package crossfoot.rules;

import static crossfoot.caselog.schema.CaseColumn.*;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.LearningColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A cell that goes wrong gives exactly its finding on whatever kind of row it goes wrong: on a case that others came from, a
 * late one, one that is published or from which something was learnt; and no row but those that lean on it changes.
 */
class PlantedOnAnyRowTest {

    private static final int ROWS = 400;
    private static final int KINDS_OF_ROW = 12;

    /**
     * A cell that goes wrong.
     *
     * @param rule the code of its finding
     * @param column the column of its finding
     * @param where the rows in which it can go wrong
     * @param change what it holds then
     */
    record Slip(
            String rule,
            CaseColumn column,
            Predicate<Map<CaseColumn, String>> where,
            UnaryOperator<Map<CaseColumn, String>> change) {
        @Override
        public String toString() {
            return rule + " " + column.header();
        }
    }

    static Stream<Slip> slips() {
        return Stream.of(ofEveryColumn(), ofDates(), ofTypes(), ofLinks(), ofAnswers())
                .flatMap(slips -> slips);
    }

    private static Stream<Slip> ofEveryColumn() {
        List<Slip> slips = new ArrayList<>();
        for (CaseColumn column : CaseColumn.values()) {
            if (column.computed() || column == REF) {
                continue;
            }
            slips.add(becomes("C04", column, "#VALUE!"));
            if (column.required()) {
                slips.add(becomes("C01", column, "⍽"));
            }
            if (column.type() == ColumnType.DATE) {
                slips.add(becomes("C02", column, "31/03/2025"));
                slips.add(becomes("C03", column, "2100-01-01"));
            } else if (column.type() == ColumnType.NUMBER) {
                slips.add(becomes("C02", column, "about a hundred"));
            } else {
                slips.add(becomes("C07", column, "a\\u0001b"));
            }
            if (column.type() == ColumnType.ENTRY || column.type() == ColumnType.ENTRIES) {
                slips.add(becomes("T01", column, "Xyzzy"));
                slips.add(new Slip("C06", column, has(column), row -> with(row, column, row.get(column) + "⍽")));
            }
        }
        Set<String> not = Set.of("C07 External agency", "C06 Exclusion", "C06 Remedy");
        return slips.stream().filter(slip -> !not.contains(slip.toString()));
    }

    private static Stream<Slip> ofDates() {
        Stream<CaseColumn> steps = Stream.of(
                ACKNOWLEDGED, AGENCY_CONTACTED, HOLDING_LETTER, EXTENSION_AGREED, PANEL_HELD, FINDINGS_ISSUED);
        List<Slip> slips = new ArrayList<>();
        steps.forEach(step -> {
            slips.add(becomes("D02", step, "2026-12-01"));
            slips.add(moved("D01", step, RECEIVED, -2));
        });
        slips.add(becomes("D02", RECEIVED, "2026-12-01"));
        slips.add(new Slip("D02", RESPONDED, has(RESPONDED), row -> with(row, RESPONDED, "2026-12-01")));
        slips.add(new Slip("D01", RESPONDED, has(RESPONDED), row -> with(row, RESPONDED, plus(row, RECEIVED, -1))));
        slips.add(becomes("D02", EVENT_DATE, "2026-12-01"));
        slips.add(moved("D07", EVENT_DATE, RECEIVED, -380));
        slips.add(moved("D08", EVENT_DATE, RECEIVED, 1));
        Predicate<Map<CaseColumn, String>> never =
                lacks(EXTENDED_TO).and(type("Data.*").negate());
        slips.add(new Slip("D03", EXTENDED_TO, never, row -> with(row, EXTENSION_AGREED, row.get(RECEIVED))));
        slips.add(new Slip("D03", EXTENSION_AGREED, never, row -> with(row, EXTENDED_TO, plus(row, RECEIVED, 70))));
        return slips.stream();
    }

    private static Stream<Slip> ofTypes() {
        Predicate<Map<CaseColumn, String>> adult = row -> row.get(PROCEDURE).equals("Adult social care");
        return Stream.of(
                new Slip("T03", FEEDBACK_TYPE, adult, row -> with(row, FEEDBACK_TYPE, "Stage 2 investigation")),
                new Slip("T03", FEEDBACK_TYPE, adult.negate(), row -> with(row, FEEDBACK_TYPE, "Dissatisfaction")),
                becomes("T01", PUBLISH, "Perhaps"),
                becomes("C08", OWNER, "=1+1"),
                becomes("C08", NOTES, "@here"),
                new Slip("E01", CONSENT, has(CONSENT), row -> with(row, CONSENT, "")),
                new Slip("E02", CONSENT, has(RESPONDED), row -> with(row, CONSENT, "Awaited")));
    }

    private static Stream<Slip> ofLinks() {
        Predicate<Map<CaseColumn, String>> needed = type("Dissatisfaction|Senior.*|Stage [23].*");
        return Stream.of(
                new Slip("L01", LINKED_REF, has(LINKED_REF), row -> with(row, LINKED_REF, "ZZ-1")),
                new Slip("L01", LINKED_REF, has(LINKED_REF), row -> with(row, LINKED_REF, loose(row.get(LINKED_REF)))),
                new Slip("L03", LINKED_REF, needed, row -> with(row, LINKED_REF, "")),
                new Slip("L05", LINKED_REF, row -> true, row -> with(row, LINKED_REF, row.get(REF))));
    }

    private static Stream<Slip> ofAnswers() {
        Predicate<Map<CaseColumn, String>> reason = type("MP enquiry|Informal.*|Formal.*|Stage 1.*");
        Predicate<Map<CaseColumn, String>> outcome = type("Formal.*|Stage.*|Diss.*|Senior.*|Omb.*|Data.*");
        Predicate<Map<CaseColumn, String>> late =
                has(RESPONDED).and(has(DELAY_REASON)).and(lacks(EXTENDED_TO));
        return Stream.of(
                new Slip("T06", MAIN_REASON, reason.and(has(RESPONDED)), row -> with(row, MAIN_REASON, "")),
                new Slip("T07", OUTCOME, outcome.and(has(RESPONDED)), row -> with(row, OUTCOME, "")),
                new Slip("T05", OUTCOME, type("Ombudsman").negate(), row -> with(row, OUTCOME, "Premature")),
                new Slip("T08", OUTCOME, outcome.and(lacks(RESPONDED)), row -> with(row, OUTCOME, "Not upheld")),
                new Slip("K07", DELAY_REASON, late, row -> with(row, DELAY_REASON, "")),
                new Slip("K09", HOLDING_LETTER, late, row -> with(row, HOLDING_LETTER, "")),
                new Slip("P03", PUBLISHABLE_TEXT, row -> "Yes".equals(row.get(PUBLISH)), row -> {
                    return with(row, PUBLISHABLE_TEXT, "");
                }));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void a_cell_that_goes_wrong_is_found_once_on_any_kind_of_row(Slip slip) {
        SoundLog log = SoundLog.of(ROWS, slip.toString().hashCode());
        List<String> before = findings(log);
        List<Integer> rows = oneOfEachKind(log, slip);
        for (int index : rows) {
            Map<CaseColumn, String> sound = log.cases().get(index);
            log.cases().set(index, slip.change.apply(new EnumMap<>(sound)));
            List<String> after = findings(log);
            log.cases().set(index, sound);

            List<String> added = without(after, before);
            List<String> gone = without(before, after);
            assertThat(added).as("planted in %s", sound).containsExactly(sound.get(REF) + " " + slip);
            assertThat(gone).as("gone, with one in %s", sound).allMatch(finding -> leans(log, finding, sound.get(REF)));
        }
    }

    /** Alerts of the row itself, whose clocks may not be judged any more, and of those that are linked to it. */
    private static boolean leans(SoundLog log, String finding, String ref) {
        Set<String> leaning = new HashSet<>(Set.of(ref));
        log.cases().stream()
                .filter(row -> leaning.contains(row.getOrDefault(LINKED_REF, "")))
                .forEach(row -> leaning.add(row.get(REF)));
        return leaning.contains(finding.substring(0, finding.indexOf(' ')));
    }

    /** Rows in which a cell can go wrong, as different from each other as they are. */
    private static List<Integer> oneOfEachKind(SoundLog log, Slip slip) {
        Set<String> parents = log.cases().stream()
                .map(row -> row.getOrDefault(LINKED_REF, ""))
                .collect(Collectors.toSet());
        Set<String> learnt = log.learning().stream()
                .map(row -> row.get(LearningColumn.CASE_REF))
                .collect(Collectors.toSet());
        Set<String> kinds = new HashSet<>();
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < log.cases().size(); i++) {
            Map<CaseColumn, String> row = log.cases().get(i);
            boolean changes = slip.where.test(row)
                    && !slip.change.apply(new EnumMap<>(row)).equals(row);
            String filled = Stream.of(LINKED_REF, RESPONDED, DELAY_REASON, EXTENDED_TO, PUBLISH)
                    .filter(column -> has(column).test(row))
                    .toList()
                    .toString();
            String kind = row.get(PROCEDURE)
                    + row.get(FEEDBACK_TYPE)
                    + filled
                    + parents.contains(row.get(REF))
                    + learnt.contains(row.get(REF))
                    + "Senior manager review".equals(row.get(OUTCOME));
            if (changes && kinds.add(kind)) {
                rows.add(i);
            }
        }
        assertThat(rows).as("rows in which it can go wrong").isNotEmpty();
        Collections.shuffle(rows, new Random(1));
        return rows.subList(0, Math.min(KINDS_OF_ROW, rows.size()));
    }

    private static List<String> findings(SoundLog log) {
        return log.master().assess(SoundLog.AS_OF.toString()).findings().stream()
                .map(finding -> finding.ref() + " " + finding.rule() + " " + finding.column())
                .toList();
    }

    private static List<String> without(List<String> findings, List<String> others) {
        List<String> left = new ArrayList<>(findings);
        others.forEach(left::remove);
        return left;
    }

    private static Slip becomes(String rule, CaseColumn column, String value) {
        return new Slip(rule, column, row -> true, row -> with(row, column, value));
    }

    private static Slip moved(String rule, CaseColumn column, CaseColumn from, int days) {
        return new Slip(rule, column, row -> true, row -> with(row, column, plus(row, from, days)));
    }

    private static Map<CaseColumn, String> with(Map<CaseColumn, String> row, CaseColumn column, String value) {
        row.put(column, value);
        return row;
    }

    /** A ref as somebody might type it who has it on paper. */
    private static String loose(String ref) {
        return ref.replace("-", "/").replaceFirst("0", "O");
    }

    private static String plus(Map<CaseColumn, String> row, CaseColumn column, int days) {
        return LocalDate.parse(row.get(column)).plusDays(days).toString();
    }

    private static Predicate<Map<CaseColumn, String>> has(CaseColumn column) {
        return row -> !row.getOrDefault(column, "").isEmpty();
    }

    private static Predicate<Map<CaseColumn, String>> lacks(CaseColumn column) {
        return has(column).negate();
    }

    private static Predicate<Map<CaseColumn, String>> type(String pattern) {
        return row -> row.get(FEEDBACK_TYPE).matches(pattern);
    }
}
