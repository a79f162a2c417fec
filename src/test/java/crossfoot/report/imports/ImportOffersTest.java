package crossfoot.report.imports;

import static crossfoot.report.imports.ImportTrial.agreed;
import static crossfoot.report.imports.ImportTrial.applied;
import static crossfoot.report.imports.ImportTrial.cell;
import static crossfoot.report.imports.ImportTrial.csv;
import static crossfoot.report.imports.ImportTrial.extra;
import static crossfoot.report.imports.ImportTrial.log;
import static crossfoot.report.imports.ImportTrial.master;
import static crossfoot.report.imports.ImportTrial.suggested;
import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.workbook.reading.Workbook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a proposal offers, and what it leaves alone. */
class ImportOffersTest {

    private static ColumnLine line(ImportMap map, String header) {
        return map.column(header, 1).orElseThrow();
    }

    @Test
    void numbered_groups_that_a_steward_refuses_are_kept_beside_the_first() {
        String text = "Ref,Received,Type,Reason 1,Outcome 1,Reason 2,Outcome 2\n"
                + "N-1,14/04/2025,Formal complaint,Charging,Upheld,Delay,Not upheld\n";
        ImportMap offered = suggested(master(), csv("groups.csv", text)).map();
        List<ColumnLine> refused = offered.columns().stream()
                .map(line -> line.header().endsWith("2") ? line.decided(Decision.NO) : line)
                .toList();
        ImportMap map = DecidedMap.of(
                new ImportMap(offered.settings(), refused, offered.values(), offered.defaults(), offered.steps()));
        Workbook after = applied(ImportTrial.with(master(), csv("groups.csv", text), map));
        assertThat(log(after).size()).isEqualTo(1);
        assertThat(extra(after, "Reason 2")).containsExactly("Delay");
        assertThat(extra(after, "Outcome 2")).containsExactly("Not upheld");
    }

    @Test
    void a_file_without_headers_has_its_columns_offered_by_their_values() {
        String text =
                "H-1,Compliment,14/04/2025,30/04/2025\nH-2,Compliment,15/04/2025,\nH-3,Suggestion,16/04/2025,02/05/2025\n";
        ImportMap map = suggested(master(), csv("bare.csv", text)).map();
        assertThat(map.columns())
                .extracting(ColumnLine::column)
                .containsExactly("Ref", "Feedback type", "Received", "Responded");
        assertThat(map.columns())
                .extracting(ColumnLine::decision)
                .contains(Decision.OPEN)
                .hasSize(4);
        assertThat(line(map, "Column C").why()).contains("no header that tells");
    }

    @Test
    void ticks_that_are_no_categories_are_kept_and_not_offered_as_themes() {
        String text = "Ref,Received,Type,Internal audit,Internal review\n"
                + "V-1,14/04/2025,Compliment,x,\nV-2,15/04/2025,Compliment,x,x\n";
        ImportMap map = suggested(master(), csv("ticks.csv", text)).map();
        assertThat(line(map, "Internal audit").how()).isEqualTo(How.EXTRA_COLUMN);
    }

    @Test
    void values_that_one_list_knows_are_not_offered_to_a_list_that_does_not() {
        String text = "Ref,Received,Type,Service type\n"
                + "V-1,14/04/2025,Compliment,Home Care\nV-2,15/04/2025,Compliment,Charging\n";
        ImportMap map = suggested(master(), csv("services.csv", text)).map();
        assertThat(line(map, "Service type").column()).isEqualTo("Main reason");
    }

    @Test
    void a_date_order_that_no_day_settles_is_left_open() {
        String open = "Ref,Received,Type\nO-1,04/05/2025,Compliment\nO-2,06/05/2025,Compliment\n";
        ImportRun run = suggested(master(), csv("open.csv", open));
        assertThat(line(run.map(), "Received").decision()).isEqualTo(Decision.OPEN);
        assertThat(line(run.map(), "Received").dateForm()).isEqualTo(Optional.empty());
        String american = "Ref,Received,Type\nO-1,05/04/2025,Compliment\nO-2,05/26/2025,Compliment\n";
        CaseLog log = log(applied(agreed(master(), csv("american.csv", american))));
        assertThat(cell(log, "O-1", CaseColumn.RECEIVED)).isEqualTo("2025-05-04");
    }

    @Test
    void personal_details_wait_for_a_word_of_the_steward() {
        String text = "Ref,Received,Type,Customer name,Contact,NHS no\n"
                + "P-1,14/04/2025,Compliment,Ann Lee,ann@example.org,943 476 5919\n";
        ImportRun run = suggested(master(), csv("people.csv", text));
        for (String header : List.of("Customer name", "Contact", "NHS no")) {
            assertThat(line(run.map(), header).how()).isEqualTo(How.LEAVE_OUT);
            assertThat(line(run.map(), header).decision()).isEqualTo(Decision.OPEN);
        }
    }

    @Test
    void a_part_of_an_entry_is_never_offered_as_a_shorter_one() {
        String text = "Ref,Received,Type,Outcome\nQ-1,13/05/2025,Formal complaint,Part upheld\n";
        ImportRun run = suggested(master(), csv("part.csv", text));
        assertThat(run.map().values()).extracting(line -> line.entry()).containsExactly("Partially upheld");
    }

    @Test
    void a_header_with_a_long_instruction_behind_its_name_is_a_header() {
        String long1 =
                "Date received (the day on which the complaint first reached anybody in the council by letter, telephone,"
                        + " e-mail or in person, and not the day on which it was passed to the complaints team)";
        String text =
                "Ref,\"" + long1 + "\",Type,Ward\nL-1,14/04/2025,Compliment,North\nL-2,15/04/2025,Compliment,South\n";
        ImportMap map = suggested(master(), csv("long.csv", text)).map();
        assertThat(map.settings().headerRow()).isEqualTo("1");
        assertThat(line(map, long1).column()).isEqualTo("Received");
    }

    @Test
    void a_header_longer_than_excel_takes_is_cut_for_an_extra_column() {
        String endless = "Ward (" + "as the electoral roll names it ".repeat(12).strip() + ")";
        String text = "Ref,Received,Type,\"" + endless + "\"\nL-1,14/04/2025,Compliment,North\n";
        Workbook after = applied(agreed(master(), csv("long.csv", text)));
        assertThat(extra(after, endless.substring(0, 239) + "…")).containsExactly("North");
    }
}
