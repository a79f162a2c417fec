package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import java.util.List;

/** One kind of question asked of every sentence. */
interface Judge {

    /** What it finds in a sentence; it counts the claims that it saw and those that it could check. */
    List<ProofFinding> judge(Spot spot, ReadReport report, Tally tally);
}
