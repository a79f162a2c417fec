package crossfoot.report.imports;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.DefaultLine;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.MapReader;
import crossfoot.intake.map.MapWriter;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.words.DateOrder;
import crossfoot.workbook.drawing.NewWorkbook;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A steward of adult social care who agrees with everything that is proposed, and reads dates day first. */
final class DecidedMap {

    private DecidedMap() {}

    /** The map with Yes to all that is open. */
    static ImportMap of(ImportMap map) {
        ImportSettings settings = map.settings();
        return new ImportMap(
                new ImportSettings(
                        settings.sourceName(),
                        settings.sheet(),
                        settings.headerRow(),
                        settings.keyColumns().isEmpty() ? List.of(ImportSettings.ROW_NUMBER) : settings.keyColumns(),
                        settings.refForm(),
                        Optional.of(DateOrder.DAY_FIRST),
                        settings.blankWords(),
                        settings.unknown(),
                        settings.bothChanged()),
                map.columns().stream().map(DecidedMap::decided).toList(),
                map.values().stream().map(DecidedMap::decided).toList(),
                map.defaults().stream().map(DecidedMap::decided).toList(),
                map.steps());
    }

    private static DefaultLine decided(DefaultLine line) {
        boolean type = line.column().equals(CaseColumn.FEEDBACK_TYPE.header());
        String value = type ? "Formal complaint" : "Adult social care";
        return line.value().isEmpty() ? new DefaultLine(line.column(), value, line.when(), line.is()) : line;
    }

    private static ColumnLine decided(ColumnLine line) {
        return line.decision() == Decision.OPEN ? line.decided(Decision.YES) : line;
    }

    private static ValueLine decided(ValueLine line) {
        boolean offered = line.decision() == Decision.OPEN && !(line.entry() + line.alsoEntry()).isEmpty();
        return !offered
                ? line
                : new ValueLine(
                        line.header(),
                        line.occurrence(),
                        line.value(),
                        line.rows(),
                        line.step(),
                        line.column(),
                        line.entry(),
                        line.alsoColumn(),
                        line.alsoEntry(),
                        line.confidence(),
                        line.why(),
                        Decision.YES);
    }

    /** Writes a map as a steward would save it. */
    static void write(ImportMap map, Workbook master, Path to) {
        try (OutputStream out = Files.newOutputStream(to)) {
            MasterLists lists = MasterLists.of(Casebook.read(master::table));
            new NewWorkbook("Import map", new MapWriter(lists).sheets(map), List.of()).write(out);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Decides a map on disk: MAP.xlsx MASTER.xlsx OUT.xlsx. */
    public static void main(String... paths) {
        ImportMap map = MapReader.read(Workbook.open(Path.of(paths[0])));
        write(of(map), Workbook.open(Path.of(paths[1])), Path.of(paths[2]));
    }
}
