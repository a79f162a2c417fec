package crossfoot.caselog.schema;

import java.util.Optional;

/** A column of a table other than CaseLog and Learning. */
public record PlainColumn(String header, ColumnType type, boolean required, boolean computed, String note, int since)
        implements Column {

    /** A column that must be filled. */
    static PlainColumn needed(String header, ColumnType type, String note) {
        return new PlainColumn(header, type, true, false, note, 1);
    }

    /** A column that may stay empty. */
    static PlainColumn optional(String header, ColumnType type, String note) {
        return new PlainColumn(header, type, false, false, note, 1);
    }

    /** A column that Crossfoot writes. */
    static PlainColumn owned(String header, ColumnType type, String note) {
        return new PlainColumn(header, type, false, true, note, 1);
    }

    /** The same column, as one that a schema version brought. */
    PlainColumn from(int version) {
        return new PlainColumn(header, type, required, computed, note, version);
    }

    @Override
    public Optional<ListTable> list() {
        return Optional.empty();
    }
}
