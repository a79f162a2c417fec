package crossfoot.figures.returns;

import crossfoot.caselog.taxonomy.AnnualReturn;
import crossfoot.figures.count.Scope;
import crossfoot.figures.draft.TableDraft;
import java.util.Optional;

/** What one law or code asks for each year. */
interface AskedReport {

    /** The words that name it in a title and a base, as {@code regulation 18 of …}. */
    String name();

    /** What the table counts, in words that begin its base. */
    String counts(Scope scope);

    /** Writes its lines: what is asked, the item, the number. */
    void write(Scope scope, TableDraft draft);

    /** What a procedure asks for; empty where it asks for nothing. */
    static Optional<AskedReport> of(AnnualReturn asked) {
        return switch (asked) {
            case NONE -> Optional.empty();
            case REGULATION_18_OF_2009 -> Optional.of(new Regulation18());
            case REGULATION_13_OF_2006 -> Optional.of(new Regulation13());
            case COMPLAINT_HANDLING_CODE -> Optional.of(new HandlingCode());
        };
    }
}
