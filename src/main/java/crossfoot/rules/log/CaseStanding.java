package crossfoot.rules.log;

import crossfoot.caselog.taxonomy.ReportingYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The computed columns of one case, but for Check, which needs the findings.
 *
 * @param yearReceived the reporting year of Received
 * @param yearResponded the reporting year of Responded
 * @param acknowledgeBy the last day to acknowledge in time
 * @param respondBy the target, or Extended to where the extension is valid
 * @param finalLimit the outer limit
 * @param workingDaysTaken working days after Received, up to and with Responded or the as-of date
 * @param workingDaysLeft working days left until Respond by, on open rows; negative when overdue
 * @param status how it stands
 * @param escalatedTo the refs that link to it, as typed, sorted
 */
public record CaseStanding(
        Optional<ReportingYear> yearReceived,
        Optional<ReportingYear> yearResponded,
        Optional<LocalDate> acknowledgeBy,
        Optional<LocalDate> respondBy,
        Optional<LocalDate> finalLimit,
        OptionalInt workingDaysTaken,
        OptionalInt workingDaysLeft,
        Status status,
        List<String> escalatedTo) {

    public CaseStanding {
        escalatedTo = List.copyOf(escalatedTo);
    }

    /** A case that cannot be judged: only where it went on to is known. */
    static CaseStanding notJudged(List<String> escalatedTo) {
        return new CaseStanding(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Status.NOT_JUDGED,
                escalatedTo);
    }

    /** Whether the case could be judged; only then does it count in figures. */
    public boolean judged() {
        return status != Status.NOT_JUDGED;
    }
}
