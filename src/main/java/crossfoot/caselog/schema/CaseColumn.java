package crossfoot.caselog.schema;

import static crossfoot.caselog.schema.ColumnType.DATE;
import static crossfoot.caselog.schema.ColumnType.ENTRIES;
import static crossfoot.caselog.schema.ColumnType.ENTRY;
import static crossfoot.caselog.schema.ColumnType.NUMBER;
import static crossfoot.caselog.schema.ColumnType.TEXT;
import static crossfoot.caselog.schema.ColumnType.YEAR;
import static crossfoot.caselog.schema.ColumnType.YES_NO;

import java.util.Optional;

/** The columns of CaseLog, one row a piece of feedback; an escalation is a row of its own. */
public enum CaseColumn implements Column {
    REF("Ref", TEXT, "Unique, for example ASC-2024-0001.", Need.REQUIRED),
    PROCEDURE("Procedure", ListTable.PROCEDURES, "The complaints procedure.", Need.REQUIRED),
    FEEDBACK_TYPE("Feedback type", ListTable.FEEDBACK_TYPES, "A type of that procedure.", Need.REQUIRED),
    LINKED_REF("Linked ref", TEXT, "The Ref of the case that this one came from."),
    CHANNEL("Channel", ListTable.CHANNELS, "How it reached the council."),
    RAISED_BY("Raised by", ListTable.RAISED_BY, "Who gave the feedback."),
    CONSENT("Consent", ListTable.CONSENT_STATES, "The consent of the person concerned."),
    EXCLUSION("Exclusion", ListTable.EXCLUSIONS, "Why it is outside the procedure, when it was not taken."),
    TEAM("Team", ListTable.TEAMS, "The team that it is about."),
    PROVIDER("Provider", TEXT, "The care provider that it is about.", Need.UNREAD),
    OWNER("Owner", TEXT, "Who investigates."),
    MAIN_REASON("Main reason", ListTable.REASONS, "What it is mainly about."),
    SUB_REASON("Sub-reason", ListTable.REASONS, "A sub-reason of that main reason."),
    THEME("Theme", ENTRIES, ListTable.THEMES, "Several are separated by ;"),
    SUMMARY("Summary", TEXT, "What it is about, in a sentence.", Need.DISPENSABLE),
    EVENT_DATE("Event date", DATE, "When what it is about happened."),
    RECEIVED("Received", DATE, "The day it reached the council.", Need.REQUIRED),
    ACKNOWLEDGED("Acknowledged", DATE, "The day it was acknowledged."),
    EXTERNAL_AGENCY("External agency", TEXT, "Who else must give input.", Need.DISPENSABLE),
    AGENCY_CONTACTED("Agency contacted", DATE, "The day that agency was asked."),
    HOLDING_LETTER("Holding letter", DATE, "The day the delay was explained to the person."),
    EXTENSION_AGREED("Extension agreed", DATE, "The day the extension was agreed or told."),
    EXTENDED_TO("Extended to", DATE, "The day the extension runs to."),
    PANEL_HELD("Panel held", DATE, "The day of the panel; Stage 3 only."),
    FINDINGS_ISSUED("Findings issued", DATE, "The day the panel's findings were issued; Stage 3 only."),
    RESPONDED("Responded", DATE, "The day the response or decision was sent."),
    OUTCOME("Outcome", ListTable.OUTCOMES, "An outcome of that feedback type."),
    DELAY_REASON("Delay reason", ListTable.DELAY_REASONS, "Why it was late."),
    REMEDY("Remedy", ENTRIES, ListTable.REMEDIES, "Several are separated by ;"),
    FINANCIAL_REDRESS("Financial redress", NUMBER, "Pounds paid or offered; empty for none."),
    OMBUDSMAN_REF("Ombudsman ref", TEXT, "The Ombudsman's own number."),
    RECOMMENDATIONS_DUE("Recommendations due", DATE, "The day by which recommendations are to be met."),
    RECOMMENDATIONS_MET("Recommendations met", DATE, "The day on which they were met."),
    PUBLISH("Publish", YES_NO, "May the text below go to committee?"),
    PUBLISHABLE_TEXT("Publishable text", TEXT, "Anonymised text for committee."),
    NOTES("Notes", TEXT, "For the team only.", Need.UNREAD),
    YEAR_RECEIVED("Year received", YEAR, "The reporting year of Received.", Need.COMPUTED),
    YEAR_RESPONDED("Year responded", YEAR, "The reporting year of Responded.", Need.COMPUTED),
    ACKNOWLEDGE_BY("Acknowledge by", DATE, "The last day to acknowledge in time.", Need.COMPUTED),
    RESPOND_BY("Respond by", DATE, "The target, or Extended to when the extension is valid.", Need.COMPUTED),
    FINAL_LIMIT("Final limit", DATE, "The outer limit of the law or of the procedure.", Need.COMPUTED),
    WORKING_DAYS_TAKEN(
            "Working days taken",
            NUMBER,
            "Working days after Received, up to Responded or, while that is empty, the as-of date.",
            Need.COMPUTED),
    WORKING_DAYS_LEFT(
            "Working days left",
            NUMBER,
            "Working days left until Respond by, on open rows; negative when overdue.",
            Need.COMPUTED),
    STATUS("Status", TEXT, "How the case stands on the as-of date.", Need.COMPUTED),
    ESCALATED_TO("Escalated to", TEXT, "The Refs that link to this case.", Need.COMPUTED),
    CHECK("Check", TEXT, "OK, or what was found.", Need.COMPUTED);

    private enum Need {
        OPTIONAL,
        /** Rules read it, and do without where it is not sent. */
        DISPENSABLE,
        /** Free text that no rule reads. */
        UNREAD,
        REQUIRED,
        COMPUTED
    }

    private final String header;
    private final ColumnType type;
    private final Optional<ListTable> list;
    private final String note;
    private final Need need;
    private final String key;

    CaseColumn(String header, ColumnType type, String note) {
        this(header, type, Optional.empty(), note, Need.OPTIONAL);
    }

    CaseColumn(String header, ColumnType type, String note, Need need) {
        this(header, type, Optional.empty(), note, need);
    }

    CaseColumn(String header, ListTable list, String note) {
        this(header, ENTRY, Optional.of(list), note, Need.OPTIONAL);
    }

    CaseColumn(String header, ListTable list, String note, Need need) {
        this(header, ENTRY, Optional.of(list), note, need);
    }

    CaseColumn(String header, ColumnType type, ListTable list, String note) {
        this(header, type, Optional.of(list), note, Need.OPTIONAL);
    }

    CaseColumn(String header, ColumnType type, Optional<ListTable> list, String note, Need need) {
        this.header = header;
        this.type = type;
        this.list = list;
        this.note = note;
        this.need = need;
        this.key = Texts.key(header);
    }

    @Override
    public String header() {
        return header;
    }

    @Override
    public ColumnType type() {
        return type;
    }

    @Override
    public Optional<ListTable> list() {
        return list;
    }

    @Override
    public boolean required() {
        return need == Need.REQUIRED;
    }

    @Override
    public boolean computed() {
        return need == Need.COMPUTED;
    }

    @Override
    public boolean mayBeLeftOut() {
        return need == Need.COMPUTED || need == Need.DISPENSABLE || need == Need.UNREAD;
    }

    @Override
    public boolean readByRules() {
        return need != Need.COMPUTED && need != Need.UNREAD;
    }

    @Override
    public boolean planned() {
        return this == EXTENDED_TO || this == RECOMMENDATIONS_DUE;
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public int since() {
        return this == FINANCIAL_REDRESS ? 2 : 1;
    }

    @Override
    public String key() {
        return key;
    }
}
