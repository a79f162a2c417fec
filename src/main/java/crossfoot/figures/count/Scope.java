package crossfoot.figures.count;

import crossfoot.caselog.FeedbackType;
import crossfoot.caselog.ListTable;
import crossfoot.caselog.ReportingYear;
import crossfoot.caselog.Taxonomy;
import crossfoot.caselog.Texts;
import crossfoot.caselog.Validity;
import crossfoot.rules.Assessment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What tables are made from: one procedure and reporting year, its rows by type, its lists and the years before. */
public final class Scope {

    /** The names of first stages, by their keys: a procedure has one of them. */
    private static final List<String> FIRST_STAGES =
            List.of("formal complaint", "stage 1 complaint", "data protection complaint");

    private static final String OMBUDSMAN = "ombudsman";

    /** What tables show beside what the year counts. */
    public enum Breadth {
        /** The entries of lists that may be used in the year, and the years before. */
        TABLES,
        /** The entries that may be used in the year, without the years before. */
        ALONE,
        /** Counts and shares of the year alone: no means, percentiles or intervals. */
        COUNTS,
        /** Every entry of every list, without the years before: all ids that there are. */
        EVERY_ENTRY
    }

    private final CountedRows rows;
    private final ReportingYear year;
    private final String procedure;
    private final String key;
    private final Breadth breadth;
    private final Recount recount;
    private final List<FeedbackType> allTypes;
    private final Map<String, Selection> received = new HashMap<>();
    private final Map<String, Selection> responded = new HashMap<>();
    private final EarlierYears earlier;

    /**
     * @param procedure the name of a procedure that the master has
     * @param breadth what the tables show beside what is counted
     * @param recount counts a table in another year, for the years before
     */
    public Scope(CountedRows rows, ReportingYear year, String procedure, Breadth breadth, Recount recount) {
        this.rows = rows;
        this.year = year;
        this.procedure = procedure;
        this.key = Texts.key(procedure);
        this.breadth = breadth;
        this.recount = recount;
        this.allTypes = taxonomy().feedbackTypesOf(key);
        for (FeedbackType type : allTypes) {
            Selection all = all(type);
            received.put(typeKey(type), rows.received(all, year));
            responded.put(typeKey(type), rows.responded(all, year));
        }
        this.earlier = new EarlierYears(this, recount);
    }

    private static String typeKey(FeedbackType type) {
        return Texts.key(type.name());
    }

    /** The same procedure in another year, without the years before it. */
    Scope aloneIn(ReportingYear other) {
        return new Scope(rows, other, procedure, Breadth.ALONE, recount);
    }

    /** The same counts and shares in another year. */
    public Scope countsIn(ReportingYear other) {
        return new Scope(rows, other, procedure, Breadth.COUNTS, recount);
    }

    /** Whether means, percentiles and intervals are worked out. */
    public boolean statistics() {
        return breadth != Breadth.COUNTS;
    }

    /** Whether the years before are left out. */
    public boolean alone() {
        return breadth != Breadth.TABLES;
    }

    /** The rows that count. */
    public CountedRows rows() {
        return rows;
    }

    /** The assessment. */
    public Assessment assessment() {
        return rows.assessment();
    }

    /** The lists of the master. */
    public Taxonomy taxonomy() {
        return rows.assessment().casebook().taxonomy();
    }

    /** The reporting year. */
    public ReportingYear year() {
        return year;
    }

    /** The procedure's name. */
    public String procedure() {
        return procedure;
    }

    /** The procedure's key. */
    public String key() {
        return key;
    }

    /** The years before. */
    public EarlierYears earlier() {
        return earlier;
    }

    /** Whether the year is over on the as-of date. */
    public boolean complete() {
        return !year.lastDay().isAfter(assessment().asOf());
    }

    /** Whether every entry of every list has a line. */
    public boolean everyEntry() {
        return breadth == Breadth.EVERY_ENTRY;
    }

    /** Whether an entry of a list may be used on any day of the year. */
    public boolean inYear(Validity validity) {
        return everyEntry()
                || validity.overlaps(new Validity(Optional.of(year.firstDay()), Optional.of(year.lastDay())));
    }

    /** All types of the procedure, in order. */
    public List<FeedbackType> types() {
        return allTypes;
    }

    /** A type by its name. */
    public Optional<FeedbackType> type(String name) {
        return allTypes.stream()
                .filter(type -> typeKey(type).equals(Texts.key(name)))
                .findFirst();
    }

    /** The type at which a complaint starts: a first stage by name, else the first that needs a reason and an outcome. */
    public Optional<FeedbackType> firstStage() {
        return FIRST_STAGES.stream()
                .flatMap(name -> type(name).stream())
                .findFirst()
                .or(() -> allTypes.stream()
                        .filter(type -> type.reasonNeeded() && type.outcomeNeeded())
                        .findFirst());
    }

    /** The first stage and the stages that follow it in the order of types; not the Ombudsman. */
    public List<FeedbackType> stages() {
        return allTypes.stream()
                .filter(type -> type.outcomeNeeded() && !typeKey(type).equals(OMBUDSMAN))
                .filter(type -> firstStage()
                        .filter(first -> type.order() >= first.order())
                        .isPresent())
                .toList();
    }

    /** Every row of a type that counts. */
    public Selection all(FeedbackType type) {
        return rows.ofType(key, typeKey(type));
    }

    /** The rows of a type received in the year. */
    public Selection received(FeedbackType type) {
        return received.getOrDefault(typeKey(type), rows.none());
    }

    /** The rows of a type responded to in the year. */
    public Selection responded(FeedbackType type) {
        return responded.getOrDefault(typeKey(type), rows.none());
    }

    /** The rows of a type that its year counts. */
    public Selection counted(FeedbackType type) {
        return type.countedOn() == FeedbackType.CountedOn.RECEIVED ? received(type) : responded(type);
    }

    /** The rows of a type that were brought forward into the year. */
    public Selection broughtForward(FeedbackType type) {
        return rows.openAtStartOf(all(type), year.firstDay());
    }

    /** The rows of a type that are carried forward out of the year. */
    public Selection carriedForward(FeedbackType type) {
        return rows.openAtStartOf(all(type), year.plusYears(1).firstDay());
    }

    /** The rows that a table of some types would have taken, had they counted. */
    public List<LeftOut> leftOut(List<FeedbackType> types, LeftOut.Taken taken) {
        Set<String> wanted = keys(types.stream());
        Set<String> known = keys(allTypes.stream());
        Set<String> procedures = new HashSet<>();
        taxonomy().list(ListTable.PROCEDURES).entries().forEach(entry -> procedures.add(Texts.key(entry.name())));
        taxonomy().feedbackTypes().forEach(type -> procedures.add(Texts.key(type.procedure())));
        return rows.leftOut().stream()
                .filter(row -> row.wouldEnter(key, procedures, wanted, known) && row.fits(year, taken))
                .toList();
    }

    private static Set<String> keys(Stream<FeedbackType> types) {
        Set<String> keys = new HashSet<>();
        types.forEach(type -> keys.add(typeKey(type)));
        return keys;
    }
}
