package crossfoot.caselog;

/**
 * An entry of one of the simpler lists.
 *
 * @param name its text
 * @param procedure the procedure that uses it; "" where every one does
 * @param marked what the list's own Yes/No column says: Spoken, Consent needed, May respond; false where it has none
 * @param validity when it may be used
 */
public record ListEntry(String name, String procedure, boolean marked, Validity validity) {

    /**
     * Whether a procedure uses it.
     *
     * @param procedureKey in the form of {@link Texts#key}
     */
    public boolean usedBy(String procedureKey) {
        return procedure.isEmpty() || Texts.key(procedure).equals(procedureKey);
    }
}
