package crossfoot.report.invented;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.master.Refresh;
import crossfoot.report.master.RefreshStamp;
import crossfoot.report.master.Version;
import crossfoot.report.sample.Chance;
import crossfoot.report.sample.SampleMaster;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.saving.MasterFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A small master of some schemes with invented cases of each of their procedures, refreshed as of its own day. */
public final class SchemeSample {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
    private static final String FIRST_FULL_YEAR = "2023-24";
    private static final int FEWEST_DAYS = 20;
    private static final int MOST_DAYS = 90;

    private final Schemes schemes;
    private final long seed;

    /**
     * @param schemes what the master is made of
     * @param seed another seed gives other cases
     */
    public SchemeSample(Schemes schemes, long seed) {
        this.schemes = schemes;
        this.seed = seed;
    }

    /** The day on which the log stands. */
    public LocalDate asOf() {
        return AS_OF;
    }

    /**
     * Writes the master to a new file.
     *
     * @throws crossfoot.workbook.cells.WorkbookRefusal where the file is there already
     */
    public void create(Path out, Instant now) {
        new MasterFile(out).create(this::write, false, MasterFile.Verification.SAFE, now);
    }

    /** Writes the master; the same schemes and seed give the same bytes. */
    public void write(OutputStream out) throws IOException {
        Casebook lists = Casebook.read(workbook(List.of(), List.of())::table);
        List<InventedCase> cases = new SchemeLog(lists, seed, AS_OF).cases();
        Workbook draft = workbook(cases.stream().map(InventedCase::row).toList(), learning(lists, cases));
        Instant moment = AS_OF.atTime(17, 0).toInstant(ZoneOffset.UTC);
        Refresh.of(draft, AS_OF, new RefreshStamp(moment, "Crossfoot sample", Version.current()))
                .writeTo(out);
    }

    private Workbook workbook(List<List<Entry>> cases, List<List<Entry>> learning) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            MasterDesign.filled(
                            Map.of(Setting.COUNCIL, SampleMaster.COUNCIL, Setting.FIRST_FULL_YEAR, FIRST_FULL_YEAR),
                            List.of(),
                            cases,
                            learning)
                    .with(schemes)
                    .writeTo(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Workbook.open("sample.xlsx", bytes.toByteArray());
    }

    /** A lesson of every well-founded case. */
    private List<List<Entry>> learning(Casebook lists, List<InventedCase> cases) {
        Chance chance = new Chance(~seed);
        List<List<Entry>> rows = new ArrayList<>();
        for (InventedCase row : cases) {
            if (row.wellFounded()) {
                Map<LearningColumn, Entry> lesson = lesson(lists, chance, row);
                lesson.put(LearningColumn.LEARNING_REF, Entry.text("L-%04d".formatted(rows.size() + 1)));
                rows.add(MasterSchema.LEARNING.inputs().stream()
                        .map(column -> lesson.getOrDefault((LearningColumn) column, Entry.BLANK))
                        .toList());
            }
        }
        return rows;
    }

    private static Map<LearningColumn, Entry> lesson(Casebook lists, Chance chance, InventedCase row) {
        Map<LearningColumn, Entry> lesson = new EnumMap<>(LearningColumn.class);
        LocalDate due = row.day(CaseColumn.RESPONDED).orElseThrow().plusDays(chance.between(FEWEST_DAYS, MOST_DAYS));
        lesson.put(LearningColumn.CASE_REF, Entry.text(row.text(CaseColumn.REF)));
        entry(lists, ListTable.LEARNING_SOURCES, chance, LearningColumn.LEARNING_SOURCE, lesson);
        entry(lists, ListTable.IMPROVEMENT_TYPES, chance, LearningColumn.IMPROVEMENT_TYPE, lesson);
        lesson.put(LearningColumn.LEARNING, Entry.text("What was promised was not written down."));
        lesson.put(LearningColumn.IMPROVEMENT, Entry.text("A note of every promise is sent within two days."));
        lesson.put(LearningColumn.TEAM, Entry.text(row.text(CaseColumn.TEAM)));
        lesson.put(LearningColumn.OWNER, Entry.text(row.text(CaseColumn.OWNER)));
        lesson.put(LearningColumn.DUE, new Entry.Date(due));
        if (chance.percent(95) && due.isBefore(AS_OF)) {
            lesson.put(LearningColumn.DONE, new Entry.Date(due.minusDays(chance.below(FEWEST_DAYS))));
            lesson.put(LearningColumn.EVIDENCE, Entry.text("Minutes of the team's meeting."));
        }
        if (chance.oneIn(4)) {
            lesson.put(LearningColumn.PUBLISH, Entry.text("Yes"));
        }
        return lesson;
    }

    private static void entry(
            Casebook lists, ListTable list, Chance chance, LearningColumn column, Map<LearningColumn, Entry> lesson) {
        var entries = lists.taxonomy().list(list).entries();
        if (!entries.isEmpty()) {
            lesson.put(column, Entry.text(chance.pick(entries).name()));
        }
    }
}
