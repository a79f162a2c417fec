package crossfoot.caselog;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A text of the report, as a steward wrote it.
 *
 * @param section where it stands: the id of a table, or one of the sections that have none
 * @param order what sorts the texts of a section; empty for the order of the sheet
 * @param year the reporting year that it is for; empty for every year
 * @param procedure the procedure that it is for, or "" for all
 * @param audience who it is for, or "" for everybody
 * @param text the text, with its placeholders
 * @param sheetRow the row that Excel shows
 */
public record ReportPassage(
        String section,
        OptionalDouble order,
        Optional<ReportingYear> year,
        String procedure,
        String audience,
        String text,
        int sheetRow) {

    /** Whether it is for a reporting year of a procedure, or a part of one. */
    public boolean isFor(Period period, String otherProcedure) {
        return year.map(own -> own.holds(period.firstDay())).orElse(true)
                && (procedure.isEmpty() || Texts.key(procedure).equals(Texts.key(otherProcedure)));
    }

    /** Whether an audience reads it. */
    public boolean isFor(String reader) {
        return audience.isEmpty() || Texts.key(audience).equals(Texts.key(reader));
    }
}
