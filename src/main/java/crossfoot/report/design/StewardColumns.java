package crossfoot.report.design;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import java.util.List;
import java.util.Optional;

/** How the columns of the steward's tables look and what they accept. */
public final class StewardColumns {

    private StewardColumns() {}

    /** How a column of a steward's table looks. */
    public static ColumnDesign design(TableSchema schema, Column column) {
        double width =
                switch (column.type()) {
                    case DATE -> 13;
                    case NUMBER, YES_NO -> 11;
                    case YEAR -> 14;
                    default -> width(schema, column);
                };
        ColumnDesign.Format format =
                switch (column.type()) {
                    case DATE -> ColumnDesign.Format.DATE;
                    case NUMBER -> ColumnDesign.Format.DECIMAL;
                    default -> width > 50 ? ColumnDesign.Format.WRAPPED : ColumnDesign.Format.TEXT;
                };
        Optional<Acceptance> accepts =
                column.computed() ? Optional.of(new Acceptance.NothingTyped()) : accepts(schema, column);
        return new ColumnDesign(
                column.header(),
                width,
                format,
                column.computed(),
                column.required(),
                column.note(),
                accepts,
                List.of());
    }

    private static double width(TableSchema schema, Column column) {
        return switch (column.header()) {
            case "Source", "Note", "Evidence", "Commentary", "Figures" -> 52;
            case "Provision" -> 60;
            case "Figure" -> 48;
            case "Text", "Shows" -> 90;
            case "Check" -> 60;
            case "Parent types" -> 44;
            default ->
                schema.equals(MasterSchema.TIMESCALES)
                        ? 22
                        : Math.max(30, column.header().length() + 6);
        };
    }

    private static Optional<Acceptance> accepts(TableSchema schema, Column column) {
        return switch (column.type()) {
            case DATE -> Optional.of(new Acceptance.ADate());
            case YES_NO -> Optional.of(DropDowns.yesOrNo());
            default -> StewardChoices.of(schema, column.header());
        };
    }
}
