package crossfoot.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import crossfoot.report.master.MasterChanges;
import crossfoot.workbook.cells.Cell;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A workbook as the in-memory Excel takes it, with what is unusual about that Excel. */
record ExcelSetup(Map<String, Object> facts) {

    /** An Excel that has a workbook open. */
    static ExcelSetup of(Path workbook) {
        Workbook read = Workbook.open(workbook);
        List<Map<String, Object>> tables = new ArrayList<>();
        for (String name : read.tables()) {
            tables.add(table(read.table(name).orElseThrow()));
        }
        Map<String, String> kept = new LinkedHashMap<>();
        read.customXml(MasterChanges.Source.STATE_NAMESPACE)
                .ifPresent(
                        xml -> kept.put(MasterChanges.Source.STATE_NAMESPACE, new String(xml, StandardCharsets.UTF_8)));
        return new ExcelSetup(Map.of("tables", tables, "sheets", read.sheets(), "customXml", kept));
    }

    ExcelSetup with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(facts);
        changed.put(name, value);
        return new ExcelSetup(changed);
    }

    private static Map<String, Object> table(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int at = row;
            rows.add(table.columns().stream()
                    .map(column -> value(column.cell(at)))
                    .toList());
        }
        return Map.of(
                "name",
                table.name(),
                "sheet",
                table.sheet(),
                "row",
                table.corner().row() - 1,
                "column",
                table.corner().column() - 1,
                "headers",
                table.columns().stream().map(column -> column.header()).toList(),
                "rows",
                rows);
    }

    private static Object value(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return number.value();
        }
        return cell instanceof Cell.Logical logical ? (Object) logical.value() : cell.shown();
    }

    String json() {
        try {
            return new ObjectMapper().writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
