package crossfoot.report.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * Reads the commands of a template's sheet, more strictly than JXLS does: what this does not understand is refused, so
 * that JXLS never sees it.
 */
final class CommandReader {

    private static final Pattern COMMAND = Pattern.compile("jx:(\\w+)\\((.*)\\)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\G[\\s,]*(?:(\\w+)\\s*=\\s*\"([^\"]*)\"|areas\\s*=\\s*\\[([^\\]]*)\\])");
    private static final Pattern CELL = Pattern.compile("[A-Za-z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern AREAS = Pattern.compile(
            "\\s*\"[A-Za-z]{1,3}[1-9][0-9]{0,6}:[A-Za-z]{1,3}[1-9][0-9]{0,6}\"(?:\\s*,\\s*\"[A-Za-z]{1,3}[1-9][0-9]{0,6}:[A-Za-z]{1,3}[1-9][0-9]{0,6}\")?\\s*");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "area", Set.of("lastCell"),
            "each", Set.of("lastCell", "items", "var"),
            "if", Set.of("lastCell", "condition"));

    private final XSSFSheet sheet;

    CommandReader(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    /** The sheet's commands, by row and column, those of one cell from the outermost in. */
    List<TemplateCommand> commands() {
        List<TemplateCommand> commands = new ArrayList<>();
        Map<CellAddress, XSSFComment> comments = sheet.getCellComments();
        comments.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(comment -> {
            CellAddress at = comment.getKey();
            for (String line : comment.getValue().getString().getString().split("\\R")) {
                if (line.contains("jx:")) {
                    commands.add(command(at, line.strip()));
                }
            }
        });
        return commands;
    }

    private TemplateCommand command(CellAddress at, String line) {
        Matcher matcher = COMMAND.matcher(line);
        if (!matcher.matches() || !KNOWN.containsKey(matcher.group(1))) {
            throw TemplateRefusals.of(sheet, at, "a template knows the commands jx:area, jx:each and jx:if only");
        }
        String name = matcher.group(1);
        Map<String, String> attributes = new HashMap<>();
        String areas = attributes(at, matcher.group(2), attributes);
        if (!attributes.keySet().equals(KNOWN.get(name)) || (!areas.isEmpty() && !name.equals("if"))) {
            throw TemplateRefusals.of(sheet, at, "jx:" + name + " takes exactly " + expected(name));
        }
        if (!areas.isEmpty() && !AREAS.matcher(areas).matches()) {
            throw TemplateRefusals.of(
                    sheet, at, "areas takes one or two ranges of this sheet, as [\"A6:C6\", \"A7:C7\"]");
        }
        return new TemplateCommand(name, range(at, attributes.getOrDefault("lastCell", "")), attributes, areas);
    }

    private static String expected(String name) {
        return switch (name) {
            case "area" -> "lastCell";
            case "each" -> "items, var and lastCell";
            default -> "condition and lastCell, and may take areas";
        };
    }

    private String attributes(CellAddress at, String text, Map<String, String> attributes) {
        Matcher matcher = ATTRIBUTE.matcher(text);
        String areas = "";
        int end = 0;
        while (matcher.find()) {
            if (matcher.group(1) == null) {
                areas = matcher.group(3);
            } else if (attributes.put(matcher.group(1), matcher.group(2)) != null) {
                throw TemplateRefusals.of(sheet, at, "the attribute " + matcher.group(1) + " is there twice");
            }
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw TemplateRefusals.of(
                    sheet, at, "a command's attributes are written name=\"value\", with straight quotes");
        }
        return areas;
    }

    private CellRangeAddress range(CellAddress at, String lastCell) {
        if (!CELL.matcher(lastCell).matches()) {
            throw TemplateRefusals.of(sheet, at, "lastCell takes a cell of this sheet, as F7");
        }
        CellReference last = new CellReference(lastCell);
        if (last.getRow() < at.getRow() || last.getCol() < at.getColumn()) {
            throw TemplateRefusals.of(sheet, at, "lastCell " + lastCell + " lies before the command's own cell");
        }
        return new CellRangeAddress(at.getRow(), last.getRow(), at.getColumn(), last.getCol());
    }

    /** The text of a cell, or "" where it has none. */
    static String text(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }
}
