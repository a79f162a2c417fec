package crossfoot.report.plan;

import java.util.List;

/**
 * A report, ready to be written.
 *
 * @param title its title
 * @param council whose it is, or ""
 * @param days what days it is about and when its figures were taken, in a sentence
 * @param blocks its parts, in order
 */
public record Report(String title, String council, String days, List<Block> blocks) {

    public Report {
        blocks = List.copyOf(blocks);
    }
}
