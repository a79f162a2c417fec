package crossfoot.report.master;

import crossfoot.caselog.taxonomy.Settings;
import crossfoot.report.design.FindingRows;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Severity;
import crossfoot.workbook.cells.Entry;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * When and by whom a refresh was made.
 *
 * @param moment the moment; shown in the council's own time
 * @param who the user's name
 * @param version the version of Crossfoot
 */
public record RefreshStamp(Instant moment, String who, String version) {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.UK);

    /** The moment as a workbook of these settings shows it, in the time zone that decides what today is: 2025-06-30 14:05:09. */
    public String when(Settings settings) {
        return SHOWN.format(moment.atZone(settings.timeZone()));
    }

    /** A row of the Change log, without its Hash. */
    List<Entry> changeLogRow(String what, String detail, Assessment assessment) {
        return List.of(
                Entry.text(when(assessment.casebook().settings())),
                Entry.text(FindingRows.writable(who)),
                Entry.text(what),
                Entry.text(FindingRows.writable(detail)),
                new Entry.Number(assessment.casebook().cases().size()),
                new Entry.Number(assessment.count(Severity.ERROR)),
                new Entry.Number(assessment.count(Severity.WARNING)),
                new Entry.Number(assessment.count(Severity.ALERT)),
                Entry.text(version));
    }
}
