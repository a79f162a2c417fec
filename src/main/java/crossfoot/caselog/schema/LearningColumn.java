package crossfoot.caselog.schema;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of Learning, one row a lesson or improvement. */
public enum LearningColumn implements Column {
    LEARNING_REF("Learning ref", ColumnType.TEXT, null, true, false, "Unique, for example L-2024-001."),
    CASE_REF("Case ref", ColumnType.TEXT, null, false, false, "The cases it came from; several are separated by ;"),
    LEARNING_SOURCE(
            "Learning source", ColumnType.ENTRY, ListTable.LEARNING_SOURCES, true, false, "Where it was learnt."),
    THEME("Theme", ColumnType.ENTRIES, ListTable.THEMES, false, false, "Several are separated by ;"),
    LEARNING("Learning", ColumnType.TEXT, null, true, false, "What was learnt."),
    IMPROVEMENT("Improvement", ColumnType.TEXT, null, false, false, "What is done about it."),
    IMPROVEMENT_TYPE(
            "Improvement type",
            ColumnType.ENTRY,
            ListTable.IMPROVEMENT_TYPES,
            false,
            false,
            "The kind of improvement."),
    TEAM("Team", ColumnType.ENTRY, ListTable.TEAMS, false, false, "The team that improves."),
    OWNER("Owner", ColumnType.TEXT, null, false, false, "Who sees to it."),
    DUE("Due", ColumnType.DATE, null, false, false, "The day by which it is to be done."),
    DONE("Done", ColumnType.DATE, null, false, false, "The day on which it was done."),
    EVIDENCE("Evidence", ColumnType.TEXT, null, false, false, "How we know that it is done."),
    PUBLISH("Publish", ColumnType.YES_NO, null, false, false, "May it go to committee and the public?"),
    YEAR(
            "Year",
            ColumnType.YEAR,
            null,
            false,
            true,
            "The reporting year of the latest answer of its cases, else of Done, else of Due."),
    STATUS("Status", ColumnType.TEXT, null, false, true, "Planned, Due soon, Overdue, Done or Noted."),
    CHECK("Check", ColumnType.TEXT, null, false, true, "OK, or what was found.");

    private final String header;
    private final ColumnType type;
    private final Optional<ListTable> list;
    private final boolean required;
    private final boolean computed;
    private final String note;

    LearningColumn(
            String header, ColumnType type, @Nullable ListTable list, boolean required, boolean computed, String note) {
        this.header = header;
        this.type = type;
        this.list = Optional.ofNullable(list);
        this.required = required;
        this.computed = computed;
        this.note = note;
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    @Override
    public Optional<ListTable> list() {
        return list;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public boolean computed() {
        return computed;
    }

    @Override
    public int since() {
        return 1;
    }

    @Override
    public boolean planned() {
        return this == DUE;
    }

    @Override
    public String note() {
        return note;
    }
}
