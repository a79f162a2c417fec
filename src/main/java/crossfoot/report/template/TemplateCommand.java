package crossfoot.report.template;

import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A command in a comment of a template.
 *
 * @param name area, each or if
 * @param range the cells that it governs: from the comment's cell to its {@code lastCell}
 * @param attributes its attributes
 * @param areas what stands between the brackets of {@code areas=[…]}, or ""
 */
record TemplateCommand(String name, CellRangeAddress range, Map<String, String> attributes, String areas) {

    TemplateCommand {
        attributes = Map.copyOf(attributes);
    }

    /** An attribute's value, or "". */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Whether a cell is one of those that it governs. */
    boolean governs(int row, int column) {
        return range.isInRange(row, column);
    }
}
