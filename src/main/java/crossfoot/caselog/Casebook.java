package crossfoot.caselog;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.RowsUnderneath;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.schema.Values;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.NonWorkingDay;
import crossfoot.caselog.taxonomy.Procedure;
import crossfoot.caselog.taxonomy.PublishedFigure;
import crossfoot.caselog.taxonomy.ReadingProblem;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.caselog.taxonomy.RowReader;
import crossfoot.caselog.taxonomy.Settings;
import crossfoot.caselog.taxonomy.SettingsReader;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.caselog.taxonomy.TaxonomyReader;
import crossfoot.caselog.taxonomy.Timescale;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.DateSystem;
import crossfoot.workbook.cells.LogDays;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All that a master says, read once: settings, lists, clocks, calendar, published figures, cases and learning. */
public final class Casebook {

    private final Map<String, Table> tables = new HashMap<>();
    private final List<RowsUnderneath> underneath = new ArrayList<>();
    private final List<ReadingProblem> problems = new ArrayList<>();
    private final Settings settings;
    private final Taxonomy taxonomy;
    private final List<Timescale> timescales;
    private final List<NonWorkingDay> nonWorkingDays;
    private final List<PublishedFigure> publishedFigures;
    private final List<ReportPassage> reportTexts;
    private final List<Provision> provisions;
    private final CaseLog cases;
    private final LearningLog learning;

    private Casebook(TableSource source) {
        TableSource remembered = remember(source);
        this.settings = new SettingsReader(remembered, problems::add).read();
        this.taxonomy = new TaxonomyReader(remembered, settings.yearStart(), problems::add).read();
        this.timescales = rows(remembered, MasterSchema.TIMESCALES, Casebook::timescale, RowReader::sound);
        this.nonWorkingDays =
                rows(remembered, MasterSchema.NON_WORKING_DAYS, Casebook::nonWorkingDay, RowReader::named);
        this.publishedFigures =
                rows(remembered, MasterSchema.PUBLISHED_FIGURES, this::publishedFigure, RowReader::sound);
        this.reportTexts = rows(remembered, MasterSchema.REPORT_TEXT, this::reportText, RowReader::sound);
        this.provisions = rows(remembered, MasterSchema.SELF_ASSESSMENT, Provision::read, RowReader::sound);
        this.cases = CaseLog.of(orEmpty(remembered, MasterSchema.CASE_LOG));
        this.learning = LearningLog.of(orEmpty(remembered, MasterSchema.LEARNING));
    }

    /** Reads every table of the contract that the source has. */
    public static Casebook read(TableSource source) {
        return new Casebook(source);
    }

    /** The same master with its logs as they stood. */
    private Casebook(Casebook master, Vantage vantage) {
        this.settings = master.settings;
        this.taxonomy = master.taxonomy;
        this.timescales = master.timescales;
        this.nonWorkingDays = master.nonWorkingDays;
        this.publishedFigures = master.publishedFigures;
        this.reportTexts = master.reportTexts;
        this.provisions = master.provisions;
        this.problems.addAll(master.problems);
        this.tables.putAll(master.tables);
        this.cases = master.cases.seenFrom(vantage);
        this.learning = master.learning.seenFrom(vantage);
        tables.computeIfPresent(
                MasterSchema.CASE_LOG.name(), (name, whole) -> cases.bound().table());
        tables.computeIfPresent(
                MasterSchema.LEARNING.name(), (name, whole) -> learning.bound().table());
    }

    private TableSource remember(TableSource source) {
        return name -> {
            Table known = tables.get(name);
            Optional<Table> table =
                    known == null ? source.table(name).map(found -> withRowsUnder(name, found)) : Optional.of(known);
            table.ifPresent(found -> tables.put(name, found));
            return table;
        };
    }

    private Table withRowsUnder(String name, Table table) {
        Optional<RowsUnderneath> under = MasterSchema.inputTables().stream()
                .filter(schema -> schema.name().equals(name))
                .map(schema -> RowsUnderneath.of(schema, table))
                .filter(RowsUnderneath::any)
                .findFirst();
        under.ifPresent(underneath::add);
        return under.filter(rows -> !rows.taken().isEmpty())
                .map(rows -> table.taking(rows.taken().size()))
                .orElse(table);
    }

    private <T> List<T> rows(
            TableSource source, TableSchema schema, Function<RowReader, T> reader, Predicate<RowReader> wellEnough) {
        Consumer<ReadingProblem> report = problems::add;
        return source.table(schema.name())
                .map(table -> TaxonomyReader.rows(BoundTable.of(schema, table), reader, report, wellEnough))
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Table orEmpty(TableSource source, TableSchema schema) {
        return source.table(schema.name()).orElseGet(() -> empty(schema));
    }

    private static Table empty(TableSchema schema) {
        List<TableColumn> columns = schema.columns().stream()
                .map(column -> new TableColumn.Builder(column.header()).build())
                .toList();
        return new Table(schema.name(), schema.sheet(), new CellAddress(4, 1), DateSystem.FROM_1900, columns);
    }

    private static Timescale timescale(RowReader row) {
        int amount = row.wholeNumber("Amount");
        if (amount < 1) {
            row.report("Amount", "Amount must be a whole number of at least 1.");
        }
        return new Timescale(
                row.needed("Procedure"),
                row.needed("Feedback type"),
                row.needed("Clock"),
                row.starts("Starts"),
                row.dateColumn("Stops"),
                amount,
                row.oneOf("Unit", Arrays.asList(Timescale.Unit.values())),
                row.oneOf("Counting", Arrays.asList(Timescale.Counting.values())),
                row.oneOf("Kind", Arrays.asList(Timescale.Kind.values())),
                row.text("Roll").isEmpty()
                        ? Timescale.Roll.NONE
                        : row.oneOf("Roll", Arrays.asList(Timescale.Roll.values())),
                row.text("Source"),
                row.validity(),
                row.sheetRow());
    }

    /** A day whose name or kind cannot be read is a day off all the same, of a kind that vouches for no year. */
    private static NonWorkingDay nonWorkingDay(RowReader row) {
        return new NonWorkingDay(
                row.neededDate("Date").orElse(LogDays.FIRST),
                row.text("Name"),
                row.text("Kind").isEmpty()
                        ? NonWorkingDay.Kind.CLOSURE
                        : row.oneOf("Kind", List.of(NonWorkingDay.Kind.CLOSURE, NonWorkingDay.Kind.BANK_HOLIDAY)));
    }

    private PublishedFigure publishedFigure(RowReader row) {
        Optional<ReportingYear> year = row.year("Year", settings.yearStart());
        if (year.isEmpty()) {
            row.report("Year", "Year is empty; give a reporting year such as 2024-25.");
        }
        String procedure = row.text("Procedure");
        return new PublishedFigure(
                year.orElse(new ReportingYear(LogDays.FIRST_YEAR, settings.yearStart())),
                procedure.isEmpty() ? firstProcedure() : procedure,
                row.needed("Figure"),
                row.published("Value"),
                row.text("Source"),
                row.sheetRow());
    }

    private ReportPassage reportText(RowReader row) {
        return new ReportPassage(
                row.needed("Section"),
                row.order("Order"),
                row.year("Year", settings.yearStart()),
                row.text("Procedure"),
                row.text("Audience"),
                row.lines("Text"),
                row.sheetRow());
    }

    /** The first procedure of the list: that of a published figure that names none; the first type's without a list. */
    public String firstProcedure() {
        return Stream.concat(
                        taxonomy.procedures().stream().map(Procedure::name),
                        taxonomy.feedbackTypes().stream().map(FeedbackType::procedure))
                .findFirst()
                .orElse("");
    }

    /** The procedure that is meant where none is named: the first of the list of which the log has a case. */
    public String usualProcedure() {
        Values logged = cases.values(CaseColumn.PROCEDURE);
        Set<String> held = new HashSet<>();
        for (int code = 0; code < logged.distinct(); code++) {
            held.add(logged.keyOf(code));
        }
        return Stream.concat(
                        taxonomy.procedures().stream().map(Procedure::name),
                        taxonomy.feedbackTypes().stream().map(FeedbackType::procedure))
                .filter(name -> held.contains(Texts.key(name)))
                .findFirst()
                .orElseGet(this::firstProcedure);
    }

    /**
     * The master as it stood on the as-of date: what has come since is empty or not there. Settings, lists, clocks and
     * calendar are those of today.
     */
    public Casebook seenFrom(Vantage vantage) {
        return vantage.past() ? new Casebook(this, vantage) : this;
    }

    /** Whether the master has a table. */
    public boolean has(TableSchema schema) {
        return tables.containsKey(schema.name());
    }

    /** A table of the contract as read, for checks of its structure and its cells. */
    public Optional<Table> table(TableSchema schema) {
        return Optional.ofNullable(tables.get(schema.name()));
    }

    /** What stands under the tables: rows that are taken as theirs, and rows that are not read. */
    public List<RowsUnderneath> underneath() {
        return List.copyOf(underneath);
    }

    /** The rows of settings, lists, clocks, calendar and published figures that cannot be read. */
    public List<ReadingProblem> problems() {
        return List.copyOf(problems);
    }

    /** The settings. */
    public Settings settings() {
        return settings;
    }

    /** The lists. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** The clocks, in the order of the sheet. */
    public List<Timescale> timescales() {
        return timescales;
    }

    /** The calendar. */
    public List<NonWorkingDay> nonWorkingDays() {
        return nonWorkingDays;
    }

    /** What earlier reports said. */
    public List<PublishedFigure> publishedFigures() {
        return publishedFigures;
    }

    /** The texts of the report, in the order of the sheet. */
    public List<ReportPassage> reportTexts() {
        return reportTexts;
    }

    /** What the council says of the provisions of a Complaint Handling Code. */
    public List<Provision> provisions() {
        return provisions;
    }

    /** The cases; none where CaseLog is missing. */
    public CaseLog cases() {
        return cases;
    }

    /** The learning rows; none where Learning is missing. */
    public LearningLog learning() {
        return learning;
    }

    /** The reporting year of a day. */
    public ReportingYear yearOf(LocalDate day) {
        return ReportingYear.of(day, settings.yearStart());
    }
}
