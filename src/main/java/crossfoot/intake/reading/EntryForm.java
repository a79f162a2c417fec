package crossfoot.intake.reading;

import crossfoot.caselog.schema.ColumnType;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The forms of a value of the master: as it shows, and as the digest by which it is known again. */
public final class EntryForm {

    private static final int DIGEST_BYTES = 6;

    private final Map<Entry, String> digests = new HashMap<>();
    private final MessageDigest digest;

    public EntryForm() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** A value as it shows; "" for nothing. */
    public static String shown(Entry entry) {
        if (entry instanceof Entry.Date date) {
            return date.value().toString();
        }
        if (entry instanceof Entry.Number number) {
            return Cell.number(number.value()).shown();
        }
        return entry instanceof Entry.Text text ? text.value() : "";
    }

    /** A cell of the master as the value that would be written for it. */
    public static Entry of(Cell cell, ColumnType type, DateSystem dates) {
        if (cell instanceof Cell.Number number) {
            Optional<LocalDate> day = type == ColumnType.DATE ? dates.date(number.value()) : Optional.empty();
            return day.<Entry>map(Entry.Date::new).orElseGet(() -> new Entry.Number(number.value()));
        }
        return cell.empty() ? Entry.BLANK : Entry.text(cell.shown());
    }

    /** A value as a cell of a table in memory. */
    public static Cell cell(Entry entry, DateSystem dates) {
        if (entry instanceof Entry.Date date) {
            return Cell.number(dates.serial(date.value()));
        }
        if (entry instanceof Entry.Number number) {
            return Cell.number(number.value());
        }
        return entry instanceof Entry.Text text ? Cell.text(text.value()) : Cell.BLANK;
    }

    /** Eight characters by which a value is known again: the beginning of its SHA-256. */
    public String digest(Entry entry) {
        return digests.computeIfAbsent(
                entry, any -> of(any.getClass().getSimpleName() + " " + shown(any), DIGEST_BYTES));
    }

    /** The beginning of a text's SHA-256, in base 64 for addresses. */
    public String of(String text, int bytes) {
        byte[] whole = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(whole, bytes));
    }
}
