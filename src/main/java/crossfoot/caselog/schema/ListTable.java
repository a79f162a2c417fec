package crossfoot.caselog.schema;

import static crossfoot.caselog.schema.ColumnType.NUMBER;
import static crossfoot.caselog.schema.ColumnType.TEXT;
import static crossfoot.caselog.schema.ColumnType.YEAR;
import static crossfoot.caselog.schema.ColumnType.YES_NO;
import static crossfoot.caselog.schema.PlainColumn.needed;
import static crossfoot.caselog.schema.PlainColumn.optional;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The lists of the sheet Lists: one table each, every entry with the days on which it is valid. */
@SuppressWarnings("ImmutableEnumChecker") // a schema is a record of unmodifiable lists
public enum ListTable {
    PROCEDURES(
            "Procedures",
            "Procedure",
            List.of(
                    needed("Procedure", TEXT, "A complaints procedure of the council."),
                    needed("Annual return", TEXT, "What the law or code asks for each year.")
                            .from(2))),
    FEEDBACK_TYPES(
            "FeedbackTypes",
            "Feedback type",
            List.of(
                    needed("Procedure", TEXT, "The procedure that the type belongs to."),
                    needed("Feedback type", TEXT, "A kind of feedback, or a stage of a complaint."),
                    needed("Role", TEXT, "What rules and tables ask of it, whatever its name.")
                            .from(2),
                    needed("Order", NUMBER, "Its place in tables."),
                    needed("Counted on", TEXT, "Received or Responded: the date whose year counts it."),
                    needed("Reason needed", YES_NO, "Whether an answered row needs a main reason."),
                    needed("Outcome needed", YES_NO, "Whether an answered row needs an outcome."),
                    optional("Parent types", TEXT, "The types that it may be linked to, separated by ;"),
                    needed("Parent needed", YES_NO, "Whether it must be linked to a case."),
                    optional("Comparable from", YEAR, "The first reporting year of its present series."))),
    REASONS(
            "Reasons",
            "Main reason",
            List.of(
                    optional("Procedure", TEXT, "The procedure that uses it; empty for all."),
                    needed("Main reason", TEXT, "What the case is mainly about."),
                    optional("Sub-reason", TEXT, "What it is about within the main reason."),
                    optional("Comparable from", YEAR, "The first reporting year of its present series."))),
    OUTCOMES(
            "Outcomes",
            "Outcome",
            List.of(
                    needed("Procedure", TEXT, "The procedure."),
                    needed("Feedback type", TEXT, "The feedback type that can end so."),
                    needed("Outcome", TEXT, "How the case ended."),
                    needed("Group", TEXT, "The group that tables add it to."),
                    needed("Well-founded", YES_NO, "Whether it means that the complaint was well-founded."))),
    CHANNELS(
            "Channels",
            "Channel",
            List.of(
                    needed("Channel", TEXT, "How feedback reaches the council."),
                    needed("Spoken", YES_NO, "Whether it was made by word of mouth."))),
    RAISED_BY(
            "RaisedBy",
            "Raised by",
            List.of(
                    needed("Raised by", TEXT, "Who gives the feedback."),
                    needed("Consent needed", YES_NO, "Whether the person concerned must consent."),
                    needed("Council staff", YES_NO, "Whether it is somebody who works for the council.")
                            .from(2),
                    needed("Can be answered", YES_NO, "Whether there is somebody to write to.")
                            .from(2))),
    CONSENT_STATES(
            "ConsentStates",
            "Consent",
            List.of(
                    needed("Consent", TEXT, "How the consent stands."),
                    needed("May respond", YES_NO, "Whether a response may be sent."))),
    EXCLUSIONS(
            "Exclusions",
            "Exclusion",
            List.of(
                    needed("Exclusion", TEXT, "Why a case is outside the procedure."),
                    optional("Procedure", TEXT, "The procedure that names it; empty for all."))),
    TEAMS("Teams", "Team", List.of(needed("Team", TEXT, "A team or service."))),
    THEMES("Themes", "Theme", List.of(needed("Theme", TEXT, "What feedback has in common across reasons."))),
    DELAY_REASONS("DelayReasons", "Delay reason", List.of(needed("Delay reason", TEXT, "Why an answer was late."))),
    REMEDIES("Remedies", "Remedy", List.of(needed("Remedy", TEXT, "What was done to put it right."))),
    LEARNING_SOURCES(
            "LearningSources", "Learning source", List.of(needed("Learning source", TEXT, "Where it was learnt."))),
    IMPROVEMENT_TYPES(
            "ImprovementTypes",
            "Improvement type",
            List.of(needed("Improvement type", TEXT, "What kind of improvement it is.")));

    private final TableSchema schema;
    private final String valueHeader;
    private final List<PlainColumn> columns;

    ListTable(String name, String valueHeader, List<PlainColumn> columns) {
        this.valueHeader = valueHeader;
        this.columns = columns;
        this.schema = new TableSchema(
                name, "Lists", Stream.concat(columns.stream(), validity()).toList());
    }

    /** The table of the list. */
    public TableSchema schema() {
        return schema;
    }

    /** The header of the column whose text the cells of the log hold. */
    public String valueHeader() {
        return valueHeader;
    }

    /** The columns that say which entry a row is about: without one of them nothing can be looked up. */
    public List<PlainColumn> names() {
        Set<String> headers =
                switch (this) {
                    case FEEDBACK_TYPES -> Set.of("Procedure", "Feedback type");
                    case REASONS -> Set.of("Main reason", "Sub-reason");
                    case OUTCOMES -> Set.of("Procedure", "Feedback type", "Outcome");
                    default -> Set.of(valueHeader);
                };
        return columns.stream()
                .filter(column -> headers.contains(column.header()))
                .toList();
    }

    /** The Yes or No that it keeps beside each entry. */
    public Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        for (Mark mark : Mark.values()) {
            if (columns.stream().anyMatch(column -> column.header().equals(mark.header()))) {
                marks.add(mark);
            }
        }
        return marks;
    }

    private static Stream<PlainColumn> validity() {
        return Stream.of(
                optional("Valid from", ColumnType.DATE, "The first day on which it may be used; empty for always."),
                optional("Valid to", ColumnType.DATE, "The last day on which it may be used; empty for still."),
                optional("Note", TEXT, "Anything worth knowing."));
    }
}
