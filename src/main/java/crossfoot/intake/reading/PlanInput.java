package crossfoot.intake.reading;

import crossfoot.caselog.Casebook;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.source.SourceFile.Chosen;
import crossfoot.intake.words.WordBook;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * All that a plan is made of.
 *
 * @param map the map
 * @param source the log of the source
 * @param casebook the master
 * @param ledger what earlier imports brought into it
 * @param words the words of headers
 * @param asOf the day from which one looks
 * @param home the council's time zone
 */
public record PlanInput(
        ImportMap map, Chosen source, Casebook casebook, Ledger ledger, WordBook words, LocalDate asOf, ZoneId home) {}
