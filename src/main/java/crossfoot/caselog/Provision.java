package crossfoot.caselog;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.RowReader;
import java.util.Optional;

/**
 * A provision of a Complaint Handling Code and what the council says of it: a row of SelfAssessment.
 *
 * @param code the Code's name
 * @param provision what the Code asks, in the words of the row
 * @param complies whether the council says that it complies; empty where it does not say
 * @param evidence what shows it
 * @param commentary what else is to be said
 * @param sheetRow the row that Excel shows
 */
public record Provision(
        String code, String provision, Optional<Boolean> complies, String evidence, String commentary, int sheetRow) {

    static Provision read(RowReader row) {
        String complies = Texts.key(row.text("Complies"));
        if (!complies.isEmpty() && !complies.equals("yes") && !complies.equals("no")) {
            row.report("Complies", "Complies must be Yes, No or empty.");
        }
        return new Provision(
                row.needed("Code"),
                row.needed("Provision"),
                complies.isEmpty() ? Optional.empty() : Optional.of(complies.equals("yes")),
                row.text("Evidence"),
                row.text("Commentary"),
                row.sheetRow());
    }
}
