package crossfoot.report.master;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a steward changed in one table since the last refresh.
 *
 * @param what the kind of change, as the Change log names it
 * @param detail each row that was added, removed or altered, from what to what
 */
record GovernedChange(String what, String detail) {

    private static final int LONGEST_DETAIL = 8_000;

    /** The headers whose texts tell rows of a table apart; a list's rows are told apart by those that it has of these. */
    private static final List<String> IDENTITY = List.of(
            "Setting",
            "Year",
            "Date",
            "Procedure",
            "Feedback type",
            "Clock",
            "Figure",
            "Main reason",
            "Sub-reason",
            "Outcome",
            "Channel",
            "Raised by",
            "Consent",
            "Exclusion",
            "Team",
            "Theme",
            "Delay reason",
            "Remedy",
            "Learning source",
            "Improvement type");

    /** The changes from one state to another, a table at a time. */
    static List<GovernedChange> between(GovernedState before, GovernedState now) {
        List<GovernedChange> changes = new ArrayList<>();
        for (TableSchema schema : GovernedState.schemas()) {
            List<String> details = details(
                    schema,
                    before.tables().getOrDefault(schema.name(), List.of()),
                    now.tables().getOrDefault(schema.name(), List.of()));
            if (!details.isEmpty()) {
                changes.add(new GovernedChange(what(schema), shortened(schema.name() + ": ", details)));
            }
        }
        return changes;
    }

    private static String what(TableSchema schema) {
        if (schema.equals(MasterSchema.TIMESCALES)) {
            return "timescale change";
        }
        if (schema.equals(MasterSchema.NON_WORKING_DAYS)) {
            return "calendar change";
        }
        if (schema.equals(MasterSchema.SETTINGS)) {
            return "setting change";
        }
        return schema.equals(MasterSchema.PUBLISHED_FIGURES) ? "published figure change" : "list change";
    }

    private static String shortened(String start, List<String> details) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < details.size(); i++) {
            if (text.length() + details.get(i).length() > LONGEST_DETAIL) {
                return text.append("and ")
                        .append(details.size() - i)
                        .append(" more")
                        .toString();
            }
            text.append(details.get(i)).append(i == details.size() - 1 ? "" : "; ");
        }
        return text.toString();
    }

    /** A row as it was kept before the schema had columns that it has now: those are empty. */
    private static List<String> widened(TableSchema schema, List<String> row) {
        int lacking = schema.inputs().size() - row.size();
        List<? extends Column> later =
                schema.inputs().stream().filter(column -> column.since() > 1).toList();
        if (lacking <= 0 || lacking != later.size()) {
            return row;
        }
        List<String> wide = new ArrayList<>(row);
        later.forEach(column -> wide.add(schema.inputs().indexOf(column), ""));
        return wide;
    }

    private static List<String> details(TableSchema schema, List<List<String>> kept, List<List<String>> now) {
        boolean narrow =
                kept.stream().anyMatch(row -> row.size() < schema.inputs().size());
        List<List<String>> before =
                kept.stream().map(row -> widened(schema, row)).toList();
        Set<Column> brought = schema.inputs().stream()
                .filter(column -> narrow && column.since() > 1)
                .collect(Collectors.toSet());
        Map<String, List<List<String>>> old = byIdentity(schema, before);
        Map<String, List<List<String>>> present = byIdentity(schema, now);
        List<String> details = new ArrayList<>();
        present.forEach((identity, rows) -> {
            List<List<String>> earlier = old.getOrDefault(identity, List.of());
            details.addAll(altered(schema, identity, earlier, rows, brought));
        });
        old.forEach((identity, rows) -> {
            if (!present.containsKey(identity)) {
                details.addAll(rows.stream().map(row -> identity + " removed").toList());
            }
        });
        return details;
    }

    /** Rows of one identity, such as a clock of two validities, are compared in their order. */
    private static List<String> altered(
            TableSchema schema,
            String identity,
            List<List<String>> before,
            List<List<String>> now,
            Set<Column> brought) {
        List<String> details = new ArrayList<>();
        for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
            if (i >= before.size()) {
                details.add(identity + " added");
            } else if (i >= now.size()) {
                details.add(identity + " removed");
            } else {
                String cells = altered(schema, before.get(i), now.get(i), brought);
                details.addAll(cells.isEmpty() ? List.of() : List.of(identity + " " + cells));
            }
        }
        return details;
    }

    private static String altered(TableSchema schema, List<String> before, List<String> now, Set<Column> brought) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < schema.inputs().size(); column++) {
            String from = column < before.size() ? before.get(column) : "";
            String to = now.get(column);
            if (!from.equals(to) && !brought.contains(schema.inputs().get(column))) {
                cells.add(schema.inputs().get(column).header() + " from " + quoted(from) + " to " + quoted(to));
            }
        }
        return String.join(", ", cells);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "\"" + text + "\"";
    }

    private static Map<String, List<List<String>>> byIdentity(TableSchema schema, List<List<String>> rows) {
        Function<List<String>, String> identity = row -> identity(schema, row);
        return rows.stream().collect(Collectors.groupingBy(identity, LinkedHashMap::new, Collectors.toList()));
    }

    private static String identity(TableSchema schema, List<String> row) {
        List<String> parts = new ArrayList<>();
        List<? extends Column> columns = schema.inputs();
        for (int column = 0; column < Math.min(columns.size(), row.size()); column++) {
            if (IDENTITY.contains(columns.get(column).header())
                    && !row.get(column).isEmpty()) {
                parts.add(row.get(column));
            }
        }
        return String.join(", ", parts);
    }
}
