package crossfoot.figures;

import crossfoot.rules.Status;

/**
 * Answered cases by how their answer stands to the target; cases whose response has no target are in none of them.
 *
 * @param all the cases answered in time, in extended time or late, in table order
 * @param inTime answered in time
 * @param extended answered after the target, within a valid extension
 * @param late answered late
 */
record Timeliness(Selection all, Selection inTime, Selection extended, Selection late) {

    /** Sorts cases. */
    static Timeliness of(Scope scope, Selection cases) {
        Selection inTime = scope.rows().standing(cases, Status.ANSWERED_IN_TIME);
        Selection extended = scope.rows().standing(cases, Status.ANSWERED_IN_EXTENDED_TIME);
        Selection late = scope.rows().standing(cases, Status.ANSWERED_LATE);
        return new Timeliness(inTime.and(extended).and(late), inTime, extended, late);
    }

    /** Answered outside the target: in extended time or late. */
    Selection outside() {
        return extended.and(late);
    }
}
