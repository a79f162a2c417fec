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

    /**
     * The chapters that some tables make, one procedure after the other, those without any left out.
     *
     * @param procedures the procedures, in the order of their places
     */
    static List<Chapter> of(List<FigureTable> tables, List<String> procedures) {
        List<Chapter> chapters = new ArrayList<>();
        tables.stream().map(FigureTable::place).distinct().sorted().forEach(place -> {
            for (Topic topic : Topic.values()) {
                List<FigureTable> found = tables.stream()
                        .filter(table -> table.place() == place)
                        .filter(table -> PackTables.topic(table.id())
                                .filter(topic::equals)
                                .isPresent())
                        .toList();
                if (!found.isEmpty()) {
                    String of = place == 0 ? "" : ": " + procedures.get(place - 1);
                    chapters.add(new Chapter(topic.heading() + of, found));
                }
            }
        });
        return chapters;
    }
}
