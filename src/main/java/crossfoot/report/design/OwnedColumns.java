package crossfoot.report.design;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Highlight;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the columns of Crossfoot's own tables look. Nothing wraps: a refresh rewrites these rows, and a program that does not
 * measure rows anew would lay wrapped lines over each other.
 */
final class OwnedColumns {

    private static final List<Highlight> SEVERITY_TONES = List.of(
            new Highlight("error", Tone.BAD),
            new Highlight("warning", Tone.CAUTION),
            new Highlight("alert", Tone.CAUTION),
            new Highlight("info", Tone.QUIET));

    private OwnedColumns() {}

    static List<ColumnDesign> checks() {
        return columns(
                MasterSchema.CHECKS,
                List.of(11.0, 8.0, 20.0, 18.0, 22.0, 26.0, 130.0, 30.0),
                List.of(
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT));
    }

    static List<ColumnDesign> worklist() {
        return columns(
                MasterSchema.WORKLIST,
                List.of(13.0, 14.0, 40.0, 18.0, 24.0, 22.0, 30.0, 90.0),
                List.of(
                        Format.DATE,
                        Format.WHOLE,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT));
    }

    static List<ColumnDesign> changeLog() {
        return columns(
                MasterSchema.CHANGE_LOG,
                List.of(22.0, 20.0, 20.0, 100.0, 10.0, 10.0, 11.0, 10.0, 18.0, 68.0),
                List.of(
                        Format.TIMESTAMP,
                        Format.TEXT,
                        Format.TEXT,
                        Format.TEXT,
                        Format.WHOLE,
                        Format.WHOLE,
                        Format.WHOLE,
                        Format.WHOLE,
                        Format.TEXT,
                        Format.TEXT));
    }

    static List<ColumnDesign> keptNotes() {
        return columns(
                MasterSchema.KEPT_NOTES,
                List.of(22.0, 16.0, 44.0, 24.0, 100.0),
                List.of(Format.TIMESTAMP, Format.TEXT, Format.TEXT, Format.TEXT, Format.TEXT));
    }

    private static List<ColumnDesign> columns(TableSchema schema, List<Double> widths, List<Format> formats) {
        List<ColumnDesign> columns = new ArrayList<>();
        for (int i = 0; i < schema.columns().size(); i++) {
            String header = schema.columns().get(i).header();
            columns.add(new ColumnDesign(
                    header,
                    widths.get(i),
                    formats.get(i),
                    false,
                    false,
                    "",
                    Optional.empty(),
                    header.equals("Severity") ? SEVERITY_TONES : List.of()));
        }
        return columns;
    }
}
