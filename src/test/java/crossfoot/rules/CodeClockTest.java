package crossfoot.rules;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.MasterSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clock of a Complaint Handling Code: ten working days from the acknowledgement, or from the day it was due. */
class CodeClockTest {

    private static final String[] CLOCKS = {
        "Corporate|Stage 1 complaint|Acknowledge|Received|Acknowledged|5|working days|after the day|Acknowledge|none|",
        "Corporate|Stage 1 complaint|Respond|Acknowledged, at latest Acknowledge by|Responded|10|working days"
                + "|after the day|Target|none|",
        "Corporate|Stage 1 complaint|Extended|acknowledged, at latest acknowledge by|Responded|20|working days"
                + "|after the day|Extended|none|",
    };

    /** Received on Monday 2 June 2025: the acknowledgement is due on Monday 9 June. */
    @ParameterizedTest
    @CsvSource({
        "2025-06-04, 2025-06-18, 2025-07-02",
        "2025-06-09, 2025-06-23, 2025-07-07",
        "2025-06-12, 2025-06-23, 2025-07-07",
        "''        , 2025-06-23, 2025-07-07",
        "2025-05-01, 2025-06-23, 2025-07-07",
    })
    void the_answer_is_counted_from_the_acknowledgement_or_the_day_it_was_due(
            String acknowledged, String respondBy, String finalLimit) {
        Assessment assessment = Master.cases("Ref|Procedure|Feedback type|Received|Acknowledged\n"
                        + "A-1|Corporate|Stage 1 complaint|2025-06-02|" + acknowledged)
                .withOnly(MasterSchema.TIMESCALES, CLOCKS)
                .assess();

        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().equals("S06"))
                .isEmpty();
        assertThat(assessment.standing(0).respondBy().orElseThrow()).hasToString(respondBy);
        assertThat(assessment.standing(0).finalLimit().orElseThrow()).hasToString(finalLimit);
        assertThat(assessment.standing(0).status().words()).isEqualTo("Overdue");
        assertThat(assessment.worklist().stream().filter(duty -> duty.what().equals("Respond")))
                .first()
                .extracting(Duty::why)
                .asString()
                .contains("Acknowledged, at latest Acknowledge by");
    }
}
