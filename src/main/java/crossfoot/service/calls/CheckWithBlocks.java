package crossfoot.service.calls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.LearningColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.RowsUnderneath;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Values;
import crossfoot.report.master.OwnedCells;
import crossfoot.rules.Assessment;
import crossfoot.rules.checks.RuleBook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A check with all that a page needs to show it, and the computed columns as blocks to write back.
 *
 * @param asOf the as-of date, year-month-day
 * @param rows how many rows the log has
 * @param errors how many errors were found
 * @param warnings how many warnings
 * @param alerts how many alerts
 * @param infos how many findings are only worth knowing
 * @param findings all of them, in order
 * @param computed the computed columns by table
 * @param putIn how many rows right under a table count as rows of it, by table
 * @param years the reporting years that the log has rows of, latest first
 * @param usualYear the latest of them that is over, else the latest; "" where there is none
 * @param procedures the procedures of the master
 * @param packs the packs that can be exported
 * @param formats as what a pack can be written here; pdf only where LibreOffice is
 * @param rules the titles of the rules that found something, by code
 */
record CheckWithBlocks(
        String asOf,
        int rows,
        int errors,
        int warnings,
        int alerts,
        int infos,
        List<Found> findings,
        Map<String, ComputedBlock> computed,
        Map<String, Integer> putIn,
        List<String> years,
        String usualYear,
        List<String> procedures,
        List<String> packs,
        List<String> formats,
        Map<String, String> rules) {

    /**
     * A finding, where it is and who sees to its row.
     *
     * @param finding the finding
     * @param sheet the sheet of its table; "" where the table is missing
     * @param owner the owner of the row, or ""
     */
    record Found(@JsonUnwrapped CheckAnswer.Line finding, String sheet, String owner) {}

    static CheckWithBlocks of(Assessment assessment) {
        return of(assessment, OwnedCells.of(assessment));
    }

    /** The same where the computed cells were worked out already. */
    static CheckWithBlocks of(Assessment assessment, List<OwnedCells> cells) {
        CheckAnswer plain = CheckAnswer.of(assessment);
        List<String> years = Choices.years(assessment);
        Casebook book = assessment.master();
        return new CheckWithBlocks(
                plain.asOf(),
                plain.rows(),
                plain.errors(),
                plain.warnings(),
                plain.alerts(),
                plain.infos(),
                owned(plain, book),
                computed(cells),
                putIn(book),
                years,
                Choices.usualYear(assessment, years),
                Choices.procedures(book),
                Exports.packs(),
                Exports.formats(),
                titles(plain));
    }

    private static Map<String, String> titles(CheckAnswer plain) {
        Map<String, String> titles = new TreeMap<>();
        plain.findings().stream().map(CheckAnswer.Line::rule).distinct().forEach(code -> RuleBook.rule(code)
                .ifPresent(rule -> titles.put(code, rule.title())));
        return titles;
    }

    private static Map<String, ComputedBlock> computed(List<OwnedCells> cells) {
        Map<String, ComputedBlock> computed = new LinkedHashMap<>();
        cells.forEach(each -> computed.put(each.bound().schema().name(), ComputedBlock.of(each)));
        return computed;
    }

    private static Map<String, Integer> putIn(Casebook book) {
        Map<String, Integer> rows = new TreeMap<>();
        for (RowsUnderneath under : book.underneath()) {
            if (!under.taken().isEmpty()) {
                rows.put(under.schema().name(), under.taken().size());
            }
        }
        return rows;
    }

    private static List<Found> owned(CheckAnswer plain, Casebook book) {
        Map<String, Owners> owners = Map.of(
                MasterSchema.CASE_LOG.name(), Owners.of(book.cases().bound(), CaseColumn.OWNER),
                MasterSchema.LEARNING.name(), Owners.of(book.learning().bound(), LearningColumn.OWNER));
        Map<String, String> sheets = new HashMap<>();
        for (TableSchema schema : MasterSchema.inputTables()) {
            book.table(schema).ifPresent(table -> sheets.put(schema.name(), table.sheet()));
        }
        return plain.findings().stream()
                .map(line -> new Found(
                        line,
                        sheets.getOrDefault(line.table(), ""),
                        owners.containsKey(line.table())
                                ? owners.get(line.table()).at(line.row())
                                : ""))
                .toList();
    }

    /** The owners of a log's rows, by the row that Excel shows. */
    private record Owners(Values values, int firstRow, int size) {

        static Owners of(BoundTable bound, Column column) {
            return new Owners(
                    bound.values(column),
                    bound.table().sheetRow(0),
                    bound.table().size());
        }

        String at(int sheetRow) {
            int row = sheetRow - firstRow;
            return row >= 0 && row < size ? values.text(row) : "";
        }
    }
}
