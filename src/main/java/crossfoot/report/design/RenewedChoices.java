package crossfoot.report.design;

import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.layout.OfferedChoices;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dependent drop-downs of a master that an earlier Crossfoot made, renewed: an entry at the foot of its list is offered
 * at once. Only the formulas that Crossfoot itself wrote change; a drop-down of the team's own stays.
 */
public final class RenewedChoices {

    private RenewedChoices() {}

    /** The workbook with its earlier drop-downs renewed; empty where it has none. */
    public static Optional<Workbook> of(Workbook source) {
        if (!ChoicesSheet.isEarlier(OfferedChoices.names(source))) {
            return Optional.empty();
        }
        Optional<Table> log = source.table(MasterSchema.CASE_LOG.name());
        if (log.isEmpty() || !Arrays.stream(ListTable.values()).allMatch(list -> canBeNamed(source, list))) {
            return Optional.empty();
        }
        return OfferedChoices.renewed(source, log.get().sheet(), ChoicesSheet::renewed)
                .map(RenewedChoices::withChoices);
    }

    /** Whether formulas may name the columns of a list: a name that is not there would break the workbook. */
    private static boolean canBeNamed(Workbook source, ListTable list) {
        List<String> headers = source.table(list.schema().name()).stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.header())
                .toList();
        return ChoicesSheet.headers(list).stream()
                .allMatch(header -> headers.stream().anyMatch(header::equalsIgnoreCase));
    }

    private static Workbook withChoices(Workbook source) {
        Function<ListTable, List<List<String>>> lists = list -> rows(source, list);
        WorkbookEdit edit = new WorkbookEdit(source);
        String name = ChoicesSheet.NAME;
        for (int number = 2; source.sheets().stream().anyMatch(name::equalsIgnoreCase); number++) {
            name = ChoicesSheet.NAME + " " + number;
        }
        edit.addHiddenSheet(ChoicesSheet.design(name, lists));
        edit.define(ChoicesSheet.names(name, lists));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Workbook.open(source.name(), bytes.toByteArray());
    }

    /** Every row of a list, as formulas count them. */
    private static List<List<String>> rows(Workbook source, ListTable list) {
        BoundTable bound =
                BoundTable.of(list.schema(), source.table(list.schema().name()).orElseThrow());
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < bound.table().size(); row++) {
            List<String> cells = new ArrayList<>();
            for (Column column : list.schema().columns()) {
                cells.add(bound.typed(row, column));
            }
            rows.add(cells);
        }
        return rows;
    }
}
