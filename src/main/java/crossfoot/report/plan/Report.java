package crossfoot.report.plan;

import java.util.List;

/**
 * A report, ready to be written.
 *
 * @param title its title
 * @param council whose it is, or ""
 * @param days what days it is about and when its figures were taken, in a sentence
 * @param blocks its parts, in order
 * @param sections for each part the section that it belongs to: a table's id, or a word such as Summary; "" for the heading of a
 *     chapter, and for what stands about the figures
 */
public record Report(String title, String council, String days, List<Block> blocks, List<String> sections) {

    public Report {
        blocks = List.copyOf(blocks);
        sections = List.copyOf(sections);
        if (blocks.size() != sections.size()) {
            throw new IllegalArgumentException("every part has a section");
        }
    }

    /** The same with some of its parts only, in the order that is given. */
    public Report with(List<Integer> places) {
        return new Report(
                title,
                council,
                days,
                places.stream().map(blocks::get).toList(),
                places.stream().map(sections::get).toList());
    }
}
