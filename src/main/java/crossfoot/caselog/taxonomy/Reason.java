package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.Texts;
import java.util.Optional;

/**
 * A main reason, or a sub-reason within one.
 *
 * @param procedure the procedure's name; "" where every procedure uses it
 * @param mainReason the main reason
 * @param subReason the sub-reason; "" on the row of the main reason itself
 * @param comparableFrom the first year of its series, where it breaks
 * @param validity when it may be used, by the day received
 */
public record Reason(
        String procedure,
        String mainReason,
        String subReason,
        Optional<ReportingYear> comparableFrom,
        Validity validity) {

    /**
     * Whether a procedure uses it.
     *
     * @param procedureKey in the form of {@link Texts#key}
     */
    public boolean usedBy(String procedureKey) {
        return procedure.isEmpty() || Texts.key(procedure).equals(procedureKey);
    }
}
