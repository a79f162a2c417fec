package crossfoot.report.imports;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.intake.map.MasterLists;
import crossfoot.workbook.reading.Workbook;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A random log whose cases go through stages, and the same log with one row a case, the stages side by side. */
final class ForeignChains {

    private static final String PROCEDURE = "Corporate";
    private static final List<String> TYPES = List.of("Stage 1 complaint", "Stage 2 review", "Stage 3 review");
    private static final List<CaseColumn> OF_A_STAGE =
            List.of(CaseColumn.RECEIVED, CaseColumn.RESPONDED, CaseColumn.OUTCOME);
    private static final Map<CaseColumn, List<String>> NAMES = Map.of(
            CaseColumn.RECEIVED, List.of("Received", "Date received", "Start date", "Date opened"),
            CaseColumn.RESPONDED, List.of("Decision date", "Response date", "Date closed", "Date of response"),
            CaseColumn.OUTCOME, List.of("Decision", "Outcome", "Finding", "Result"));
    private static final List<String> STAGES = List.of("Stage %d %s", "S%d %s", "%2$s Stage %1$d", "Stage %d - %s");

    private final Random random;
    private final MasterLists lists;
    private final List<String> themes;
    private final List<List<Map<CaseColumn, String>>> chains = new ArrayList<>();

    ForeignChains(long seed, Workbook master) {
        this.random = new Random(seed);
        Casebook casebook = Casebook.read(master::table);
        this.lists = MasterLists.of(casebook);
        this.themes = lists.entries(CaseColumn.THEME).names().stream().limit(3).toList();
        int size = 10 + random.nextInt(15);
        for (int i = 0; i < size; i++) {
            chains.add(chain(i, i < 3 ? 3 - i : 1 + random.nextInt(3), casebook));
        }
    }

    private List<Map<CaseColumn, String>> chain(int number, int length, Casebook casebook) {
        String ref = "CC" + (300 + number * 3);
        String reason = pick(lists.entries(CaseColumn.MAIN_REASON).names());
        String chosen = themes.stream().filter(theme -> random.nextInt(3) == 0).collect(Collectors.joining("; "));
        LocalDate day = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(60));
        List<Map<CaseColumn, String>> rows = new ArrayList<>();
        for (int stage = 0; stage < length; stage++) {
            Map<CaseColumn, String> row = new LinkedHashMap<>();
            row.put(CaseColumn.REF, stage == 0 ? ref : ref + "/" + (stage + 1));
            row.put(CaseColumn.LINKED_REF, stage == 0 ? "" : stage == 1 ? ref : ref + "/" + stage);
            row.put(CaseColumn.PROCEDURE, PROCEDURE);
            row.put(CaseColumn.FEEDBACK_TYPE, TYPES.get(stage));
            row.put(CaseColumn.MAIN_REASON, reason);
            row.put(CaseColumn.THEME, chosen);
            row.put(CaseColumn.RECEIVED, day.toString());
            day = day.plusDays(3 + random.nextInt(12));
            List<Outcome> outcomes = casebook.taxonomy().outcomesOf(Texts.key(PROCEDURE), Texts.key(TYPES.get(stage)));
            boolean open = stage == length - 1 && random.nextInt(4) == 0;
            row.put(CaseColumn.RESPONDED, open ? "" : day.toString());
            row.put(CaseColumn.OUTCOME, open ? "" : pick(outcomes).name());
            day = day.plusDays(1 + random.nextInt(9));
            rows.add(row);
        }
        return rows;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The rows of the log, values by column, days as 2025-03-31. */
    List<Map<CaseColumn, String>> rows() {
        return chains.stream().flatMap(List::stream).toList();
    }

    /** One row a case. */
    String foreign() {
        String stage = pick(STAGES);
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(pick(List.of("dd/MM/yyyy", "d MMM yy", "yyyy-MM-dd")), Locale.UK);
        List<Map<CaseColumn, String>> first =
                chains.stream().map(chain -> chain.get(0)).toList();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(pick(List.of("Complaint No", "Case reference")), cells(first, CaseColumn.REF));
        columns.put("Procedure", cells(first, CaseColumn.PROCEDURE));
        columns.put(pick(List.of("Nature of complaint", "Main reason")), cells(first, CaseColumn.MAIN_REASON));
        for (CaseColumn column : OF_A_STAGE) {
            String name = pick(NAMES.getOrDefault(column, List.of()));
            for (int i = 0; i < TYPES.size(); i++) {
                int at = i;
                columns.put(
                        String.format(Locale.UK, stage, i + 1, name),
                        chains.stream()
                                .map(chain -> cell(chain, at, column, form))
                                .toList());
            }
        }
        String tick = pick(List.of("Yes", "x", "TRUE"));
        themes.forEach(theme -> columns.put(
                "Theme: " + theme,
                first.stream()
                        .map(row ->
                                List.of(row.getOrDefault(CaseColumn.THEME, "").split("; ", -1))
                                                .contains(theme)
                                        ? tick
                                        : "")
                        .toList()));
        return written(columns);
    }

    private static List<String> cells(List<Map<CaseColumn, String>> rows, CaseColumn column) {
        return rows.stream().map(row -> row.getOrDefault(column, "")).toList();
    }

    private static String cell(
            List<Map<CaseColumn, String>> chain, int stage, CaseColumn column, DateTimeFormatter form) {
        String value = stage < chain.size() ? chain.get(stage).getOrDefault(column, "") : "";
        boolean day = column != CaseColumn.OUTCOME && !value.isEmpty();
        return day ? form.format(LocalDate.parse(value)) : value;
    }

    private String written(Map<String, List<String>> columns) {
        List<String> headers = new ArrayList<>(columns.keySet());
        Collections.shuffle(headers, random);
        StringBuilder text = new StringBuilder(String.join("|", headers)).append("\r\n");
        for (int row = 0; row < chains.size(); row++) {
            int at = row;
            text.append(headers.stream()
                            .map(header ->
                                    columns.getOrDefault(header, List.of()).get(at))
                            .collect(Collectors.joining("|")))
                    .append("\r\n");
        }
        return text.toString();
    }
}
