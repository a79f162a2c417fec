package crossfoot.report.imports;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.KeptMaps;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.published.YearTable;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceFile;
import crossfoot.intake.words.WordBook;
import crossfoot.report.master.RowsPutIn;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.reading.Workbook;
import java.util.Optional;
import java.util.function.Function;

/**
 * The master and the source of an import, read.
 *
 * @param master the master, with the rows that stand right under its tables put into them
 * @param casebook what it says
 * @param chosen the log of the source, or its table
 * @param words the words of headers
 */
record Prepared(Workbook master, Casebook casebook, SourceFile.Chosen chosen, WordBook words) {

    static Prepared of(Workbook read, SourceFile file, Optional<ImportMap> map, ImportRun.Asked asked) {
        if (read.table(MasterSchema.CASE_LOG.name()).isEmpty()) {
            throw new WorkbookRefusal(
                    WorkbookRefusal.Kind.UNREADABLE,
                    read.name()
                            + " has no Excel table named CaseLog to import into; make a master with crossfoot new.");
        }
        // Rows that stand right under the log are rows of it: new ones go below them.
        Workbook master = RowsPutIn.into(read, Casebook.read(read::table));
        WordBook words = WordBook.load();
        SourceFile.Chosen chosen = file.log(
                asked.sheet().isEmpty() ? said(map, ImportSettings::sheet) : asked.sheet(),
                asked.headerRow().isEmpty() ? said(map, ImportSettings::headerRow) : asked.headerRow(),
                words,
                MasterLists.headers());
        return new Prepared(master, Casebook.read(master::table), chosen, words);
    }

    private static String said(Optional<ImportMap> map, Function<ImportSettings, String> setting) {
        return map.map(ImportMap::settings).map(setting).orElse("");
    }

    /** The table of earlier years that the source is, where it is one. */
    Optional<YearTable> years() {
        return YearTable.in(chosen.log(), casebook.settings().yearStart());
    }

    /** What was decided before: as given, else of this source, else of one with the same columns. */
    Optional<ImportMap> earlier(String sourceName, Optional<ImportMap> before) {
        return before.or(() -> KeptMaps.parse(master.customXml(KeptMaps.NAMESPACE))
                .of(
                        sourceName,
                        chosen.log().columns().stream()
                                .map(SourceColumn::header)
                                .toList()));
    }
}
