package crossfoot.figures;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.Sum;
import crossfoot.figures.figure.Unit;
import crossfoot.rules.Assessment;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What always holds between figures, whatever the log. */
class IdentitiesTest {

    private static final List<String> PROCEDURES =
            List.of("Adult social care", "Children's social care", "Corporate", "Data protection");

    @Provide
    Arbitrary<Assessment> logs() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 250))
                .as((seed, rows) -> RandomLogs.of(seed, rows).assess());
    }

    private static Stream<FigureBook> books(Assessment assessment) {
        return PROCEDURES.stream().flatMap(procedure -> Stream.of(2023, 2024)
                .map(year -> FigureBook.of(assessment, InventedMaster.year(year), procedure)));
    }

    @Property(tries = 5)
    void lines_add_up_to_their_totals(@ForAll("logs") Assessment assessment) {
        books(assessment).forEach(book -> {
            assertThat(book.sums()).isNotEmpty();
            for (Sum sum : book.sums()) {
                double parts = sum.parts().stream()
                        .mapToDouble(id -> Shown.value(book, id))
                        .sum();
                assertThat(parts).as(book.procedure() + " " + sum.total()).isEqualTo(Shown.value(book, sum.total()));
            }
        });
    }

    @Property(tries = 5)
    void what_was_brought_forward_and_received_is_responded_to_or_carried_forward(
            @ForAll("logs") Assessment assessment) {
        books(assessment).forEach(book -> {
            for (Figure brought : book.figures()) {
                if (brought.id().startsWith("t02/") && brought.id().endsWith("/brought-forward")) {
                    String line = brought.id().replace("brought-forward", "");
                    assertThat(Shown.value(book, brought.id()) + Shown.value(book, line + "received"))
                            .as(line)
                            .isEqualTo(Shown.value(book, line + "responded")
                                    + Shown.value(book, line + "carried-forward"));
                }
            }
        });
    }

    @Property(tries = 5)
    void what_is_carried_forward_is_brought_forward_into_the_next_year(@ForAll("logs") Assessment assessment) {
        for (String procedure : PROCEDURES) {
            FigureBook one = FigureBook.of(assessment, InventedMaster.year(2023), procedure);
            FigureBook next = FigureBook.of(assessment, InventedMaster.year(2024), procedure);
            assertThat(one.figure("t02/total/carried-forward").orElseThrow().refs())
                    .isEqualTo(next.figure("t02/total/brought-forward")
                            .orElseThrow()
                            .refs());
        }
    }

    @Property(tries = 5)
    void reasons_and_outcomes_count_the_formal_complaints_of_the_overview(@ForAll("logs") Assessment assessment) {
        for (int year = 2022; year <= 2025; year++) {
            FigureBook book = FigureBook.of(assessment, InventedMaster.year(year), PROCEDURES.get(0));
            double counted = Shown.value(book, "t01/formal-complaint/counted");
            assertThat(Stream.of("t07/formal-complaint/count", "t08/total/count", "t09/total/count", "t10/total/count")
                            .map(id -> Shown.value(book, id)))
                    .allMatch(value -> value == counted);
        }
    }

    @Property(tries = 5)
    void answers_are_in_time_in_extended_time_or_late(@ForAll("logs") Assessment assessment) {
        books(assessment).forEach(book -> book.figures().stream()
                .map(Figure::id)
                .filter(id -> id.startsWith("t11/") && id.endsWith("/responded"))
                .map(id -> id.replace("responded", ""))
                .forEach(line -> assertThat(Shown.value(book, line + "in-time")
                                + Shown.value(book, line + "in-extended-time")
                                + Shown.value(book, line + "late"))
                        .as(line)
                        .isEqualTo(Shown.value(book, line + "responded"))));
    }

    @Property(tries = 5)
    void no_more_go_on_than_there_are(@ForAll("logs") Assessment assessment) {
        books(assessment).forEach(book -> book.figures().stream()
                .map(Figure::id)
                .filter(id -> id.startsWith("t16/") && id.endsWith("/count"))
                .forEach(id -> assertThat(Shown.value(book, id))
                        .as(id)
                        .isLessThanOrEqualTo(Shown.value(book, id.replace("/count", "/responded")))));
    }

    @Property(tries = 5)
    void a_count_is_the_number_of_its_refs_and_a_share_lies_between_nothing_and_all(
            @ForAll("logs") Assessment assessment) {
        books(assessment).flatMap(book -> book.figures().stream()).forEach(figure -> {
            // Not parts of their base: what went on to another stage may be more than its base of the same year.
            boolean ofAnotherFlow = figure.id().endsWith("/share-of-formal-complaints")
                    || figure.id().equals("t15/share-of-first-stage");
            if (figure.unit() == Unit.SHARE && !ofAnotherFlow) {
                assertThat(figure.value().orElse(0)).as(figure.id()).isBetween(0.0, 1.0);
            }
            if (figure.unit() == Unit.COUNT
                    && figure.value().isPresent()
                    && !figure.id().equals("t18/total/count")) {
                assertThat(figure.value().getAsDouble())
                        .as(figure.id())
                        .isEqualTo(figure.refs().size());
            }
        });
    }

    @Property(tries = 5)
    void every_cell_with_a_number_is_a_figure_of_the_book(@ForAll("logs") Assessment assessment) {
        books(assessment)
                .forEach(book -> book.tables().forEach(table -> table.lines().forEach(line -> {
                    assertThat(line.cells())
                            .as(table.id() + " " + line.label())
                            .hasSize(table.headings().size() - 1);
                    line.cells().forEach(cell -> cell.figure().ifPresent(figure -> assertThat(book.figure(figure.id()))
                            .containsSame(figure)));
                    line.cells().forEach(cell -> assertThat(cell.notes())
                            .allMatch(place ->
                                    place >= 1 && place <= table.notes().size()));
                })));
    }
}
