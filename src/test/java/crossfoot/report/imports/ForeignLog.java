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

/** A random log, and the same log as another team would keep it: other headers, other dates, other spellings, ticks. */
final class ForeignLog {

    private static final String PROCEDURE = "Adult social care";
    private static final LocalDate FIRST = LocalDate.of(2024, 4, 2);
    private static final Map<CaseColumn, List<String>> HEADERS = Map.ofEntries(
            Map.entry(CaseColumn.REF, List.of("Complaint No", "Case reference", "Unique ID", "CaseRef", "Ref.")),
            Map.entry(
                    CaseColumn.FEEDBACK_TYPE, List.of("Type of feedback", "Feedback type", "CaseType", "Contact type")),
            Map.entry(
                    CaseColumn.RECEIVED,
                    List.of("Date Rec'd", "DateReceived", "Date opened", "Received date", "Date logged")),
            Map.entry(CaseColumn.ACKNOWLEDGED, List.of("Ack date", "Date acknowledged", "AcknowledgementSent")),
            Map.entry(
                    CaseColumn.RESPONDED,
                    List.of("Date closed", "Response date", "Final response date", "DateResponded")),
            Map.entry(CaseColumn.OUTCOME, List.of("Decision", "Outcome", "Complaint outcome", "Finding")),
            Map.entry(CaseColumn.CHANNEL, List.of("Contact method", "How received", "Channel")),
            Map.entry(CaseColumn.TEAM, List.of("Service", "Department", "Service area", "Team name")),
            Map.entry(
                    CaseColumn.MAIN_REASON,
                    List.of("Nature of complaint", "Complaint category", "Main reason", "Category")),
            Map.entry(CaseColumn.OWNER, List.of("Investigating officer", "Assigned to", "Responder", "Officer")),
            Map.entry(CaseColumn.SUMMARY, List.of("Description", "Summary of complaint", "Details of complaint")));
    private static final List<String> FORMS =
            List.of("dd/MM/yyyy", "MM/dd/yyyy", "yyyy-MM-dd", "d MMM yyyy", "dd.MM.yy", "d/M/yy");
    private static final List<String> OFFICERS = List.of("Amy Reed", "Bob Lane", "Cat Moss", "Dev Fenn");

    private final Random random;
    private final Casebook casebook;
    private final MasterLists lists;
    private final List<Map<CaseColumn, String>> rows = new ArrayList<>();
    private final boolean ticked;
    private final List<String> themes;

    ForeignLog(long seed, Workbook master) {
        this.random = new Random(seed);
        this.casebook = Casebook.read(master::table);
        this.lists = MasterLists.of(casebook);
        this.ticked = random.nextBoolean();
        this.themes = lists.entries(CaseColumn.THEME).names().stream().limit(4).toList();
        int size = 12 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            rows.add(row(i));
        }
    }

    /** The log itself: values by column, days as 2025-03-31. */
    List<Map<CaseColumn, String>> rows() {
        return rows;
    }

    private Map<CaseColumn, String> row(int number) {
        Map<CaseColumn, String> row = new LinkedHashMap<>();
        LocalDate received = FIRST.plusDays(random.nextInt(360));
        String type = pick(casebook.taxonomy().feedbackTypesOf(Texts.key(PROCEDURE)).stream()
                .map(each -> each.name())
                .toList());
        row.put(CaseColumn.REF, "Q-" + (1000 + number * 7));
        row.put(CaseColumn.FEEDBACK_TYPE, type);
        row.put(CaseColumn.RECEIVED, received.toString());
        row.put(CaseColumn.ACKNOWLEDGED, received.plusDays(random.nextInt(4)).toString());
        if (number % 4 != 3) {
            row.put(
                    CaseColumn.RESPONDED,
                    received.plusDays(5 + random.nextInt(40)).toString());
            List<Outcome> outcomes = casebook.taxonomy().outcomesOf(Texts.key(PROCEDURE), Texts.key(type));
            if (!outcomes.isEmpty()) {
                row.put(
                        CaseColumn.OUTCOME,
                        outcomes.get(random.nextInt(outcomes.size())).name());
            }
        }
        row.put(CaseColumn.CHANNEL, pick(lists.entries(CaseColumn.CHANNEL).names()));
        row.put(CaseColumn.TEAM, pick(lists.entries(CaseColumn.TEAM).names()));
        row.put(
                CaseColumn.MAIN_REASON,
                pick(lists.entries(CaseColumn.MAIN_REASON).names()));
        row.put(CaseColumn.OWNER, pick(OFFICERS));
        row.put(CaseColumn.SUMMARY, "Visit number " + number + " was missed and, \"again\", nobody rang\nto say so");
        if (ticked) {
            String chosen =
                    themes.stream().filter(theme -> random.nextInt(3) == 0).collect(Collectors.joining("; "));
            row.put(CaseColumn.THEME, chosen);
        }
        return row;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** The log as a text of separated values in a random shape. */
    String foreign() {
        List<CaseColumn> order = new ArrayList<>(HEADERS.keySet());
        Collections.sort(order);
        Collections.shuffle(order, random);
        Map<CaseColumn, DateTimeFormatter> forms = new LinkedHashMap<>();
        List<String> headers = new ArrayList<>();
        for (CaseColumn column : order) {
            headers.add(pick(HEADERS.getOrDefault(column, List.of())));
            forms.put(column, DateTimeFormatter.ofPattern(pick(FORMS), Locale.UK));
        }
        String delimiter = pick(List.of(",", ";", "\t", "|"));
        headers.add("Ward");
        headers.add("Ward");
        if (ticked) {
            themes.forEach(theme -> headers.add("Theme: " + theme));
        }
        String tick = pick(List.of("Yes", "Y", "\u2713", "TRUE", "x"));
        StringBuilder text = new StringBuilder(line(headers, delimiter));
        for (Map<CaseColumn, String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (CaseColumn column : order) {
                cells.add(respelt(column, row.getOrDefault(column, ""), forms));
            }
            cells.add("North");
            cells.add(random.nextBoolean() ? "East" : "");
            if (ticked) {
                List<String> chosen =
                        List.of(row.getOrDefault(CaseColumn.THEME, "").split("; ", -1));
                themes.forEach(theme -> cells.add(chosen.contains(theme) ? tick : ""));
            }
            text.append(line(cells, delimiter));
        }
        return text.toString();
    }

    private static String line(List<String> cells, String delimiter) {
        return cells.stream()
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(delimiter))
                + "\r\n";
    }

    private String respelt(CaseColumn column, String value, Map<CaseColumn, DateTimeFormatter> forms) {
        if (value.isEmpty()) {
            return pick(List.of("", "N/A", ""));
        }
        if (column.type() == crossfoot.caselog.schema.ColumnType.DATE) {
            return forms.getOrDefault(column, DateTimeFormatter.ISO_LOCAL_DATE).format(LocalDate.parse(value));
        }
        if (column.list().isEmpty()) {
            return value;
        }
        return switch (random.nextInt(5)) {
            case 0 -> value.toUpperCase(Locale.UK);
            case 1 -> "  " + value + " ";
            case 2 -> "R" + (10 + Math.floorMod(value.hashCode(), 80)) + " - " + value;
            case 3 -> turned(value);
            default -> value;
        };
    }

    /** Partially upheld as Upheld - partially. */
    private static String turned(String value) {
        int at = value.indexOf(' ');
        return at < 0 || value.indexOf(' ', at + 1) > 0
                ? value
                : value.substring(at + 1) + " - " + value.substring(0, at);
    }
}
