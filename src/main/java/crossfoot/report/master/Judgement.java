package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.rules.Assessment;
import java.time.LocalDate;

/** The one way in which a casebook is judged, so that every command and call gives the same findings. */
public final class Judgement {

    private Judgement() {}

    /** Judges a casebook by every rule of the rule book, those about published figures too. */
    public static Assessment of(Casebook casebook, LocalDate asOf) {
        return Assessment.of(casebook, asOf);
    }
}
