package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.figure.Figure;
import crossfoot.rules.Assessment;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A council names its procedures, types and lists as it likes: what is computed, found and counted is the same. */
class RenamedTest {

    @Property(tries = 3)
    void other_names_change_nothing_but_names(@ForAll long seed, @ForAll @IntRange(max = 200) int rows) {
        InventedMaster master = RandomLogs.of(seed, rows);
        Renaming renaming = new Renaming();
        master.mapped(renaming::learn);
        Assessment before = master.assess();
        Assessment after = master.mapped(renaming::rename).assess();

        assertThat(FigureBook.procedures(after)).doesNotContainAnyElementsOf(FigureBook.procedures(before));
        assertThat(standings(after)).isEqualTo(standings(before));
        assertThat(findings(after)).isEqualTo(findings(before));
        for (String procedure : FigureBook.procedures(before)) {
            for (int year = 2023; year <= 2024; year++) {
                FigureBook one = FigureBook.of(before, InventedMaster.year(year), procedure);
                FigureBook other =
                        FigureBook.of(after, InventedMaster.year(year), renaming.name("Procedure", procedure));
                assertThat(numbers(other)).as(procedure + " " + year).isEqualTo(numbers(one));
            }
        }
    }

    private static List<String> standings(Assessment assessment) {
        return IntStream.range(0, assessment.casebook().cases().size())
                .mapToObj(index -> assessment.standing(index).toString())
                .toList();
    }

    /** Where which rule finds something; its words tell of names. */
    private static List<String> findings(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> String.join(
                        " | ",
                        finding.rule(),
                        finding.severity().name(),
                        finding.table(),
                        String.valueOf(finding.row()),
                        finding.ref(),
                        finding.column()))
                .toList();
    }

    /** The figures in their order, without their names. */
    private static List<String> numbers(FigureBook book) {
        return book.figures().stream().map(RenamedTest::number).toList();
    }

    private static String number(Figure figure) {
        return figure.id().substring(0, figure.id().indexOf('/')) + " | " + figure.unit() + " | " + figure.value()
                + " | " + figure.display() + " | " + figure.refs();
    }
}
