package crossfoot.report.template;

import crossfoot.report.pack.PackNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Looks through a template before anything is poured into it: a template is a program, and this is what it may say. Throws
 * a refusal that names the cell.
 */
final class TemplateCheck {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    /** So many empty rows or columns may follow the last filled cell of an area. */
    private static final int ROOM = 256;

    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final XSSFWorkbook workbook;
    private final PackNames names;
    private final TemplateExpressions expressions;

    TemplateCheck(XSSFWorkbook workbook, PackNames names, TemplateExpressions expressions) {
        this.workbook = workbook;
        this.names = names;
        this.expressions = expressions;
    }

    /** Checks every sheet, takes out those that this pack has nothing for, and gives the commands of the others. */
    Map<String, List<TemplateCommand>> check() {
        checkWorkbook();
        new TemplateContents(workbook).check();
        Map<String, List<TemplateCommand>> commands = new LinkedHashMap<>();
        for (int i = workbook.getNumberOfSheets() - 1; i >= 0; i--) {
            XSSFSheet sheet = workbook.getSheetAt(i);
            List<TemplateCommand> found = new CommandReader(sheet).commands();
            if (leavesOut(found)) {
                workbook.removeSheetAt(i);
            } else {
                new SheetCheck(sheet, found).check();
                commands.put(sheet.getSheetName(), found);
            }
        }
        if (workbook.getNumberOfSheets() == 0) {
            throw TemplateRefusals.of("none of its sheets is for this pack");
        }
        return commands;
    }

    private void checkWorkbook() {
        if (workbook.isMacroEnabled()) {
            throw TemplateRefusals.of("it holds macros");
        }
        boolean linked = workbook.getRelations().stream().anyMatch(ExternalLinksTable.class::isInstance);
        if (linked) {
            throw TemplateRefusals.of("it holds links to other workbooks");
        }
        for (XSSFName name : workbook.getAllNames()) {
            if (!name.getNameName().startsWith("_xlnm.")) {
                throw TemplateRefusals.of("it holds the defined name " + name.getNameName());
            }
        }
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                throw TemplateRefusals.of("its sheet " + workbook.getSheetName(i) + " is hidden");
            }
        }
    }

    private boolean leavesOut(List<TemplateCommand> commands) {
        return commands.stream()
                .map(command -> command.attribute("items"))
                .anyMatch(items -> names.leavesOut(items.split("\\.", 2)[0]));
    }

    /** The check of one sheet. */
    private final class SheetCheck {

        private final XSSFSheet sheet;
        private final List<TemplateCommand> commands;

        SheetCheck(XSSFSheet sheet, List<TemplateCommand> commands) {
            this.sheet = sheet;
            this.commands = commands;
        }

        void check() {
            String margins = sheet.getHeader().getLeft()
                    + sheet.getHeader().getCenter()
                    + sheet.getHeader().getRight()
                    + sheet.getFooter().getLeft()
                    + sheet.getFooter().getCenter()
                    + sheet.getFooter().getRight();
            if (margins.contains("${") || sheet.getSheetName().contains("${")) {
                throw TemplateRefusals.of(
                        sheet.getSheetName() + ": a name is filled in cells only, not in a header or footer");
            }
            commands.forEach(this::checkCommand);
            for (Row row : sheet) {
                for (Cell cell : row) {
                    checkCell(cell);
                }
            }
        }

        private void checkCommand(TemplateCommand command) {
            CellAddress at = new CellAddress(
                    command.range().getFirstRow(), command.range().getFirstColumn());
            if (command.range().getLastRow() > sheet.getLastRowNum() + ROOM
                    || command.range().getLastColumn()
                            > sheet.getRow(at.getRow()).getLastCellNum() + ROOM) {
                throw TemplateRefusals.of(
                        sheet,
                        at,
                        "jx:" + command.name() + " reaches to "
                                + new CellAddress(
                                                command.range().getLastRow(),
                                                command.range().getLastColumn())
                                        .formatAsString()
                                + ", far beyond the last cell that there is to fill");
            }
            if (!command.name().equals("area") && !inArea(at)) {
                throw TemplateRefusals.of(sheet, at, "jx:" + command.name() + " stands outside any jx:area");
            }
            if (command.name().equals("each")) {
                String items = command.attribute("items");
                if (names.members(items).isEmpty()) {
                    throw TemplateRefusals.of(sheet, at, "there is no list named " + items);
                }
                String variable = command.attribute("var");
                if (!VARIABLE.matcher(variable).matches() || names.values().containsKey(variable)) {
                    throw TemplateRefusals.of(sheet, at, "var takes a word of its own, such as line");
                }
            } else if (command.name().equals("if")) {
                checkExpression(at, command.attribute("condition"));
            }
        }

        private void checkCell(Cell cell) {
            CellAddress at = cell.getAddress();
            if (cell.getCellType() == CellType.FORMULA) {
                throw TemplateRefusals.of(
                        sheet, at, "a template holds no formulas, since every number of a pack is a figure");
            }
            if (cell.getCellType() == CellType.ERROR) {
                throw TemplateRefusals.of(sheet, at, "the cell holds an error");
            }
            String text = CommandReader.text(cell);
            if (text.contains("$[")) {
                throw TemplateRefusals.of(sheet, at, "a template holds no formulas, and $[…] is one");
            }
            Matcher matcher = EXPRESSION.matcher(text);
            while (matcher.find()) {
                checkExpression(at, matcher.group(1));
            }
            String rest = EXPRESSION.matcher(text).replaceAll("");
            if (rest.contains("${")) {
                throw TemplateRefusals.of(sheet, at, "a ${ is not closed by }");
            }
            if (!rest.equals(text) && !inArea(at)) {
                throw TemplateRefusals.of(sheet, at, "a name stands outside any jx:area, where it would not be filled");
            }
        }

        private boolean inArea(CellAddress at) {
            return commands.stream()
                    .filter(command -> command.name().equals("area"))
                    .anyMatch(command -> command.governs(at.getRow(), at.getColumn()));
        }

        private void checkExpression(CellAddress at, String expression) {
            Optional<String> objection = expressions.objection(expression);
            if (objection.isPresent()) {
                throw TemplateRefusals.of(sheet, at, "an expression " + objection.get());
            }
            for (List<String> path : expressions.names(expression)) {
                if (!known(at, path)) {
                    throw TemplateRefusals.of(sheet, at, "there is no name " + String.join(".", path) + " here");
                }
            }
        }

        private boolean known(CellAddress at, List<String> path) {
            if (names.isValue(path)) {
                return true;
            }
            return path.size() == 2
                    && commands.stream()
                            .filter(command -> command.name().equals("each"))
                            .filter(command -> command.governs(at.getRow(), at.getColumn()))
                            .filter(command -> command.attribute("var").equals(path.get(0)))
                            .anyMatch(command ->
                                    names.members(command.attribute("items")).contains(path.get(1)));
        }
    }
}
