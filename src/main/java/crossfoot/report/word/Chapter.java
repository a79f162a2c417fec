package crossfoot.report.word;

import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.Topic;
import crossfoot.report.pack.PackTables;
import java.util.ArrayList;
import java.util.List;

/**
 * A chapter of a pack's report: a heading and its tables.
 *
 * @param heading the heading
 * @param tables the tables, in order
 */
record Chapter(String heading, List<FigureTable> tables) {

    Chapter {
        tables = List.copyOf(tables);
    }

    /** The chapters that some tables make, those without any left out. */
    static List<Chapter> of(List<FigureTable> tables) {
        List<Chapter> chapters = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            List<FigureTable> found = tables.stream()
                    .filter(table ->
                            PackTables.topic(table.id()).filter(topic::equals).isPresent())
                    .toList();
            if (!found.isEmpty()) {
                chapters.add(new Chapter(topic.heading(), found));
            }
        }
        return chapters;
    }
}
