package crossfoot.report.template;

import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.FigureTable;
import crossfoot.report.pack.Audience;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackNames;
import crossfoot.report.pack.PackRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the page that lists every name a template may use, from the names themselves. */
final class TemplatePage {

    private static final Map<String, String> MEANINGS = new LinkedHashMap<>();

    static {
        MEANINGS.put("pack.title", "the pack's title");
        MEANINGS.put("pack.council", "the council's name, from Settings");
        MEANINGS.put("pack.procedure", "the procedure");
        MEANINGS.put("pack.year", "the reporting year");
        MEANINGS.put("pack.yearBefore", "the reporting year before");
        MEANINGS.put("pack.yearStart", "the first day that is counted");
        MEANINGS.put("pack.yearEnd", "the last day");
        MEANINGS.put("pack.asOf", "the day by which open cases were judged");
        MEANINGS.put("pack.audience", "officer, committee or public");
        MEANINGS.put("pack.source", "a sentence that names the source");
        MEANINGS.put("contents.sheet", "the name of a worksheet");
        MEANINGS.put("contents.title", "what it holds");
        MEANINGS.put("contents.pages", "on how many pages it is printed");
        MEANINGS.put("notes.mark", "a note's mark, or a shorthand");
        MEANINGS.put("notes.tables", "the worksheets that use it");
        MEANINGS.put("notes.text", "what it says");
        MEANINGS.put("lineage.id", "the id of a figure (officers only)");
        MEANINGS.put("lineage.label", "what it is");
        MEANINGS.put("lineage.value", "its value as shown");
        MEANINGS.put("lineage.refs", "the Refs of the rows that it counts");
    }

    private final FigureBook book;
    private final StringBuilder page = new StringBuilder();

    TemplatePage(FigureBook book) {
        this.book = book;
    }

    /** The page's text. */
    String text() {
        page.append(INTRODUCTION);
        page.append("## Names of every pack\n\n| name | what it gives |\n| --- | --- |\n");
        PackNames names = new PackNames(PackRequest.of(Pack.COMMITTEE, book, Audience.OFFICER));
        for (String name : generalNames(names)) {
            if (!MEANINGS.containsKey(name)) {
                throw new IllegalStateException("The page Templates does not say what " + name + " gives");
            }
            String[] parts = name.split("\\.");
            boolean item = !names.members(parts[0]).isEmpty();
            String written = item ? "`item." + parts[1] + "` of `" + parts[0] + "`" : "`${" + name + "}`";
            page.append("| ")
                    .append(written)
                    .append(" | ")
                    .append(MEANINGS.get(name))
                    .append(" |\n");
        }
        page.append(
                "| `${figure['t08/total/count']}` | any figure as shown, by its id (`crossfoot figures` lists them) |\n");
        for (Pack pack : Pack.values()) {
            pack(pack);
        }
        return page.toString();
    }

    /** The names that every pack has, lists by their items' names. */
    private static Set<String> generalNames(PackNames names) {
        Set<String> all = new LinkedHashSet<>();
        names.values().forEach((root, value) -> {
            if (!names.members(root).isEmpty()) {
                names.members(root).forEach(member -> all.add(root + "." + member));
            } else if (root.equals("pack") && value instanceof Map<?, ?> map) {
                map.keySet().forEach(member -> all.add(root + "." + member));
            }
        });
        return all;
    }

    private void pack(Pack pack) {
        page.append("\n## Tables of the pack `").append(pack.word()).append("`\n\n");
        page.append("| table | title | headings: `heading1`, and of `line.cell1` onwards |\n| --- | --- | --- |\n");
        for (FigureTable table : PackRequest.of(pack, book, Audience.OFFICER).tables()) {
            List<String> headings = new ArrayList<>();
            for (int i = 0; i < table.headings().size(); i++) {
                headings.add(
                        i == 0
                                ? table.headings().get(0)
                                : i + " " + table.headings().get(i));
            }
            page.append("| ")
                    .append(table.id())
                    .append(" | ")
                    .append(table.title())
                    .append(" | ");
            page.append(String.join(" · ", headings)).append(" |\n");
        }
    }

    private static final String INTRODUCTION =
            """
            # Templates

            A pack is poured into a template: a workbook that you can restyle in Excel. Crossfoot's own are in
            `workbooks/templates/`, one a pack.

            1. Copy the template of the pack, and open the copy in Excel.
            2. Change fonts, fills, widths, heights, number formats, page layout, the order of the sheets; add your logo; take out
               sheets that you do not want. Keep the notes (comments) of the cells: they are the template's commands.
            3. `crossfoot export MASTER.xlsx --year 2024-25 --pack committee --template YOURS.xlsx --out PACK.xlsx`

            What is wrong with a template is told before anything is written, with the cell: `T08!B6: there is no name line.labell here`.

            ## How a sheet says what goes into it

            - `${T08.title}` in a cell is replaced by the title of table T08; words around it stay.
            - A note on the first cell, `jx:area(lastCell="F7")`, says which cells are filled at all.
            - A note on the first cell of a line, `jx:each(items="T08.lines" var="line" lastCell="F7")`, repeats the line for every line
              of the table. In it, `${line.label}` is the line's label and `${line.cell1}` the cell under the second heading.
            - A further line of that note, `jx:if(condition="line.total" lastCell="F7" areas=["A7:F7", "A6:F6"])`, takes row 7 for
              totals and row 6 for all other lines: so they may look different.
            - There are no other commands, and no formulas: every number of a pack is a figure of the master. Expressions may read
              names, compare and add; they can do nothing else.
            - The Excel table around the headings and the line grows with the lines. A sheet whose list the pack does not have (a table
              of another procedure, the officers' sheet) is left out.
            - A cell holds a figure's full value, and your number format shows it; a share under a format without `%` gets one.
            - Of every table there are `title`, `source`, `base`, `notes`, `id`, `heading1` onwards and `lines`; of every line there are
              `label`, `total` and `cell1` onwards.

            """;
}
