package crossfoot.figures.count;

import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.caselog.taxonomy.Validity;
import crossfoot.rules.Assessment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What tables are made from: one procedure and reporting year, its rows by type, its lists and the years before. */
public final class Scope {

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
    private final Period period;
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
    public Scope(CountedRows rows, Period period, String procedure, Breadth breadth, Recount recount) {
        this.rows = rows;
        this.period = period;
        this.procedure = procedure;
        this.key = Texts.key(procedure);
        this.breadth = breadth;
        this.recount = recount;
        this.allTypes = taxonomy().feedbackTypesOf(key);
        for (FeedbackType type : allTypes) {
            Selection all = all(type);
            received.put(typeKey(type), rows.received(all, period));
            responded.put(typeKey(type), rows.responded(all, period));
        }
        this.earlier = new EarlierYears(this, recount);
    }

    private static String typeKey(FeedbackType type) {
        return Texts.key(type.name());
    }

    /** The procedures that the log has rows of, in the order of the list. */
    public List<String> procedures() {
        List<String> procedures = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        taxonomy().list(ListTable.PROCEDURES).entries().forEach(entry -> procedures.add(entry.name()));
        taxonomy().feedbackTypes().forEach(type -> procedures.add(type.procedure()));
        return procedures.stream()
                .filter(name -> keys.add(Texts.key(name)) && rows.has(Texts.key(name)))
                .toList();
    }

    /** The same year of another procedure. */
    public Scope of(String other) {
        return other.equals(procedure) ? this : new Scope(rows, period, other, breadth, recount);
    }

    /** The same procedure in another year, without the years before it. */
    Scope aloneIn(Period other) {
        return new Scope(rows, other, procedure, Breadth.ALONE, recount);
    }

    /** The same year with every entry of every list, without the years before. */
    public Scope withEveryEntry() {
        return new Scope(rows, period, procedure, Breadth.EVERY_ENTRY, recount);
    }

    /** The same counts and shares in another year. */
    public Scope countsIn(Period other) {
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

    /** What is counted: a reporting year, or a part of one. */
    public Period period() {
        return period;
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
        return !period.lastDay().isAfter(assessment().asOf());
    }

    /** Whether every entry of every list has a line. */
    public boolean everyEntry() {
        return breadth == Breadth.EVERY_ENTRY;
    }

    /** Whether an entry of a list may be used on any day of the year. */
    public boolean inYear(Validity validity) {
        return everyEntry()
                || validity.overlaps(new Validity(Optional.of(period.firstDay()), Optional.of(period.lastDay())));
    }

    /** All types of the procedure, in order. */
    public List<FeedbackType> types() {
        return allTypes;
    }

    /** The types of a role, in order. */
    public List<FeedbackType> types(Role role) {
        return allTypes.stream().filter(type -> type.is(role)).toList();
    }

    /** Whether there is a type of a role. */
    public boolean has(Role role) {
        return allTypes.stream().anyMatch(type -> type.is(role));
    }

    /** The stages of a complaint, in the order of types; not the Ombudsman. */
    public List<FeedbackType> stages() {
        return allTypes.stream()
                .filter(type -> type.is(Role.FIRST_STAGE) || type.is(Role.DISSATISFACTION) || type.is(Role.LATER_STAGE))
                .toList();
    }

    /** Every row of some types that counts. */
    public Selection all(List<FeedbackType> types) {
        return union(types, this::all);
    }

    /** The rows of some types received in the year. */
    public Selection received(List<FeedbackType> types) {
        return union(types, this::received);
    }

    /** The rows of some types responded to in the year. */
    public Selection responded(List<FeedbackType> types) {
        return union(types, this::responded);
    }

    /** The rows of some types that their year counts. */
    public Selection counted(List<FeedbackType> types) {
        return union(types, this::counted);
    }

    private Selection union(List<FeedbackType> types, Function<FeedbackType, Selection> rows) {
        return types.stream().map(rows).reduce(this.rows.none(), Selection::and);
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
        return rows.openAtStartOf(all(type), period.firstDay());
    }

    /** The rows of a type that are carried forward out of the year. */
    public Selection carriedForward(FeedbackType type) {
        return rows.openAtStartOf(all(type), period.lastDay().plusDays(1));
    }

    /** The rows that a table of some types would have taken, had they counted. */
    public List<LeftOut> leftOut(List<FeedbackType> types, LeftOut.Taken taken) {
        Set<String> wanted = keys(types.stream());
        Set<String> known = keys(allTypes.stream());
        Set<String> procedures = new HashSet<>();
        taxonomy().list(ListTable.PROCEDURES).entries().forEach(entry -> procedures.add(Texts.key(entry.name())));
        taxonomy().feedbackTypes().forEach(type -> procedures.add(Texts.key(type.procedure())));
        return rows.leftOut().stream()
                .filter(row -> row.wouldEnter(key, procedures, wanted, known) && row.fits(period, taken))
                .toList();
    }

    private static Set<String> keys(Stream<FeedbackType> types) {
        Set<String> keys = new HashSet<>();
        types.forEach(type -> keys.add(typeKey(type)));
        return keys;
    }
}
