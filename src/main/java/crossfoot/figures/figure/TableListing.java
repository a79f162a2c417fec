package crossfoot.figures.figure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a table is shown, said by the table itself and nowhere else.
 *
 * @param id its id, such as T08
 * @param topic what it is about
 * @param occasions when it is wanted; at least once
 * @param charts the charts that are drawn under it
 */
public record TableListing(String id, Topic topic, Set<Occasion> occasions, List<ChartPlan> charts) {

    public TableListing {
        occasions = Collections.unmodifiableSet(EnumSet.copyOf(occasions));
        charts = List.copyOf(charts);
    }

    /** A table of one occasion, without a chart. */
    public static TableListing of(String id, Topic topic, Occasion occasion) {
        return new TableListing(id, topic, Set.of(occasion), List.of());
    }

    /** A table of the annual report. */
    public static TableListing annual(String id, Topic topic) {
        return of(id, topic, Occasion.ANNUAL_REPORT);
    }

    /** The same, wanted on another occasion too. */
    public TableListing and(Occasion occasion) {
        EnumSet<Occasion> more = EnumSet.copyOf(occasions);
        more.add(occasion);
        return new TableListing(id, topic, more, charts);
    }

    /** The same with charts. */
    public TableListing with(ChartPlan... drawn) {
        return new TableListing(id, topic, occasions, List.of(drawn));
    }

    /** Whether it is a list of the week's cases and nothing else. */
    public boolean weeklyOnly() {
        return occasions.equals(Set.of(Occasion.WEEK));
    }
}
