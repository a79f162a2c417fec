package crossfoot.report.sample;

import java.time.LocalDate;

/**
 * All that writes cases, working on one chance.
 *
 * @param desk opens cases
 * @param complaints formal complaints and what follows them
 * @param other other feedback
 * @param ombudsman the Ombudsman's cases
 */
record Workshop(CaseDesk desk, Complaints complaints, OtherFeedback other, OmbudsmanCases ombudsman) {

    static Workshop of(long seed, LocalDate asOf) {
        CaseDesk desk = new CaseDesk(new Chance(seed));
        ReplyDesk replies = new ReplyDesk(desk, asOf);
        return new Workshop(
                desk,
                new Complaints(desk, replies),
                new OtherFeedback(desk, replies),
                new OmbudsmanCases(desk, replies));
    }
}
