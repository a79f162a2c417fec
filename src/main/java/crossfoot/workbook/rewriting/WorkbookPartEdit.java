package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.xml.DamagedPart;
import crossfoot.workbook.xml.Namespace;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.xml.XmlTag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes to the workbook part: new sheets, their print titles, and that Excel recalculates when it opens the file. */
final class WorkbookPartEdit {

    private static final Set<String> BEFORE_NAMES = Set.of(
            "fileVersion",
            "fileSharing",
            "workbookPr",
            "workbookProtection",
            "bookViews",
            "sheets",
            "functionGroups",
            "externalReferences");

    /**
     * A sheet to be listed.
     *
     * @param name its name
     * @param id its number
     * @param reference the id of the relationship to its part
     * @param index its place among all sheets, from 0
     * @param names the names that belong to it
     * @param hidden whether nobody has to see it
     */
    record AddedSheet(String name, int id, String reference, int index, List<NamedFormula> names, boolean hidden) {}

    private final List<AddedSheet> sheets;
    private final List<NamedFormula> global;
    private final boolean recalculate;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final XmlScanner scanner;
    private String referencePrefix = "";
    private String prefix = "";
    private boolean namesWritten;
    private boolean calculationWritten;

    private WorkbookPartEdit(byte[] part, List<AddedSheet> sheets, List<NamedFormula> global, boolean recalculate)
            throws IOException {
        this.sheets = List.copyOf(sheets);
        this.global = List.copyOf(global);
        this.recalculate = recalculate;
        this.scanner = new XmlScanner(new ByteArrayInputStream(part), out);
        this.namesWritten = global.isEmpty()
                && sheets.stream().allMatch(sheet -> sheet.names().isEmpty());
        this.calculationWritten = !recalculate;
    }

    /**
     * @param global names for the whole workbook
     * @param recalculate whether formulas elsewhere may depend on changed cells
     */
    static byte[] changed(byte[] part, List<AddedSheet> sheets, List<NamedFormula> global, boolean recalculate)
            throws IOException {
        return new WorkbookPartEdit(part, sheets, global, recalculate).run();
    }

    private byte[] run() throws IOException {
        for (XmlScanner.Token token = scanner.next(); token != XmlScanner.Token.DONE; token = scanner.next()) {
            if (token == XmlScanner.Token.START && scanner.depth() == 1) {
                prefix = scanner.tag().prefix();
                referencePrefix = boundToReferences().orElse("");
            } else if (token == XmlScanner.Token.START && scanner.depth() == 2) {
                child();
            } else if (token == XmlScanner.Token.END && scanner.depth() == 1 && scanner.is("sheets")) {
                addSheets();
            } else if (token == XmlScanner.Token.END && scanner.depth() == 1 && scanner.is("definedNames")) {
                scanner.passBefore();
                write(names());
                namesWritten = true;
            } else if (token == XmlScanner.Token.END && scanner.depth() == 0) {
                writeNames();
                writeCalculation();
            }
        }
        scanner.passBefore();
        return out.toByteArray();
    }

    /** The prefix that stands for references to relationships, where the root has one. */
    private Optional<String> boundToReferences() throws DamagedPart {
        XmlTag tag = scanner.tag();
        for (int i = 0; i < tag.count(); i++) {
            if (tag.value(i).equals(Namespace.REFERENCE_URI)
                    && tag.attributeName(i).startsWith("xmlns:")) {
                return Optional.of(tag.attributeName(i).substring("xmlns:".length()));
            }
        }
        return Optional.empty();
    }

    private void child() throws IOException {
        if (scanner.is("calcPr")) {
            writeNames();
            calculationWritten = true;
            String now = scanner.tag().value("fullCalcOnLoad", "");
            if (recalculate && !now.equals("1") && !now.equals("true")) {
                byte[] tag = MarkupEdit.withAttribute(scanner, "fullCalcOnLoad", "1");
                scanner.passBefore();
                scanner.dropThrough();
                out.write(tag);
            }
        } else if (!scanner.is("definedNames")
                && !(scanner.space() == Namespace.SHEET && BEFORE_NAMES.stream().anyMatch(scanner::is))
                && scanner.space() == Namespace.SHEET) {
            writeNames();
            writeCalculation();
        }
    }

    private void addSheets() throws IOException {
        scanner.passBefore();
        for (AddedSheet sheet : sheets) {
            boolean bound = !referencePrefix.isEmpty();
            String reference = bound ? referencePrefix : "r";
            write("<" + prefix + "sheet name=\"" + MarkupEdit.escaped(sheet.name()) + "\" sheetId=\"" + sheet.id()
                    + "\"" + (sheet.hidden() ? " state=\"hidden\"" : "")
                    + (bound ? "" : " xmlns:r=\"" + Namespace.REFERENCE_URI + "\"") + " " + reference + ":id=\""
                    + sheet.reference() + "\"/>");
        }
    }

    private String names() {
        List<String> markup = new ArrayList<>();
        for (AddedSheet sheet : sheets) {
            for (NamedFormula name : sheet.names()) {
                markup.add("<" + prefix + "definedName name=\"" + MarkupEdit.escaped(name.name()) + "\" localSheetId=\""
                        + sheet.index() + "\">" + MarkupEdit.escaped(name.formula()) + "</" + prefix + "definedName>");
            }
        }
        for (NamedFormula name : global) {
            markup.add("<" + prefix + "definedName name=\"" + MarkupEdit.escaped(name.name()) + "\">"
                    + MarkupEdit.escaped(name.formula()) + "</" + prefix + "definedName>");
        }
        return String.join("", markup);
    }

    private void writeNames() throws IOException {
        if (!namesWritten) {
            namesWritten = true;
            scanner.passBefore();
            write("<" + prefix + "definedNames>" + names() + "</" + prefix + "definedNames>");
        }
    }

    private void writeCalculation() throws IOException {
        if (!calculationWritten) {
            calculationWritten = true;
            scanner.passBefore();
            write("<" + prefix + "calcPr fullCalcOnLoad=\"1\"/>");
        }
    }

    private void write(String markup) throws IOException {
        out.write(markup.getBytes(StandardCharsets.UTF_8));
    }
}
