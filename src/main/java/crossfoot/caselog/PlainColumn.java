package crossfoot.caselog;

import java.util.Optional;

/** A column of a table other than CaseLog and Learning. */
public record PlainColumn(String header, ColumnType type, boolean required, boolean computed, String note)
        implements Column {

    /** A column that must be filled. */
    static PlainColumn needed(String header, ColumnType type, String note) {
        return new PlainColumn(header, type, true, false, note);
    }

    /** A column that may stay empty. */
    static PlainColumn optional(String header, ColumnType type, String note) {
        return new PlainColumn(header, type, false, false, note);
    }

    /** A column that Crossfoot writes. */
    static PlainColumn owned(String header, ColumnType type, String note) {
        return new PlainColumn(header, type, false, true, note);
    }

    @Override
    public Optional<ListTable> list() {
        return Optional.empty();
    }
}
