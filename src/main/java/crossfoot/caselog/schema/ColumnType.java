package crossfoot.caselog.schema;

/** What the cells of a column hold. */
public enum ColumnType {
    /** Any text. */
    TEXT,
    /** A day; its time is dropped. */
    DATE,
    /** One entry of a list. */
    ENTRY,
    /** Several entries of a list, separated by {@code ;}. */
    ENTRIES,
    /** Yes or No. */
    YES_NO,
    /** A number. */
    NUMBER,
    /** The label of a reporting year, such as 2024-25. */
    YEAR
}
