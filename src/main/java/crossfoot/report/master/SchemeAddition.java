package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.design.SchemeTable;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lists and clocks of a scheme, added to a master from a day. Types, outcomes and clocks of the same procedure that
 * the scheme does not have end the day before; cases of that time keep them.
 */
public final class SchemeAddition {

    private final Workbook source;
    private final Workbook present;
    private final LocalDate asOf;
    private final List<SchemeTable> tables;
    private final List<List<String>> provisions;

    private SchemeAddition(
            Workbook source,
            Workbook present,
            LocalDate asOf,
            List<SchemeTable> tables,
            List<List<String>> provisions) {
        this.source = source;
        this.present = present;
        this.asOf = asOf;
        this.tables = tables;
        this.provisions = provisions;
    }

    /**
     * Compares a scheme with a master.
     *
     * @param from the first day of the scheme; where none is given, {@code asOf} for a procedure that the master has, and
     *     no first day for one that it does not have
     */
    public static SchemeAddition of(Workbook source, Scheme scheme, Optional<LocalDate> from, LocalDate asOf) {
        Workbook present = Upgrade.of(source, Casebook.read(source::table)).applied();
        Optional<LocalDate> first = from.isPresent() || !holds(present, scheme) ? from : Optional.of(asOf);
        List<SchemeTable> tables = MasterSchema.inputTables().stream()
                .filter(schema -> !scheme.rows(schema).isEmpty())
                .flatMap(schema -> bound(present, schema).stream())
                .map(bound -> new SchemeTable(
                        bound,
                        scheme,
                        first,
                        Schemes.REPLACED.contains(bound.schema().name())))
                .filter(SchemeTable::changes)
                .toList();
        // A master that follows no Code yet has no table for one.
        boolean follows = present.table(MasterSchema.SELF_ASSESSMENT.name()).isPresent();
        List<List<String>> provisions = follows ? List.of() : scheme.rows(MasterSchema.SELF_ASSESSMENT);
        return new SchemeAddition(source, present, asOf, tables, provisions);
    }

    private static Optional<BoundTable> bound(Workbook source, TableSchema schema) {
        return source.table(schema.name()).map(table -> BoundTable.of(schema, table));
    }

    private static boolean holds(Workbook source, Scheme scheme) {
        TableSchema procedures = ListTable.PROCEDURES.schema();
        return bound(source, procedures)
                .filter(bound -> IntStream.range(0, bound.size())
                        .anyMatch(i -> bound.values(procedures.columns().get(0))
                                .key(bound.tableRow(i))
                                .equals(Texts.key(scheme.procedure()))))
                .isPresent();
    }

    /** What it adds and ends, a line a row of a table. */
    public List<String> lines() {
        Stream<String> sheet = provisions.isEmpty()
                ? Stream.of()
                : Stream.of("A sheet " + MasterSchema.SELF_ASSESSMENT.sheet() + " is added, with " + provisions.size()
                        + " provisions of the Code");
        return Stream.concat(tables.stream().flatMap(table -> table.lines().stream()), sheet)
                .toList();
    }

    /** A refresh of the master with the scheme in it: both are saved together. */
    public Refresh refresh(RefreshStamp stamp) {
        WorkbookEdit edit = new WorkbookEdit(present);
        tables.forEach(table -> table.write(edit));
        if (!provisions.isEmpty()) {
            edit.addSheet(MasterDesign.selfAssessment(provisions));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Refresh.of(Workbook.open(source.name(), bytes.toByteArray()), asOf, stamp);
    }

    /** The master as it was read. */
    public Workbook source() {
        return source;
    }
}
