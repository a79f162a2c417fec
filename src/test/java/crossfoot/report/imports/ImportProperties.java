package crossfoot.report.imports;

import static crossfoot.report.imports.ImportTrial.agreed;
import static crossfoot.report.imports.ImportTrial.applied;
import static crossfoot.report.imports.ImportTrial.cell;
import static crossfoot.report.imports.ImportTrial.csv;
import static crossfoot.report.imports.ImportTrial.log;
import static crossfoot.report.imports.ImportTrial.master;
import static crossfoot.report.imports.ImportTrial.suggested;
import static crossfoot.report.imports.ImportTrial.with;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.source.SourceFile;
import crossfoot.workbook.reading.Workbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ImportProperties {

    private final Workbook master = master();

    @Property(tries = 25)
    void a_log_in_a_foreign_shape_comes_in_as_it_was(@ForAll long seed) {
        ForeignLog foreign = new ForeignLog(seed, master);
        SourceFile source = csv("foreign.csv", foreign.foreign());
        ImportRun run = agreed(master, source);
        assertThat(run.plan().undecided()).as(foreign.foreign()).isEmpty();
        assertThat(run.plan().balance().balances()).isTrue();
        CaseLog log = log(applied(run));
        assertThat(log.size()).isEqualTo(foreign.rows().size());
        same(foreign.rows(), log, foreign.foreign());
    }

    @Property(tries = 25)
    void stages_side_by_side_come_in_as_the_rows_that_they_are(@ForAll long seed) {
        ForeignChains foreign = new ForeignChains(seed, master);
        String text = foreign.foreign();
        ImportRun run = agreed(master, csv("chains.csv", text));
        assertThat(run.plan().undecided()).as(text).isEmpty();
        assertThat(run.plan().balance().balances()).isTrue();
        CaseLog log = log(applied(run));
        assertThat(log.size()).as(text).isEqualTo(foreign.rows().size());
        same(foreign.rows(), log, text);
    }

    private static void same(List<Map<CaseColumn, String>> rows, CaseLog log, String text) {
        for (Map<CaseColumn, String> row : rows) {
            String ref = row.getOrDefault(CaseColumn.REF, "");
            row.forEach((column, value) -> assertThat(plain(cell(log, ref, column)))
                    .as(column.header() + " of " + ref + " in\n" + text)
                    .isEqualTo(plain(value)));
        }
    }

    /** Line breaks and the order of entries may be others. */
    private static List<String> plain(String value) {
        return Stream.of(value.replaceAll("\\s+", " ").split("; ", -1)).sorted().toList();
    }

    @Property(tries = 8)
    void importing_twice_is_importing_once(@ForAll long seed) {
        SourceFile source = csv("foreign.csv", new ForeignLog(seed, master).foreign());
        ImportMap map = agreed(master, source).map();
        Workbook once = applied(with(master, source, map));
        ImportRun twice = with(once, source, map);
        assertThat(twice.plan().changes()).isFalse();
        assertThat(twice.plan().balance().unchanged())
                .isEqualTo(twice.plan().rows().size());
    }

    @Property(tries = 8)
    void a_map_without_any_one_of_its_lines_still_balances(@ForAll long seed) {
        SourceFile source = csv("foreign.csv", new ForeignLog(seed, master).foreign());
        ImportMap map = suggested(master, source).map();
        for (int i = 0; i < map.columns().size(); i++) {
            assertThat(with(master, source, without(map, i, -1))
                            .plan()
                            .balance()
                            .balances())
                    .isTrue();
        }
        for (int i = 0; i < Math.min(5, map.values().size()); i++) {
            assertThat(with(master, source, without(map, -1, i))
                            .plan()
                            .balance()
                            .balances())
                    .isTrue();
        }
    }

    private static ImportMap without(ImportMap map, int column, int value) {
        List<ColumnLine> columns = new ArrayList<>(map.columns());
        List<ValueLine> values = new ArrayList<>(map.values());
        if (column >= 0) {
            columns.remove(column);
        }
        if (value >= 0) {
            values.remove(value);
        }
        return new ImportMap(map.settings(), columns, values, map.defaults(), map.steps());
    }
}
