package crossfoot.caselog.schema;

import static crossfoot.caselog.schema.ColumnType.DATE;
import static crossfoot.caselog.schema.ColumnType.NUMBER;
import static crossfoot.caselog.schema.ColumnType.TEXT;
import static crossfoot.caselog.schema.ColumnType.YEAR;
import static crossfoot.caselog.schema.ColumnType.YES_NO;
import static crossfoot.caselog.schema.PlainColumn.needed;
import static crossfoot.caselog.schema.PlainColumn.optional;
import static crossfoot.caselog.schema.PlainColumn.owned;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every table of the governed master workbook. */
public final class MasterSchema {

    /** The schema version that this Crossfoot writes and knows; a newer one is not touched. */
    public static final int VERSION = 2;

    public static final TableSchema SETTINGS = new TableSchema(
            "Settings",
            "Start",
            List.of(
                    needed("Setting", TEXT, "The setting's name."),
                    optional("Value", TEXT, "Its value; empty for the default."),
                    optional("Note", TEXT, "What it does.")));

    public static final TableSchema CASE_LOG = new TableSchema("CaseLog", "Case log", List.of(CaseColumn.values()));

    public static final TableSchema LEARNING =
            new TableSchema("Learning", "Learning", List.of(LearningColumn.values()));

    public static final TableSchema CHECKS = new TableSchema(
            "Checks",
            "Checks",
            List.of(
                    owned("Severity", TEXT, "Error, warning, alert or info."),
                    owned("Rule", TEXT, "The code of the rule."),
                    owned("Where", TEXT, "A link that jumps to the cell."),
                    owned("Ref", TEXT, "The case or learning ref."),
                    owned("Column", TEXT, "The column to fill or mend."),
                    owned("Value", TEXT, "What the cell holds."),
                    owned("What is wrong", TEXT, "What is wrong and what would be right."),
                    owned("Suggestion", TEXT, "A value that would mend it.")));

    public static final TableSchema WORKLIST = new TableSchema(
            "Worklist",
            "Worklist",
            List.of(
                    owned("Due", DATE, "The day it falls due."),
                    owned("Working days left", NUMBER, "Negative when it is past."),
                    owned("What", TEXT, "What is to be done."),
                    owned("Ref", TEXT, "A link that jumps to the row."),
                    owned("Feedback type", TEXT, "The feedback type."),
                    owned("Owner", TEXT, "Who sees to it."),
                    owned("Team", TEXT, "The team."),
                    owned("Why", TEXT, "The clock and its source.")));

    public static final TableSchema TIMESCALES = new TableSchema(
            "Timescales",
            "Timescales",
            List.of(
                    needed("Procedure", TEXT, "The procedure."),
                    needed("Feedback type", TEXT, "The feedback type."),
                    needed("Clock", TEXT, "The clock's name."),
                    needed(
                            "Starts",
                            TEXT,
                            "The date column that starts it; or Acknowledged, at latest Acknowledge by."),
                    needed("Stops", TEXT, "The date column that stops it."),
                    needed("Amount", NUMBER, "How many units."),
                    needed("Unit", TEXT, "working days, calendar days or calendar months."),
                    needed("Counting", TEXT, "after the day, or from the day."),
                    needed("Kind", TEXT, "Acknowledge, Target, Extended, Limit, Step or Window."),
                    optional("Roll", TEXT, "none, or next working day."),
                    optional("Source", TEXT, "The law or policy that sets it."),
                    optional("Valid from", DATE, "The first start date that it holds for."),
                    optional("Valid to", DATE, "The last start date that it holds for.")));

    public static final TableSchema NON_WORKING_DAYS = new TableSchema(
            "NonWorkingDays",
            "Calendar",
            List.of(
                    needed("Date", DATE, "The day."),
                    optional("Name", TEXT, "Its name."),
                    optional("Kind", TEXT, "Bank holiday or Closure.")));

    public static final TableSchema PUBLISHED_FIGURES = new TableSchema(
            "PublishedFigures",
            "Published",
            List.of(
                    needed("Year", YEAR, "The reporting year."),
                    optional("Procedure", TEXT, "Empty for the first of the list Procedures."),
                    needed("Figure", TEXT, "The id of the figure."),
                    needed("Value", NUMBER, "What the report said; a share as per cent."),
                    optional("Source", TEXT, "Where it was published."),
                    optional("Note", TEXT, "Anything worth knowing.")));

    public static final TableSchema REPORT_TEXT = new TableSchema(
            "ReportText",
            "Report text",
            List.of(
                    needed(
                            "Section",
                            TEXT,
                            "A table's id such as T08, or Introduction, Summary, Recommendations, Closing."),
                    optional(
                            "Order",
                            NUMBER,
                            "Which text of a section comes first; the order of the rows where it is empty."),
                    optional("Year", YEAR, "The reporting year that it is for; empty for every year."),
                    optional("Procedure", TEXT, "The procedure that it is for; empty for all."),
                    optional("Audience", TEXT, "officer, committee or public; empty for all."),
                    needed(
                            "Text",
                            TEXT,
                            "Paragraphs; a line that begins with a hyphen is a bullet. {t08/charging/count} is that figure."),
                    optional("Note", TEXT, "Anything worth knowing; it is not printed."),
                    owned("Shows", TEXT, "The text with its figures filled in."),
                    owned("Check", TEXT, "OK, or what is wrong with the row.")));

    public static final TableSchema SELF_ASSESSMENT = new TableSchema(
            "SelfAssessment",
            "Self-assessment",
            List.of(
                    needed("Code", TEXT, "The Complaint Handling Code."),
                    needed(
                            "Provision",
                            TEXT,
                            "What it asks. Where Code and Provision are the Source of a clock in Timescales, the log answers it."),
                    optional("Complies", YES_NO, "Whether the council complies."),
                    optional("Evidence", TEXT, "What shows it."),
                    optional("Commentary", TEXT, "What else is to be said, such as what is done about it."),
                    optional("Owner", TEXT, "Who sees to it."),
                    optional("Due", DATE, "The day by which it is to be done."),
                    owned("Figures", TEXT, "What the log says, of the last year that is over.")));

    public static final TableSchema CHANGE_LOG = new TableSchema(
            "ChangeLog",
            "Change log",
            List.of(
                    owned("When", TEXT, "The moment of the change."),
                    owned("Who", TEXT, "Who made it."),
                    owned("What", TEXT, "Refresh, list change, timescale change, calendar change …"),
                    owned("Detail", TEXT, "What changed; ends with the digest of the inputs."),
                    owned("Rows", NUMBER, "Rows of the log."),
                    owned("Errors", NUMBER, "Errors found."),
                    owned("Warnings", NUMBER, "Warnings found."),
                    owned("Alerts", NUMBER, "Alerts found."),
                    owned("Crossfoot version", TEXT, "The version that wrote it."),
                    owned("Hash", TEXT, "The link of the chain that shows an altered history.")));

    public static final TableSchema KEPT_NOTES = new TableSchema(
            "KeptNotes",
            "Kept notes",
            List.of(
                    owned("When", TEXT, "The moment of the refresh that kept it."),
                    owned("Table", TEXT, "The table beside whose row it was written."),
                    owned("Key", TEXT, "What the row was known by."),
                    owned("Column", TEXT, "The team's own column."),
                    owned("Note", TEXT, "What was written there.")));

    public static final TableSchema IMPORT_BATCHES = new TableSchema(
            "ImportBatches",
            "Imports",
            List.of(
                    owned("Batch", NUMBER, "The number of the import."),
                    owned("When", TEXT, "The moment of the import."),
                    owned("Who", TEXT, "Who made it."),
                    owned("Source", TEXT, "The name of the source."),
                    owned("File", TEXT, "The name of the file."),
                    owned("File digest", TEXT, "The SHA-256 of the file."),
                    owned("Map digest", TEXT, "The SHA-256 of what the map says."),
                    owned("Source rows", NUMBER, "Rows of the source, headers and blank ones too."),
                    owned("Made", NUMBER, "Rows of the log made."),
                    owned("Updated", NUMBER, "Rows of the log in which a cell was updated."),
                    owned("Unchanged", NUMBER, "Rows of the log left as they are."),
                    owned("Conflicting", NUMBER, "Rows of the log in which a cell changed on both sides."),
                    owned("Refused", NUMBER, "Rows of the source that made none, with the reason in the report.")));

    public static final TableSchema IMPORTED_ROWS = new TableSchema(
            "ImportedRows",
            "Imports",
            List.of(
                    owned("Source", TEXT, "The name of the source."),
                    owned("Source key", TEXT, "What tells the source row from the others."),
                    owned("Step", TEXT, "The step of the chain; empty where a source row is one piece of feedback."),
                    owned("Ref", TEXT, "The row of the log."),
                    owned("Batch", NUMBER, "The import that wrote it last."),
                    owned("Row digest", TEXT, "The digest of the source row."),
                    owned("Cells", TEXT, "The digest of each cell as the source had it.")));

    private MasterSchema() {}

    /** Whether a master does well without a table that stewards fill: it has no words of a report, or follows no Code. */
    public static boolean mayBeMissing(TableSchema schema) {
        return schema.equals(REPORT_TEXT) || schema.equals(SELF_ASSESSMENT);
    }

    /** The tables that staff and stewards fill; one that is missing is finding S01, unless it {@link #mayBeMissing}. */
    public static List<TableSchema> inputTables() {
        return Stream.of(
                        Stream.of(SETTINGS, CASE_LOG, LEARNING),
                        Arrays.stream(ListTable.values()).map(ListTable::schema),
                        Stream.of(TIMESCALES, NON_WORKING_DAYS, PUBLISHED_FIGURES, REPORT_TEXT, SELF_ASSESSMENT))
                .flatMap(tables -> tables)
                .toList();
    }
}
