package crossfoot.intake.reading;

/**
 * What the master keeps of a row that was imported.
 *
 * @param source the name of the source
 * @param key what tells the source row from the others
 * @param step the step of the chain, or ""
 * @param ref the row of the log
 * @param batch the import that wrote it last
 * @param rowDigest the digest of the source row
 * @param cells the digest of each cell, as {@code Header=digest} with line feeds between
 */
public record LedgerRow(String source, String key, String step, String ref, int batch, String rowDigest, String cells) {

    public static String id(String key, String step) {
        return key.toLowerCase(java.util.Locale.ROOT) + "\n" + step.toLowerCase(java.util.Locale.ROOT);
    }

    public String id() {
        return id(key, step);
    }
}
