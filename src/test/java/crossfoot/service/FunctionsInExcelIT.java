package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import crossfoot.service.http.AddinManifest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The functions that the add-in gives to cells, called as Excel calls them, against the real service. */
class FunctionsInExcelIT {

    /** 1 April 2025 as Excel keeps it. */
    private static final int FIRST_OF_APRIL = 45748;

    @TempDir
    private Path folder;

    private static Chromium chromium;
    private RunningService service;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        chromium.close();
    }

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterEach
    void stop() {
        chromium.closePages();
        service.close();
    }

    private Page pane(ExcelSetup setup) {
        Page page = chromium.pane(service, setup.json(), new NewContextOptions().setViewportSize(360, 800));
        page.waitForCondition(() -> page.evaluate("excelHost.functions.size").equals(3));
        page.waitForCondition(() -> page.isHidden("#sign-in"));
        return page;
    }

    private ExcelSetup excel() {
        return ExcelSetup.of(service.master());
    }

    private static Object calculated(Page page, String function, Object... values) {
        return page.evaluate(
                "([name, values]) => excelHost.calculate(name, ...values)", List.of(function, List.of(values)));
    }

    @Test
    void respond_by_is_the_day_that_the_deadlines_give() {
        Page page = pane(excel().with("api", "1.14"));
        // 20 working days after 1 April 2025, Easter in between: 1 May.
        Object due = calculated(page, "RESPONDBY", "Formal complaint", FIRST_OF_APRIL);
        assertThat(due)
                .isEqualTo(page.evaluate("async () => { const answer = await (await import('/addin/api.js'))"
                        + ".explain((await import('/addin/api.js')).master, 'ASC-1', {}); return Math.round("
                        + "Date.parse(answer.date) / 86400000) + 25569; }"));
        assertThat(calculated(page, "RESPONDBY", "Formal complaint", "2025-04-01", "Adult social care"))
                .isEqualTo(due);
    }

    @Test
    void working_days_pass_over_weekends_and_bank_holidays() {
        Page page = pane(excel().with("api", "1.14"));
        // Good Friday is 18 April 2025, Easter Monday the 21st.
        assertThat(calculated(page, "WORKINGDAYS", FIRST_OF_APRIL + 16, FIRST_OF_APRIL + 21))
                .isEqualTo(1);
        assertThat(calculated(page, "WORKINGDAYS", "2025-04-01", "2025-04-01")).isEqualTo(0);
    }

    @Test
    void a_figure_is_its_number_and_its_card_says_what_it_is() {
        Page old = pane(excel().with("api", "1.14"));
        assertThat(calculated(old, "FIGURE", "t01/formal-complaint/received", "2025-26"))
                .isEqualTo(2);
        Page page = pane(excel());
        Map<?, ?> card = (Map<?, ?>) calculated(page, "FIGURE", "T01/formal-complaint/received", "2025-26");
        assertThat(card.get("basicValue")).isEqualTo(2);
        assertThat(card.get("properties").toString()).contains("Formal complaints received in 2025-26");
    }

    @Test
    void what_cannot_be_worked_out_is_not_available_with_a_sentence() {
        Page page = pane(excel());
        assertThat(calculated(page, "RESPONDBY", "Grumble", FIRST_OF_APRIL).toString())
                .isEqualTo("#N/A There is no deadline for \"Grumble\" on that day."
                        + " Write the feedback type as the list has it.");
        assertThat(calculated(page, "WORKINGDAYS", "soon", FIRST_OF_APRIL).toString())
                .startsWith("#N/A \"soon\" is no day.");
        assertThat(calculated(page, "FIGURE", "t99/none", "2025-26").toString())
                .startsWith("#N/A No figure of 2025-26");
        service.close();
        assertThat(calculated(page, "WORKINGDAYS", FIRST_OF_APRIL, FIRST_OF_APRIL + 1)
                        .toString())
                .startsWith("#N/A The case log service cannot be reached.");
    }

    @Test
    void a_service_that_answers_again_is_asked_again() {
        Page page = pane(excel().with("api", "1.14"));
        page.route("**/api/v1/**", com.microsoft.playwright.Route::abort);
        assertThat(calculated(page, "RESPONDBY", "Formal complaint", FIRST_OF_APRIL)
                        .toString())
                .startsWith("#N/A The case log service cannot be reached.");
        page.unroute("**/api/v1/**");
        assertThat(calculated(page, "RESPONDBY", "Formal complaint", FIRST_OF_APRIL))
                .isInstanceOf(Integer.class);
    }

    @Test
    void the_cells_of_one_recalculation_are_one_call() {
        Page page = pane(excel().with("api", "1.14"));
        page.evaluate(
                "window.calls = 0; const plain = fetch; window.fetch = (...all) => { window.calls += String(all[0]).includes('working-days') ? 1 : 0; return plain(...all); }");
        Object days = page.evaluate(
                "(day) => Promise.all(Array.from({ length: 150 }, (_, at) => excelHost.calculate('WORKINGDAYS', day, day + at)))",
                FIRST_OF_APRIL);
        assertThat((List<?>) days).hasSize(150);
        assertThat(page.evaluate("window.calls")).isEqualTo(1);
    }

    @Test
    void the_manifests_and_their_metadata_name_the_same_functions() throws IOException {
        JsonNode metadata = new ObjectMapper().readTree(getClass().getResourceAsStream("/addin/functions.json"));
        JsonNode unified = new ObjectMapper().readTree(AddinManifest.unified(URI.create("https://crossfoot.example")));
        assertThat(unified.at("/extensions/0/runtimes/0/customFunctions/functions"))
                .isEqualTo(metadata.get("functions"));
        Page page = pane(excel());
        assertThat((List<?>) page.evaluate("[...excelHost.functions.keys()]"))
                .hasToString(metadata.get("functions").findValuesAsText("id").toString());
    }
}
