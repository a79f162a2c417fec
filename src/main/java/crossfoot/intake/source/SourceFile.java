package crossfoot.intake.source;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.words.Headers;
import crossfoot.intake.words.Totals;
import crossfoot.intake.words.WordBook;
import crossfoot.workbook.cells.CellArea;
import crossfoot.workbook.cells.WorkbookRefusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A source file as it was read, before anybody says which of its sheets and rows are the log.
 *
 * @param name the file's name
 * @param digest the SHA-256 of its bytes
 * @param grids its sheets that hold anything
 * @param notes how it was read: its encoding, its delimiter
 */
public record SourceFile(String name, String digest, List<Grid> grids, List<String> notes) {

    private static final double MOST_ALIKE = 0.8;
    private static final int NAMED = 20;

    public SourceFile {
        grids = List.copyOf(grids);
        notes = List.copyOf(notes);
    }

    /** A log of the file, and how it was chosen. */
    public record Chosen(SourceLog log, List<String> sheets, HeaderRows header) {
        public Chosen {
            sheets = List.copyOf(sheets);
        }
    }

    /**
     * The log of some sheets.
     *
     * @param sheetsAsked names with {@code ;} between, {@code *} for all, or "" for those that look like one log
     * @param headerAsked the header rows, or "" to look for them
     * @param words the words of headers
     * @param columns the columns of the master, by whose names headers are known
     * @throws WorkbookRefusal where a sheet is not there, or nothing looks like a log
     */
    public Chosen log(String sheetsAsked, String headerAsked, WordBook words, Collection<String> columns) {
        Headers headers = new Headers(words);
        Totals totals = new Totals(words);
        List<HeadedGrid> all = new ArrayList<>();
        for (Grid grid : asked(sheetsAsked)) {
            HeaderRows rows = headerAsked.isBlank()
                    ? new HeaderSearch(grid, headers, columns).find()
                    : within(grid, HeaderRows.named(headerAsked));
            all.add(HeadedGrid.of(grid, rows, totals));
        }
        SameHeaders same = new SameHeaders(headers, columns);
        List<HeadedGrid> alike = sheetsAsked.isBlank() ? alike(all, headers, columns, same) : all;
        List<String> said = new ArrayList<>(notes);
        List<HeadedGrid> chosen = same.named(alike, said);
        sayLeftAside(chosen, said);
        chosen.forEach(grid -> sayHidden(grid, said));
        chosen.forEach(grid -> sayTall(grid, said));
        return new Chosen(
                SourceLog.of(chosen, said),
                chosen.stream()
                        .map(grid -> grid.grid().name())
                        .filter(sheet -> !sheet.isEmpty())
                        .toList(),
                chosen.get(0).header());
    }

    private HeaderRows within(Grid grid, HeaderRows rows) {
        if (rows.last() >= grid.rows()) {
            throw SourceRefusal.of(name + " has no row " + (rows.last() + 1)
                    + (grid.name().isEmpty() ? "" : " on " + grid.name()) + ", which was named as its header row.");
        }
        return rows;
    }

    private List<Grid> asked(String sheets) {
        if (grids.isEmpty()) {
            throw SourceRefusal.of(name + " holds nothing: no cell of it is filled.");
        }
        boolean without = grids.get(0).name().isEmpty();
        if (without || sheets.isBlank() || sheets.strip().equals("*")) {
            return grids;
        }
        List<Grid> found = new ArrayList<>();
        List<String> wanted =
                grids.stream().anyMatch(grid -> Texts.key(grid.name()).equals(Texts.key(sheets)))
                        ? List.of(sheets)
                        : List.of(sheets.split(";", -1));
        for (String sheet : wanted) {
            found.add(grids.stream()
                    .filter(grid -> Texts.key(grid.name()).equals(Texts.key(sheet)))
                    .findFirst()
                    .orElseThrow(() -> SourceRefusal.of(name + " has no sheet \"" + Texts.clean(sheet)
                            + "\" with anything on it; it has " + sheetNames() + ".")));
        }
        return found;
    }

    private String sheetNames() {
        return String.join(", ", grids.stream().limit(NAMED).map(Grid::name).toList());
    }

    /** The sheet that looks most like a log, and those with the same headers: a sheet a year. */
    private static List<HeadedGrid> alike(
            List<HeadedGrid> all, Headers headers, Collection<String> columns, SameHeaders same) {
        HeadedGrid best = all.get(0);
        double bestScore = -1;
        for (HeadedGrid grid : all) {
            long known = grid.names().stream()
                    .filter(name -> headers.isNear(headers.words(name.header()), columns, MOST_ALIKE))
                    .count();
            double score = (known + 1.0) * Math.log(2.0 + grid.dataRows());
            if (score > bestScore) {
                best = grid;
                bestScore = score;
            }
        }
        HeadedGrid like = best;
        return all.stream().filter(grid -> alike(grid, like, same)).toList();
    }

    private static boolean alike(HeadedGrid one, HeadedGrid other, SameHeaders same) {
        Set<String> names = same.senses(one);
        Set<String> others = same.senses(other);
        Set<String> common = new HashSet<>(names);
        common.retainAll(others);
        return one.equals(other)
                || one.header().present() && common.size() >= MOST_ALIKE * Math.max(names.size(), others.size());
    }

    private void sayLeftAside(List<HeadedGrid> chosen, List<String> said) {
        List<String> aside = grids.stream()
                .filter(grid -> chosen.stream().noneMatch(each -> each.grid().equals(grid)))
                .map(Grid::name)
                .toList();
        if (!aside.isEmpty()) {
            said.add("Not read: the sheet" + (aside.size() == 1 ? " " : "s ") + String.join(", ", aside)
                    + ". Name a sheet as Sheet in the map, or with --sheet, to read it.");
        }
    }

    private static void sayHidden(HeadedGrid grid, List<String> said) {
        int rows = grid.grid().hiddenRows().cardinality();
        List<String> columns = grid.grid().hiddenColumns().stream()
                .filter(column -> column < grid.names().size()
                        && grid.grid().columns().get(column).distinct().size() > 1)
                .mapToObj(column -> grid.names().get(column).header())
                .toList();
        if (rows > 0) {
            said.add(grid.grid().name() + " has " + rows + " hidden row" + (rows == 1 ? "" : "s")
                    + ", read like the others.");
        }
        if (!columns.isEmpty()) {
            said.add(grid.grid().name() + " has hidden columns, read like the others: " + String.join(", ", columns)
                    + ".");
        }
    }

    private static void sayTall(HeadedGrid grid, List<String> said) {
        List<CellArea> tall = grid.grid().tall().stream()
                .filter(area -> area.top() > grid.header().last() + 1
                        && area.top() <= grid.grid().rows()
                        && area.left() <= grid.grid().columns().size()
                        && !grid.grid().value(area.top() - 1, area.left() - 1).blank())
                .toList();
        if (!tall.isEmpty()) {
            said.add(grid.grid().name() + " has " + tall.size() + " merged cell" + (tall.size() == 1 ? "" : "s")
                    + " over several rows, such as rows " + tall.get(0).top() + " to "
                    + tall.get(0).bottom() + " of "
                    + grid.names().get(tall.get(0).left() - 1).header()
                    + ": only the first row holds the value. Unmerge"
                    + " and fill down what is meant for every row.");
        }
    }
}
