package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.report.design.MasterDesign;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A council's procedures are chosen by name, and added by name later on. */
class SchemesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final RefreshStamp STAMP = new RefreshStamp(Instant.parse("2026-10-15T09:00:00Z"), "tester", "test");

    private static Workbook master(Schemes schemes, List<Map<String, Object>> cases) throws IOException {
        List<List<Entry>> rows = new ArrayList<>();
        for (Map<String, Object> each : cases) {
            rows.add(MasterSchema.CASE_LOG.inputs().stream()
                    .map(column -> entry(each.get(column.header())))
                    .toList());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MasterDesign.filled("A council", rows, List.of()).with(schemes).writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    private static Entry entry(Object value) {
        return value == null
                ? Entry.BLANK
                : value instanceof LocalDate date ? new Entry.Date(date) : Entry.text((String) value);
    }

    private static Map<String, Object> complaint(String ref, String type, LocalDate received) {
        Map<String, Object> row = new HashMap<>();
        row.put("Ref", ref);
        row.put("Procedure", "Corporate");
        row.put("Feedback type", type);
        row.put("Received", received);
        return row;
    }

    private static Workbook written(Refresh refresh) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        refresh.writeTo(bytes);
        return Workbook.open("master.xlsx", bytes.toByteArray());
    }

    static List<Scheme> schemes() {
        return Schemes.all();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void a_master_of_one_scheme_holds_its_procedure_only_and_nothing_is_wrong_with_it(Scheme scheme)
            throws IOException {
        Casebook casebook = Casebook.read(master(Schemes.of(List.of(scheme), false), List.of())::table);

        assertThat(Judgement.of(casebook, TODAY).findings()).isEmpty();
        assertThat(casebook.taxonomy().procedures()).hasSize(1);
        assertThat(casebook.taxonomy().feedbackTypes())
                .isNotEmpty()
                .allMatch(type -> type.role().isPresent())
                .allMatch(type -> type.procedure().equals(scheme.procedure()));
        assertThat(casebook.timescales())
                .isNotEmpty()
                .allMatch(clock -> clock.procedure().equals(scheme.procedure()))
                .allMatch(clock -> !clock.source().isEmpty());
    }

    /** Issue 9: a premature Ombudsman case sent back, a complaint re-opened or split in two, of any procedure. */
    @ParameterizedTest
    @MethodSource("schemes")
    void a_complaint_sent_back_reopened_or_split_in_two_is_linked_without_a_word(Scheme scheme) throws IOException {
        Schemes one = Schemes.of(List.of(scheme), false);
        Taxonomy types = Casebook.read(master(one, List.of())::table).taxonomy();
        List<Map<String, Object>> cases = new ArrayList<>();
        for (FeedbackType first : types.feedbackTypesOf(Texts.key(scheme.procedure()), Role.FIRST_STAGE)) {
            cases.add(linked(first, "A-1", ""));
            cases.add(linked(first, "A-2", "A-1"));
            for (FeedbackType ombudsman : types.feedbackTypesOf(Texts.key(scheme.procedure()), Role.OMBUDSMAN)) {
                cases.add(linked(ombudsman, "A-3", "A-1"));
                cases.add(linked(first, "A-4", "A-3"));
                types.feedbackTypesOf(Texts.key(scheme.procedure()), Role.LATER_STAGE)
                        .forEach(later -> cases.add(linked(later, "A-5 " + later.name(), "A-3")));
            }
        }

        assertThat(cases).hasSizeGreaterThan(1);
        assertThat(Judgement.of(Casebook.read(master(one, cases)::table), TODAY).findings())
                .filteredOn(finding ->
                        finding.rule().startsWith("L") && !finding.rule().equals("L06"))
                .isEmpty();
    }

    private static Map<String, Object> linked(FeedbackType type, String ref, String from) {
        Map<String, Object> row = complaint(ref, type.name(), APRIL);
        row.put("Procedure", type.procedure());
        row.put("Linked ref", from);
        return row;
    }

    @Test
    void a_master_of_all_schemes_has_every_procedure_and_the_code_in_place_of_three_stages() throws IOException {
        Casebook casebook = Casebook.read(master(Schemes.of(Schemes.all(), false), List.of())::table);

        assertThat(Judgement.of(casebook, TODAY).findings()).isEmpty();
        assertThat(casebook.taxonomy().procedures())
                .extracting(each -> each.name())
                .hasSize(5);
        assertThat(casebook.taxonomy().feedbackTypesOf("corporate", Role.LATER_STAGE))
                .extracting(FeedbackType::name)
                .containsExactly("Stage 2 review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TEAMS", "REASONS", "THEMES"})
    void a_plain_master_leaves_the_lists_of_one_council_empty(String list) throws IOException {
        Casebook casebook = Casebook.read(master(Schemes.usual().plain(), List.of())::table);

        assertThat(casebook.table(ListTable.valueOf(list).schema())
                        .orElseThrow()
                        .size())
                .isEqualTo(1);
        assertThat(casebook.taxonomy().reasons()).isEmpty();
        assertThat(casebook.taxonomy().list(ListTable.CHANNELS).entries()).isNotEmpty();
        assertThat(Judgement.of(casebook, TODAY).findings()).isEmpty();
    }

    @Test
    void what_a_scheme_replaces_ends_the_day_before_and_old_cases_keep_the_rule_of_their_day() throws IOException {
        Map<String, Object> old = complaint("C-1", "Stage 1 complaint", LocalDate.of(2026, 3, 30));
        Map<String, Object> third = complaint("C-2", "Stage 3 review", LocalDate.of(2026, 3, 30));
        Map<String, Object> fresh = complaint("C-3", "Stage 1 complaint", LocalDate.of(2026, 4, 7));
        fresh.put("Acknowledged", LocalDate.of(2026, 4, 8));
        Map<String, Object> tooLate = complaint("C-4", "Stage 3 review", LocalDate.of(2026, 4, 7));
        Workbook before = master(Schemes.usual(), List.of(old, third, fresh, tooLate));

        SchemeAddition addition =
                SchemeAddition.of(before, Schemes.named("corporate-code").orElseThrow(), Optional.of(APRIL), TODAY);
        Workbook after = written(addition.refresh(STAMP));
        Assessment assessment = Judgement.of(Casebook.read(after::table), TODAY);

        assertThat(assessment.standing(0).respondBy()).contains(LocalDate.of(2026, 4, 15));
        assertThat(assessment.standing(2).respondBy()).contains(LocalDate.of(2026, 4, 22));
        assertThat(assessment.standing(2).finalLimit()).contains(LocalDate.of(2026, 5, 7));
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.rule().startsWith("T"))
                .extracting(Finding::rule, Finding::ref)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("T02", "C-4"));
        assertThat(addition.lines()).contains("FeedbackTypes: Corporate, Stage 3 review ends on 2026-03-31");
        assertThat(SchemeAddition.of(after, Schemes.named("corporate-code").orElseThrow(), Optional.of(APRIL), TODAY)
                        .lines())
                .isEmpty();
    }

    @Test
    void rows_of_one_procedure_stay_together_so_that_drop_downs_offer_them() throws IOException {
        SchemeAddition addition = SchemeAddition.of(
                master(Schemes.usual(), List.of()),
                Schemes.named("corporate-code").orElseThrow(),
                Optional.of(APRIL),
                TODAY);
        Casebook after = Casebook.read(written(addition.refresh(STAMP))::table);

        List<String> procedures = new ArrayList<>();
        for (FeedbackType type : after.taxonomy().feedbackTypes()) {
            if (procedures.isEmpty() || !procedures.get(procedures.size() - 1).equals(type.procedure())) {
                procedures.add(type.procedure());
            }
        }
        assertThat(procedures).doesNotHaveDuplicates().hasSize(4);
    }

    @Test
    void a_new_procedure_is_added_beside_the_others() throws IOException {
        Workbook before = master(Schemes.of(List.of(Schemes.named("corporate").orElseThrow()), false), List.of());
        SchemeAddition addition =
                SchemeAddition.of(before, Schemes.named("housing").orElseThrow(), Optional.empty(), TODAY);
        Casebook after = Casebook.read(written(addition.refresh(STAMP))::table);

        assertThat(addition.lines()).noneMatch(line -> line.contains(" ends on "));
        assertThat(after.taxonomy().procedures())
                .extracting(each -> each.name())
                .containsExactly("Corporate", "Housing");
        assertThat(after.timescales())
                .filteredOn(clock -> clock.kind() == Timescale.Kind.TARGET
                        && clock.procedure().equals("Housing"))
                .extracting(clock -> clock.starts().words())
                .containsOnly("Acknowledged, at latest Acknowledge by");
        assertThat(Judgement.of(after, TODAY).findings()).isEmpty();
    }
}
