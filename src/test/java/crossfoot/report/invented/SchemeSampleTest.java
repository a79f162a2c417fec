package crossfoot.report.invented;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Procedure;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.report.master.Judgement;
import crossfoot.report.pack.Pack;
import crossfoot.report.pack.PackRequest;
import crossfoot.report.template.PackWriter;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Severity;
import crossfoot.workbook.reading.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small sample of every scheme: what a council of any kind sees before it has typed a row. */
class SchemeSampleTest {

    private static Assessment all;

    @BeforeAll
    static void invent() throws IOException {
        all = judged(Schemes.all(), 1);
    }

    private static byte[] bytes(List<Scheme> schemes, long seed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SchemeSample(Schemes.of(schemes, false), seed).write(out);
        return out.toByteArray();
    }

    private static Assessment judged(List<Scheme> schemes, long seed) throws IOException {
        Workbook workbook = Workbook.open("sample.xlsx", bytes(schemes, seed));
        return Judgement.of(Casebook.read(workbook::table), new SchemeSample(Schemes.of(schemes, false), seed).asOf());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void it_is_a_well_kept_log_of_every_procedure(long seed) throws IOException {
        Assessment assessment = judged(Schemes.all(), seed);
        assertThat(assessment.findings())
                .noneMatch(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING);
        assertThat(assessment.casebook().cases().all().stream()
                        .map(row -> row.text(CaseColumn.PROCEDURE))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(assessment.casebook().taxonomy().procedures().stream()
                        .map(Procedure::name)
                        .toList());
    }

    @Test
    void each_stage_of_each_procedure_has_a_case() {
        List<FeedbackType> missing = all.casebook().taxonomy().feedbackTypes().stream()
                .filter(type -> type.is(Role.FIRST_STAGE) || type.is(Role.LATER_STAGE) || type.is(Role.OMBUDSMAN))
                .filter(type -> all.casebook().cases().all().stream()
                        .noneMatch(row -> row.key(CaseColumn.PROCEDURE).equals(Texts.key(type.procedure()))
                                && row.key(CaseColumn.FEEDBACK_TYPE).equals(Texts.key(type.name()))))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_file() throws IOException {
        List<Scheme> housing = List.of(Schemes.named("housing").orElseThrow());
        assertThat(bytes(housing, 7)).isEqualTo(bytes(housing, 7)).isNotEqualTo(bytes(housing, 8));
    }

    @Test
    void a_pack_of_all_procedures_has_the_tables_of_each() throws IOException {
        FigureBooks books =
                FigureBooks.ofLogged(all, all.casebook().yearOf(all.asOf()).plusYears(-1), FigureBooks.ALL);
        assertThat(books.books()).hasSize(5);
        PackRequest request = PackRequest.of(Pack.COMMITTEE, books, Pack.COMMITTEE.usualAudience());
        assertThat(request.tables().stream().map(table -> table.id()).collect(Collectors.toSet()))
                .contains("T00", "T11_1", "T11_2", "T11_3", "T11_4", "T11_5");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackWriter.write(request, out);
        assertThat(out.size()).isPositive();
        assertThat(books.books()).extracting(FigureBook::procedure).doesNotHaveDuplicates();
    }
}
