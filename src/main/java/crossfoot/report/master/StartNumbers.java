package crossfoot.report.master;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Severity;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.EntryMatch;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableChanges;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The settings on Start that Crossfoot writes: when, as of when, and the counts. */
final class StartNumbers {

    private static final Column NAME = MasterSchema.SETTINGS.columns().get(0);
    private static final Column VALUE = MasterSchema.SETTINGS.columns().get(1);

    private final Optional<Table> table;
    private final Map<Setting, Entry> values = new EnumMap<>(Setting.class);

    StartNumbers(Assessment assessment, RefreshStamp stamp) {
        this.table = assessment.casebook().table(MasterSchema.SETTINGS);
        values.put(
                Setting.LAST_REFRESHED,
                Entry.text(stamp.when(assessment.casebook().settings())));
        values.put(Setting.AS_OF, new Entry.Date(assessment.asOf()));
        values.put(Setting.ROWS, new Entry.Number(assessment.casebook().cases().size()));
        values.put(Setting.ERRORS, new Entry.Number(assessment.count(Severity.ERROR)));
        values.put(Setting.WARNINGS, new Entry.Number(assessment.count(Severity.WARNING)));
        values.put(Setting.ALERTS, new Entry.Number(assessment.count(Severity.ALERT)));
    }

    /** Whether a count differs from what the workbook says; the dates of the run itself do not matter. */
    boolean differ() {
        return values.entrySet().stream()
                .filter(value -> value.getKey() != Setting.LAST_REFRESHED && value.getKey() != Setting.AS_OF)
                .anyMatch(value -> table.isPresent() && !holds(table.get(), value.getKey(), value.getValue()));
    }

    private static boolean holds(Table table, Setting setting, Entry value) {
        OptionalInt row = row(table, setting);
        return row.isPresent()
                && EntryMatch.same(
                        table.cell(row.getAsInt(), place(table, VALUE).orElseThrow()), value, table.dates());
    }

    /** Writes all of them. Without a table Settings, which is finding S01, there is nowhere to write. */
    void write(TableChanges edit) {
        if (table.isEmpty()
                || place(table.get(), NAME).isEmpty()
                || place(table.get(), VALUE).isEmpty()) {
            return;
        }
        Table settings = table.get();
        OwnedTable owned = new OwnedTable(settings, List.of(NAME.header(), VALUE.header()));
        values.forEach((setting, value) -> {
            OptionalInt row = row(settings, setting);
            if (row.isEmpty()) {
                owned.append(edit, List.of(Entry.text(setting.label()), value));
            } else if (!holds(settings, setting, value)) {
                edit.set(settings.name(), row.getAsInt(), place(settings, VALUE).orElseThrow(), value);
            }
        });
    }

    private static OptionalInt row(Table table, Setting setting) {
        OptionalInt name = place(table, NAME);
        if (name.isEmpty() || place(table, VALUE).isEmpty()) {
            return OptionalInt.empty();
        }
        for (int row = 0; row < table.size(); row++) {
            if (Texts.key(table.cell(row, name.getAsInt()).shown()).equals(Texts.key(setting.label()))) {
                return OptionalInt.of(row);
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt place(Table table, Column column) {
        for (int i = 0; i < table.columns().size(); i++) {
            if (Texts.key(table.columns().get(i).header()).equals(column.key())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
