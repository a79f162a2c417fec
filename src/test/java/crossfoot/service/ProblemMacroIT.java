package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.service.MacroOffice.Job;
import crossfoot.service.MacroOffice.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The macro that goes from problem to problem, under LibreOffice's VBA support. */
class ProblemMacroIT {

    @TempDir
    private static Path folder;

    private static MacroDesk desk;

    @BeforeAll
    static void start() throws Exception {
        desk = MacroDesk.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        desk.close();
    }

    @Test
    void it_goes_from_each_row_that_is_not_ok_to_the_next_and_round_to_the_first() throws Exception {
        Path master = desk.press("CrossfootRefresh.RefreshWithCrossfoot", desk.newMaster(), Map.of("answer", "no"))
                .workbook();
        Map<String, String> modules = MacroOffice.modulesWithStandIn();
        modules.put(
                "Asked",
                """
                Option VBASupport 1
                Function Answers() As String
                    Dim turn As Long
                    For turn = 1 To 4
                        NextProblemWithCrossfoot
                        Answers = Answers & ActiveCell.Row & " " & Split(ActiveCell.Value, ":")(0) & "|"
                    Next turn
                End Function
                """);
        Outcome outcome = desk.office().run(new Job(master, modules, "Asked.Answers", Map.of()));
        assertThat(outcome.gave().split("\\|")).hasSize(4).allSatisfy(stop -> assertThat(stop)
                .matches("[567] .*(error|warning|alert).*"));
        assertThat(outcome.said()).isEmpty();
    }

    @Test
    void a_log_that_was_never_refreshed_has_none_and_says_so() throws Exception {
        Outcome outcome = desk.press("CrossfootProblems.NextProblemWithCrossfoot", desk.newMaster(), Map.of());
        assertThat(outcome.said()).contains("No row has an error", "Refresh");
    }
}
