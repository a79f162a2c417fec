package crossfoot.rules.checks;

import crossfoot.rules.finding.Rule;

/** A rule about one case, which looks at its cells, its clocks and its links. */
interface CaseRule extends Rule {

    /** Reports what the rule finds on a case. */
    void check(CaseRow row);
}
