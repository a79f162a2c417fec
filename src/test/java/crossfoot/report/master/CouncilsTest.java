package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Outcome;
import crossfoot.caselog.taxonomy.Reason;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.figures.FigureBook;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.template.PackWriter;
import crossfoot.rules.Assessment;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A landlord, a district and a unitary: each made of schemes, filled at random, refreshed and exported by rows alone. */
class CouncilsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2026-03-31T09:00:00Z"), "tester", "test");

    private final Random chance = new Random(60);

    @ParameterizedTest
    @ValueSource(strings = {"housing", "corporate-code", "all"})
    void a_council_of_any_schemes_is_refreshed_and_every_procedure_of_it_exported(String names) throws IOException {
        List<Scheme> chosen = names.equals("all")
                ? Schemes.all()
                : List.of(Schemes.named(names).orElseThrow());
        Schemes schemes = Schemes.of(chosen, false);
        Workbook refreshed = refreshed(schemes);
        Assessment assessment = Judgement.of(Casebook.read(refreshed::table), TODAY);

        assertThat(assessment.casebook().cases().size()).isEqualTo(60);
        assertThat(assessment.findings())
                .noneMatch(finding ->
                        finding.rule().startsWith("S") || finding.rule().startsWith("T01"));
        for (String procedure : FigureBook.procedures(assessment)) {
            ReportingYear year = assessment.casebook().yearOf(TODAY);
            FigureBook book = FigureBook.of(assessment, year, procedure);
            long counted = assessment.casebook().cases().all().stream()
                    .filter(row -> row.text(CaseColumn.PROCEDURE).equals(procedure))
                    .count();
            assertThat(book.figure("t01/total/received").orElseThrow().value().orElseThrow())
                    .as(procedure)
                    .isEqualTo(counted);
            for (Pack pack : Pack.values()) {
                exported(book, pack);
            }
        }
    }

    private static void exported(FigureBook book, Pack pack) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter.write(PackRequest.of(pack, book, pack.usualAudience()), out);
        assertThat(out.size()).as(pack.name()).isPositive();
    }

    private Workbook refreshed(Schemes schemes) throws IOException {
        Casebook lists = Casebook.read(master(schemes, List.of())::table);
        List<FeedbackType> types = lists.taxonomy().feedbackTypes();
        List<List<Entry>> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Map<String, Entry> row = row(lists, types.get(i % types.size()), i);
            rows.add(MasterSchema.CASE_LOG.inputs().stream()
                    .map(column -> row.getOrDefault(column.header(), Entry.BLANK))
                    .toList());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Refresh.of(master(schemes, rows), TODAY, STAMP).writeTo(bytes);
        return Workbook.open("council.xlsx", bytes.toByteArray());
    }

    private static Workbook master(Schemes schemes, List<List<Entry>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.filled("A council", rows, List.of()).with(schemes).writeTo(bytes);
        return Workbook.open("council.xlsx", bytes.toByteArray());
    }

    private Map<String, Entry> row(Casebook lists, FeedbackType type, int number) {
        Map<String, Entry> row = new HashMap<>();
        LocalDate received = LocalDate.of(2025, 4, 1).plusDays(chance.nextInt(300));
        row.put("Ref", Entry.text("C-" + number));
        row.put("Procedure", Entry.text(type.procedure()));
        row.put("Feedback type", Entry.text(type.name()));
        row.put("Received", new Entry.Date(received));
        if (chance.nextInt(4) > 0 && !type.is(Role.COMPLIMENT)) {
            row.put("Acknowledged", new Entry.Date(received.plusDays(chance.nextInt(9))));
            row.put("Responded", new Entry.Date(received.plusDays(10 + chance.nextInt(40))));
            any(lists.taxonomy().outcomesOf(Texts.key(type.procedure()), Texts.key(type.name())).stream()
                            .map(Outcome::name))
                    .ifPresent(outcome -> row.put("Outcome", Entry.text(outcome)));
        }
        any(lists.taxonomy().reasons().stream()
                        .filter(reason -> reason.procedure().equals(type.procedure()))
                        .map(Reason::mainReason))
                .ifPresent(reason -> row.put("Main reason", Entry.text(reason)));
        return row;
    }

    private Optional<String> any(Stream<String> choices) {
        List<String> all = choices.toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(chance.nextInt(all.size())));
    }
}
