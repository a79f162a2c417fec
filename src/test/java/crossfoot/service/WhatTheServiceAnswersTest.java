package crossfoot.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.report.master.Judgement;
import crossfoot.service.calls.CheckAnswer;
import crossfoot.service.http.MediaTypes;
import crossfoot.service.http.TextTable;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service answers to what it can serve, over real HTTP. */
class WhatTheServiceAnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 6, 30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private RunningService service;

    @BeforeEach
    void start() throws IOException {
        service = RunningService.start(folder);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void health_names_the_master_and_says_that_it_is_there() throws Exception {
        JsonNode health = json(service.get("/health"));
        assertThat(health.get("status").asText()).isEqualTo("up");
        assertThat(health.get("master").asText()).isEqualTo("feedback-master.xlsx");
        assertThat(health.get("present").asBoolean()).isTrue();
    }

    @Test
    void a_check_says_what_the_rules_say() throws Exception {
        JsonNode answer = json(service.get("/master/check"));
        CheckAnswer expected =
                CheckAnswer.of(Judgement.of(Casebook.read(Workbook.open(service.master())::table), Vantage.on(TODAY)));
        assertThat(answer.get("asOf").asText()).isEqualTo("2025-06-30");
        assertThat(answer.get("rows").asInt()).isEqualTo(3);
        assertThat(answer.get("errors").asInt()).isEqualTo(expected.errors()).isPositive();
        assertThat(column(answer.get("findings"), "rule"))
                .isEqualTo(
                        expected.findings().stream().map(CheckAnswer.Line::rule).toList());
        assertThat(column(answer.get("findings"), "message"))
                .isEqualTo(expected.findings().stream()
                        .map(CheckAnswer.Line::message)
                        .toList());
    }

    @Test
    void a_finding_names_the_owner_of_its_row() throws Exception {
        JsonNode late = StreamSupport.stream(
                        json(service.get("/master/check")).get("findings").spliterator(), false)
                .filter(finding -> finding.get("ref").asText().equals("ASC-2"))
                .findFirst()
                .orElseThrow();
        assertThat(late.get("owner").asText()).isEqualTo("Ben Invented");
        assertThat(late.get("sheet").asText()).isEqualTo("Case log");
    }

    @Test
    void a_workbook_raw_or_in_a_form_and_its_tables_as_json_are_checked_alike() throws Exception {
        byte[] workbook = Files.readAllBytes(service.master());
        String raw = new String(service.postWorkbook("/check", workbook).body(), StandardCharsets.UTF_8);
        String form = service.post("/check", "multipart/form-data; boundary=XX", form(workbook))
                .body();
        assertThat(JSON.readTree(form)).isEqualTo(JSON.readTree(raw));
        JsonNode tables = json(service.postJson("/check", tables(Workbook.open(service.master()))));
        assertThat(tables.get("computed")).isEqualTo(JSON.readTree(raw).get("computed"));
        assertThat(tables.get("findings")).isEqualTo(JSON.readTree(raw).get("findings"));
    }

    @Test
    void tables_without_lists_are_judged_by_the_masters_lists() throws Exception {
        JsonNode answer = json(
                service.postJson(
                        "/check",
                        """
                {"asOf": "2025-06-30", "tables": {"CaseLog": {
                  "rows": [["C-1", "Adult social care", "Formal complaint", "2025-05-01", null, "Charging"],
                           ["", "", "", "", null, ""],
                           ["C-2", "Adult social care", "Formal complaint", 45778, null, "Chargin"]],
                  "headers": ["Ref", "Procedure", "Feedback type", "Received", "Responded", "Main reason"],
                  "firstRow": 10}}}
                """));
        JsonNode block = answer.get("computed").get("CaseLog");
        assertThat(block.get("firstRow").asInt()).isEqualTo(10);
        int respondBy = column(block.get("headers")).indexOf("Respond by");
        // 25 working days after Thursday 1 May 2025, with the bank holidays of 5 and 26 May: Monday 9 June, 45817.
        assertThat(block.get("rows").get(0).get(respondBy).asInt()).isEqualTo(45817);
        assertThat(block.get("rows").get(1).get(respondBy).asText()).isEmpty();
        assertThat(block.get("rows").get(2).get(respondBy).asInt()).isEqualTo(45817);
        JsonNode misspelt = StreamSupport.stream(answer.get("findings").spliterator(), false)
                .filter(finding -> finding.get("rule").asText().equals("T01"))
                .findFirst()
                .orElseThrow();
        assertThat(misspelt.get("row").asInt()).isEqualTo(12);
        assertThat(misspelt.get("suggestion").asText()).isEqualTo("Charging");
    }

    @Test
    void free_text_that_tables_leave_out_is_not_missed() throws Exception {
        JsonNode answer = json(
                service.postJson(
                        "/check",
                        """
                {"tables": {"CaseLog": {"headers": ["Ref"], "rows": [["C-1"]]}}}
                """));
        List<String> missing = StreamSupport.stream(answer.get("findings").spliterator(), false)
                .filter(finding -> finding.get("rule").asText().equals("S02"))
                .map(finding -> finding.get("column").asText())
                .toList();
        assertThat(missing).contains("Received").doesNotContain("Notes", "Provider", "External agency", "Summary");
        assertThat(column(answer.get("findings"), "rule")).doesNotContain("S07");
    }

    @Test
    void what_can_be_got_has_a_head() throws Exception {
        var request = service.call("/master").method("HEAD", HttpRequest.BodyPublishers.noBody());
        var answer = service.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void a_case_with_a_slash_in_its_ref_is_explained() throws Exception {
        var answer = service.postJson(
                "/explain/C%2F1",
                """
                {"tables": {"CaseLog": {
                  "headers": ["Ref", "Procedure", "Feedback type", "Received"],
                  "rows": [["C/1", "Adult social care", "Formal complaint", "2025-05-01"]]}}}
                """);
        assertThat(json(answer).get("ref").asText()).as(answer.body()).isEqualTo("C/1");
    }

    @Test
    void an_as_of_date_in_the_call_is_obeyed() throws Exception {
        JsonNode early = json(service.get("/master/check?asOf=2025-05-02"));
        assertThat(early.get("asOf").asText()).isEqualTo("2025-05-02");
        JsonNode block = early.get("computed").get("CaseLog");
        int status = column(block.get("headers")).indexOf("Status");
        assertThat(block.get("rows").get(1).get(status).asText()).isEqualTo("Open");
    }

    @Test
    void the_master_is_never_refreshed_as_it_was_on_another_day() throws Exception {
        byte[] before = Files.readAllBytes(service.master());
        HttpResponse<String> refused = service.post("/master/refresh?asOf=2025-05-02", "text/plain", new byte[0]);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("2025-05-02 is before today, 2025-06-30", "Leave asOf out");
        assertThat(Files.readAllBytes(service.master())).isEqualTo(before);
        assertThat(service.post("/master/refresh?asOf=2025-06-30", "text/plain", new byte[0])
                        .statusCode())
                .isEqualTo(200);
    }

    /** The body is read as the question mark is: a client that puts the day there is not given another day's refresh. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"asOf\":\"2025-05-02\"} | 400 | 2025-05-02 is before today, 2025-06-30",
                "{\"asOf\":\"2025-07-01\"} | 400 | 2025-07-01 is after today, 2025-06-30",
                "{\"asOf\":\"soon\"} | 400 | is not a date",
                "{\"asOf\":null,\"tables\":{\"Teams\":{\"headers\":[\"Team\"],\"rows\":[]}}} | 400 | takes no workbook and no tables",
                "{\"asOf\":\"2025-06-30\"} | 200 | 2025-06-30",
                "{} | 200 | 2025-06-30"
            })
    void a_day_in_the_body_of_a_refresh_of_the_master_is_obeyed(String body, int status, String said) throws Exception {
        byte[] before = Files.readAllBytes(service.master());
        HttpResponse<String> answer =
                service.post("/master/refresh", "application/json", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(said);
        if (status != 200) {
            assertThat(Files.readAllBytes(service.master())).isEqualTo(before);
        }
    }

    @Test
    void a_workbook_sent_to_the_refresh_of_the_master_is_not_passed_over_in_silence() throws Exception {
        HttpResponse<String> refused =
                service.post("/master/refresh", MediaTypes.WORKBOOK, Files.readAllBytes(service.master()));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("POST /refresh takes a workbook");
    }

    @Test
    void a_copy_as_it_was_is_given_back_with_a_later_row_empty_but_for_its_check() throws Exception {
        var answer = service.postWorkbook("/refresh?asOf=2025-05-02", Files.readAllBytes(service.master()));
        Workbook copy = Workbook.open("copy.xlsx", answer.body());
        assertThat(shown(copy, "Status")).containsExactly("Answered in time", "Open", "");
        assertThat(shown(copy, "Check").get(2)).isEqualTo("OK");
        assertThat(shown(copy, "Responded").get(2)).isNotEmpty();
    }

    private static List<String> shown(Workbook workbook, String header) {
        Table log = workbook.table("CaseLog").orElseThrow();
        TableColumn column = log.columns().stream()
                .filter(each -> each.header().equals(header))
                .findFirst()
                .orElseThrow();
        return IntStream.range(0, log.size())
                .mapToObj(row -> column.cell(row).shown())
                .toList();
    }

    @Test
    void a_day_that_has_not_come_is_not_looked_at() throws Exception {
        for (String path : List.of("/master/check", "/master/worklist", "/master")) {
            HttpResponse<String> refused = service.get(path + "?asOf=2025-07-01");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("is after today, 2025-06-30");
        }
    }

    /** Half past eleven at night in Greenwich is the next day in a London summer, whatever zone the machine keeps. */
    @Test
    void today_is_the_day_of_the_council() throws Exception {
        for (ZoneId machine : List.of(ZoneOffset.UTC, ZoneId.of("Pacific/Kiritimati"), ZoneOffset.ofHours(-12))) {
            Clock clock = Clock.fixed(Instant.parse("2025-06-30T23:30:00Z"), machine);
            Path elsewhere = Files.createDirectories(
                    folder.resolve(machine.getId().replace('/', '-').replace(':', '-')));
            try (RunningService night = RunningService.start(elsewhere, clock)) {
                assertThat(json(night.get("/master/check")).get("asOf").asText())
                        .isEqualTo("2025-07-01");
            }
        }
    }

    @Test
    void a_refresh_gives_the_workbook_back_with_its_computed_cells() throws Exception {
        var answer = service.postWorkbook("/refresh", Files.readAllBytes(service.master()));
        assertThat(answer.statusCode()).isEqualTo(200);
        Table log =
                Workbook.open("refreshed.xlsx", answer.body()).table("CaseLog").orElseThrow();
        TableColumn status = log.columns().stream()
                .filter(column -> column.header().equals("Status"))
                .findFirst()
                .orElseThrow();
        assertThat(status.cell(1).shown()).isEqualTo("Overdue");
    }

    @Test
    void the_served_master_is_refreshed_in_place_once() throws Exception {
        HttpResponse<String> first = service.post("/master/refresh", "text/plain", new byte[0]);
        assertThat(json(first).get("changed").asBoolean()).isTrue();
        assertThat(json(service.get("/health")).get("lastRefreshed").asText()).isEqualTo("2025-06-30 10:00:00");
        HttpResponse<String> second = service.post("/master/refresh", "text/plain", new byte[0]);
        assertThat(json(second).get("changed").asBoolean()).isFalse();
    }

    @Test
    void a_master_that_is_open_in_excel_is_not_written() throws Exception {
        byte[] owner = new byte[165];
        owner[0] = 3;
        System.arraycopy("Ada".getBytes(StandardCharsets.US_ASCII), 0, owner, 1, 3);
        owner[55] = 3;
        System.arraycopy("Ada".getBytes(StandardCharsets.UTF_16LE), 0, owner, 57, 6);
        Files.write(folder.resolve("~$feedback-master.xlsx"), owner);
        byte[] before = Files.readAllBytes(service.master());
        HttpResponse<String> answer = service.post("/master/refresh", "text/plain", new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ada").contains("Nothing was written");
        assertThat(Files.readAllBytes(service.master())).isEqualTo(before);
    }

    @Test
    void the_cache_follows_the_file() throws Exception {
        assertThat(json(service.get("/master")).get("rows").asInt()).isEqualTo(3);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        crossfoot.report.design.MasterDesign.empty("Another Council").writeTo(empty);
        Files.write(service.master(), empty.toByteArray());
        JsonNode now = json(service.get("/master"));
        assertThat(now.get("rows").asInt()).isZero();
        assertThat(now.get("council").asText()).isEqualTo("Another Council");
    }

    @Test
    void figures_have_their_lineage_and_their_tables() throws Exception {
        JsonNode answer = json(service.get("/master/figures?year=2025-26"));
        JsonNode received = StreamSupport.stream(answer.get("figures").spliterator(), false)
                .filter(figure -> figure.get("id").asText().equals("t01/formal-complaint/received"))
                .findFirst()
                .orElseThrow();
        assertThat(received.get("value").asDouble()).isEqualTo(2);
        assertThat(column(received.get("refs"))).containsExactly("ASC-1", "ASC-2");
        assertThat(column(answer.get("tables"), "id")).contains("T01", "T08");
    }

    @Test
    void figures_of_a_part_of_a_year_are_asked_for_by_period() throws Exception {
        assertThat(json(service.get("/master/figures?period=2025-26/Q1"))
                        .get("year")
                        .asText())
                .isEqualTo("2025-26/Q1");
        HttpResponse<String> wrong = service.get("/master/figures?period=2025-26/Q7");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("2024-25/Q1 (quarter)");
        assertThat(service.get("/master/export/committee?period=2025-26/H1")
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("committee-2025-26-H1-adult-social-care.xlsx"));
    }

    @Test
    void an_export_is_a_workbook_under_a_telling_name() throws Exception {
        var answer = service.client()
                .send(service.call("/master/export/committee?year=2025-26").build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''committee-2025-26-adult-social-care.xlsx");
        assertThat(Workbook.open("pack.xlsx", answer.body()).sheets()).contains("T01", "T08");
    }

    @Test
    void an_export_for_the_public_says_what_was_done_about_small_numbers() throws Exception {
        HttpResponse<String> answer = service.get("/master/export/committee?year=2025-26&audience=public");
        assertThat(answer.headers().firstValue("Crossfoot-Note"))
                .hasValue("The small number threshold is 0 (sheet Start), so nothing was suppressed for the public.");
        assertThat(service.get("/master/export/committee?year=2025-26")
                        .headers()
                        .firstValue("Crossfoot-Note"))
                .isEmpty();
    }

    @Test
    void the_weekly_pack_is_refused_to_all_but_officers() throws Exception {
        for (String audience : List.of("public", "committee")) {
            HttpResponse<String> answer = service.get("/master/export/weekly?year=2025-26&audience=" + audience);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("for officers only");
        }
        assertThat(service.get("/master/export/weekly?year=2025-26").statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_pack_is_a_sentence_that_names_the_packs() throws Exception {
        HttpResponse<String> answer = service.get("/master/export/everything?year=2025-26");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("no pack named everything").contains("committee");
    }

    @Test
    void findings_and_blocks_come_as_tab_separated_text_where_they_are_asked_for() throws Exception {
        String findings = tsv("/master/check");
        assertThat(findings)
                .startsWith("Severity\tRule\tTable\tRow\tRef\tColumn\tValue\tWhat is wrong\tSuggestion\r\n");
        String[] block = tsv("/master/check?table=CaseLog").split("\r\n");
        assertThat(block[0]).startsWith("Row\tYear received\t");
        assertThat(block).hasSize(4);
        assertThat(block[2]).startsWith("6\t2025-26\t").contains("\tOverdue\t");
    }

    @Test
    void the_worklist_can_be_one_owners() throws Exception {
        assertThat(column(json(service.get("/master/worklist")).get("duties"), "ref"))
                .contains("ASC-2");
        assertThat(json(service.get("/master/worklist?owner=ada%20invented")).get("duties"))
                .noneMatch(duty -> duty.get("ref").asText().equals("ASC-2"));
    }

    @Test
    void every_route_is_described_and_every_described_call_is_there() throws Exception {
        JsonNode paths = json(service.get("/openapi.json")).get("paths");
        List<String> described = new ArrayList<>();
        paths.fieldNames().forEachRemaining(described::add);
        assertThat(described)
                .contains("/api/v1/check", "/api/v1/refresh", "/api/v1/master/export/{pack}", "/api/v1/events");
        for (String path : described) {
            if (paths.get(path).has("get") && !path.endsWith("/events")) {
                String asked = path.replace("/api/v1", "")
                                .replace("{pack}", "committee")
                                .replace("{ref}", "ASC-1") + "?year=2025-26";
                assertThat(service.get(asked).statusCode()).as(asked).isEqualTo(200);
            }
        }
    }

    @Test
    void a_date_is_explained_day_by_day() throws Exception {
        JsonNode answer = json(service.get("/master/explain/ASC-1?column=Acknowledge%20by"));
        assertThat(answer.get("date").asText()).isEqualTo("2025-04-04");
        assertThat(answer.get("days")).hasSize(4);
        assertThat(service.get("/master/explain/ASC-99").statusCode()).isEqualTo(404);
    }

    @Test
    void a_pack_is_written_as_a_word_document_too() throws Exception {
        var answer = service.get("/master/export/committee?year=2025-26&format=docx");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(service.get("/master/export/committee?year=2025-26&format=pptx")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_event_tells_how_far_a_named_job_is() throws Exception {
        var events = service.client().send(service.call("/events").build(), BodyHandlers.ofLines());
        var lines = events.body().iterator();
        assertThat(lines.next()).contains("ready");
        service.client()
                .send(service.call("/master").header("Crossfoot-Job", "job-7").build(), BodyHandlers.discarding());
        String data = "";
        while (!data.contains("job-7")) {
            data = lines.next();
        }
        assertThat(data).contains("\"stage\":\"reading\"");
    }

    private String tsv(String path) throws IOException, InterruptedException {
        return service.client()
                .send(service.call(path).header("Accept", TextTable.MEDIA_TYPE).build(), BodyHandlers.ofString())
                .body();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static List<String> column(JsonNode rows, String name) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(name).asText())
                .toList();
    }

    private static List<String> column(JsonNode cells) {
        return StreamSupport.stream(cells.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static byte[] form(byte[] workbook) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--XX\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nnot this\r\n--XX\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"C:\\\\logs\\\\log.xlsx\"\r\n"
                        + "Content-Type: " + MediaTypes.WORKBOOK + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        form.write(workbook);
        form.write("\r\n--XX--\r\n".getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private static String tables(Workbook workbook) throws IOException {
        Map<String, Object> tables = new HashMap<>();
        for (var schema : crossfoot.caselog.schema.MasterSchema.inputTables()) {
            if (workbook.table(schema.name()).isEmpty()) {
                continue;
            }
            Table table = workbook.table(schema.name()).orElseThrow();
            List<List<Object>> rows = new ArrayList<>();
            for (int row = 0; row < table.size(); row++) {
                int at = row;
                rows.add(table.columns().stream()
                        .map(column -> column.cell(at))
                        .map(cell -> cell instanceof Cell.Number number ? (Object) number.value() : cell.shown())
                        .toList());
            }
            tables.put(
                    schema.name(),
                    Map.of(
                            "headers",
                                    table.columns().stream()
                                            .map(TableColumn::header)
                                            .toList(),
                            "rows", rows,
                            "sheet", table.sheet(),
                            "firstRow", table.sheetRow(0),
                            "firstColumn", table.corner().column()));
        }
        return JSON.writeValueAsString(Map.of("tables", tables));
    }
}
