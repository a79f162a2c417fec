package crossfoot.report.imports;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.shown.ImportAnswer;
import crossfoot.report.master.RefreshStamp;
import crossfoot.workbook.reading.Workbook;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A table of earlier years, types by years, comes into PublishedFigures. */
class ImportPublishedTest {

    private static final String TABLE = "Type of feedback,2021-22,2022/23\n"
            + "Compliments,210,\"1,184\"\nFormal complaints,198,<5\nBiscuits,3,4\nTotal,411,1188\n";

    private static PlannedImport plan(Workbook master, Optional<ImportMap> map) {
        return ImportRun.any(
                master,
                ImportTrial.csv("years.csv", TABLE),
                map,
                Optional.empty(),
                new ImportRun.Asked("", "", ImportTrial.AS_OF));
    }

    private static ImportMap decided(ImportMap map) {
        ImportMap agreed = DecidedMap.of(map);
        // Biscuits are no figure: the steward says No.
        return new ImportMap(
                agreed.settings(),
                agreed.columns(),
                agreed.values().stream()
                        .filter(line -> !line.value().equals("Biscuits"))
                        .toList(),
                agreed.defaults(),
                agreed.steps());
    }

    @Test
    void each_cell_becomes_a_figure_of_its_year_and_what_is_no_figure_is_refused() {
        Workbook master = ImportTrial.master();
        PlannedImport proposed = plan(master, Optional.empty());
        assertThat(proposed.decided()).isFalse();
        PlannedImport run = plan(master, Optional.of(decided(proposed.map())));
        assertThat(run.answer(false).undecided()).isEmpty();
        ImportAnswer answer = run.answer(false);
        assertThat(answer.balances()).isTrue();
        assertThat(answer.balance().made()).isEqualTo(3);
        assertThat(answer.balance().refused()).isEqualTo(1);
        Workbook after = applied(run);
        assertThat(Casebook.read(after::table).publishedFigures())
                .extracting(figure -> figure.year().label() + " " + figure.figure() + " "
                        + (figure.value().isPresent() ? figure.value().getAsDouble() : "suppressed"))
                .containsExactly(
                        "2021-22 t01/compliment/counted 210.0",
                        "2022-23 t01/compliment/counted 1184.0",
                        "2021-22 t01/formal-complaint/counted 198.0",
                        "2022-23 t01/formal-complaint/counted suppressed",
                        "2021-22 t01/total/counted 411.0",
                        "2022-23 t01/total/counted 1188.0");
        assertThat(after.table("ImportBatches").orElseThrow().size()).isEqualTo(1);
        PlannedImport again = plan(after, Optional.of(decided(proposed.map())));
        assertThat(again.changes()).isFalse();
        assertThat(again.answer(false).balance().unchanged()).isEqualTo(3);
    }

    private static Workbook applied(PlannedImport run) {
        RefreshStamp stamp = new RefreshStamp(Instant.parse("2025-09-30T10:00:00Z"), "tester", "test");
        return Workbook.open("master.xlsx", ImportTrial.bytes(run.imported(stamp, Runnable::run)::writeTo));
    }

    @Test
    void the_default_procedure_is_asked_for() {
        assertThat(plan(ImportTrial.master(), Optional.empty()).answer(false).undecided())
                .anySatisfy(each -> assertThat(each.about()).isEqualTo("Procedure"));
    }

    @Test
    void a_label_is_offered_for_what_it_counts_and_not_for_a_part_of_it() {
        PlannedImport run = ImportRun.any(
                ImportTrial.master(),
                ImportTrial.csv(
                        "years.csv",
                        "Feedback,2021-22,2022-23\nFormal complaints received,181,190\nOmbudsman decisions well founded,4,5\n"),
                Optional.empty(),
                Optional.empty(),
                new ImportRun.Asked("", "", ImportTrial.AS_OF));
        assertThat(run.map().values())
                .extracting(line -> line.entry())
                .containsExactly("t01/formal-complaint/received", "");
    }
}
