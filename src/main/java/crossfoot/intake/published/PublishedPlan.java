package crossfoot.intake.published;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.PublishedFigure;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.plan.Balance;
import crossfoot.intake.plan.RowResult;
import crossfoot.intake.plan.SourceRow;
import crossfoot.intake.reading.Undecided;
import crossfoot.intake.source.RowKind;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceFile.Chosen;
import crossfoot.intake.source.SourceLog;
import crossfoot.intake.source.SourceValue;
import crossfoot.intake.words.TypedNumber;
import crossfoot.workbook.cells.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a table of earlier years would bring into PublishedFigures; a figure that is there already stays as it is. */
public final class PublishedPlan {

    private final ImportMap map;
    private final Chosen source;
    private final YearTable table;
    private final String procedure;
    private final Map<String, OptionalDouble> present = new HashMap<>();
    private final List<PublishedRow> rows = new ArrayList<>();
    private final List<SourceRow> sourceRows = new ArrayList<>();

    public PublishedPlan(ImportMap map, Chosen source, YearTable table, Casebook casebook) {
        this.map = map;
        this.source = source;
        this.table = table;
        this.procedure = map.defaults().stream()
                .filter(line -> Texts.key(line.column()).equals(CaseColumn.PROCEDURE.key()))
                .map(line -> line.value())
                .findFirst()
                .orElse("");
        for (PublishedFigure figure : casebook.publishedFigures()) {
            present.putIfAbsent(key(figure.year(), figure.procedure(), figure.figure()), figure.value());
        }
        SourceLog log = source.log();
        for (int row = 0; row < log.rows().size(); row++) {
            // A total is a figure here like any other.
            RowKind kind = log.rows().get(row).kind();
            if (kind == RowKind.DATA || kind == RowKind.TOTAL) {
                dataRow(row);
            } else {
                sourceRows.add(new SourceRow(
                        log.rows().get(row).where(), log.rows().get(row).kind().word(), List.of(), ""));
            }
        }
    }

    private static String key(ReportingYear year, String procedure, String figure) {
        return year.label() + "\t" + Texts.key(procedure) + "\t" + Texts.key(figure);
    }

    private void dataRow(int row) {
        String where = source.log().rows().get(row).where();
        String label = table.labels().values().value(row).text();
        Optional<String> figure = figure(label);
        List<PublishedRow> made = new ArrayList<>();
        for (Map.Entry<ReportingYear, SourceColumn> year : table.years().entrySet()) {
            SourceValue value = year.getValue().values().value(row);
            if (figure.isPresent() && !value.blank() && used(year.getValue())) {
                made.add(planned(row, year.getKey(), figure.get(), value));
            }
        }
        rows.addAll(made);
        RowResult result = RowResult.REFUSED;
        for (RowResult each : List.of(RowResult.UNCHANGED, RowResult.MADE, RowResult.CONFLICTING)) {
            result = made.stream().anyMatch(line -> line.result() == each) ? each : result;
        }
        String reason = figure.isEmpty()
                ? "\"" + label + "\" is no figure that the map knows."
                : made.isEmpty() ? "No year of it is filled." : String.join(" ", reasons(made));
        sourceRows.add(new SourceRow(where, result.word(), figure.stream().toList(), reason));
    }

    private static List<String> reasons(List<PublishedRow> made) {
        return made.stream()
                .map(PublishedRow::reason)
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    private boolean used(SourceColumn column) {
        return map.column(column.header(), column.occurrence())
                .map(ColumnLine::decision)
                .filter(decision -> decision != Decision.NO)
                .isPresent();
    }

    private Optional<String> figure(String label) {
        return map.values().stream()
                .filter(line -> Texts.key(line.value()).equals(Texts.key(label)) && line.decision() != Decision.NO)
                .map(ValueLine::entry)
                .filter(entry -> !entry.isEmpty())
                .findFirst();
    }

    private PublishedRow planned(int row, ReportingYear year, String figure, SourceValue value) {
        Optional<Double> number = value.isNumber() ? Optional.of(value.number()) : TypedNumber.of(value.text());
        Entry entry = number.<Entry>map(Entry.Number::new).orElseGet(() -> Entry.text(value.text()));
        OptionalDouble there = present.get(key(year, procedure, figure));
        if (there == null) {
            present.put(
                    key(year, procedure, figure), number.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
            return new PublishedRow(row, year, procedure, figure, entry, RowResult.MADE, "");
        }
        boolean same =
                number.map(OptionalDouble::of).orElse(OptionalDouble.empty()).equals(there);
        return new PublishedRow(
                row,
                year,
                procedure,
                figure,
                entry,
                same ? RowResult.UNCHANGED : RowResult.CONFLICTING,
                same
                        ? ""
                        : figure + " of " + year.label() + " is there as another value than " + value.text()
                                + "; ours stays.");
    }

    /** The figures, made, unchanged and conflicting. */
    public List<PublishedRow> rows() {
        return List.copyOf(rows);
    }

    /** What becomes of every row of the source. */
    public List<SourceRow> sourceRows() {
        return List.copyOf(sourceRows);
    }

    /** The map that it was made with. */
    public ImportMap map() {
        return map;
    }

    /** The source. */
    public Chosen source() {
        return source;
    }

    /** What the steward has to decide. */
    public List<Undecided> undecided() {
        List<Undecided> open = new ArrayList<>();
        if (procedure.isEmpty()) {
            open.add(new Undecided(
                    "Defaults",
                    CaseColumn.PROCEDURE.header(),
                    "Say which procedure the figures are of, as its Value."));
        }
        map.columns().stream()
                .filter(line -> line.decision() == Decision.OPEN)
                .forEach(line -> open.add(new Undecided(
                        "Columns", line.name(), "Proposed: " + line.how().words() + ". Say Yes or No under Decided.")));
        map.values().stream()
                .filter(line -> line.decision() == Decision.OPEN)
                .forEach(line -> open.add(new Undecided(
                        "Values",
                        line.value(),
                        line.entry().isEmpty()
                                ? "No figure has this name: give its id and say Yes, or say No to leave the row out."
                                : "Proposed: " + line.entry() + ". Say Yes or No under Decided.")));
        return List.copyOf(open);
    }

    /** That nothing is lost. */
    public Balance balance() {
        SourceLog log = source.log();
        return new Balance(
                log.rows().size(),
                of(RowResult.MADE),
                0,
                of(RowResult.UNCHANGED),
                of(RowResult.CONFLICTING),
                of(RowResult.REFUSED),
                log.count(RowKind.HEADER),
                log.count(RowKind.BLANK),
                0,
                new Balance.Steps(
                        rows.size(),
                        figures(RowResult.MADE),
                        0,
                        figures(RowResult.UNCHANGED),
                        figures(RowResult.CONFLICTING),
                        0));
    }

    private int of(RowResult result) {
        return (int) sourceRows.stream()
                .filter(row -> row.what().equals(result.word()))
                .count();
    }

    private int figures(RowResult result) {
        return (int) rows.stream().filter(row -> row.result() == result).count();
    }
}
