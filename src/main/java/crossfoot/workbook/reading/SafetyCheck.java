package crossfoot.workbook.reading;

import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.zip.FileBytes;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The one pass over a file before any table is used: every part unpacked once and checked, every XML part scanned, every
 * cell checked, and, where they are not too many, the cells of the tables collected on the way.
 */
final class SafetyCheck {

    /**
     * Up to this many cells of tables are collected during the check; above it, a table is read when it is asked for. A cell
     * takes two bytes or four, and its text as much as it is long where no other has it.
     */
    private static final long COLLECTED_CELLS =
            Math.max(6_000_000, Runtime.getRuntime().maxMemory() / 16);

    private final String name;
    private final Parts parts;
    private final WorkbookOutline outline;
    private final List<TableCapture> captures = new ArrayList<>();
    private final Map<String, SheetFacts> facts = new HashMap<>();
    private final boolean collected;
    private final Function<String, Optional<ExpectedCells>> expected;

    private SafetyCheck(String name, Parts parts, Function<String, Optional<ExpectedCells>> expected)
            throws IOException {
        this.name = name;
        this.parts = parts;
        this.expected = expected;
        this.outline = WorkbookOutline.read(name, parts);
        long cells = outline.tables().stream()
                .filter(table -> expected.apply(table.name()).isEmpty())
                .mapToLong(table -> (long) table.size() * table.width())
                .sum();
        this.collected = cells <= COLLECTED_CELLS;
    }

    /**
     * Checks a file.
     *
     * @param expected what the tables of a name have to hold, which are then compared and not collected
     * @throws WorkbookRefusal with one sentence, where it cannot be worked on
     */
    static Contents check(String name, FileBytes file, Function<String, Optional<ExpectedCells>> expected) {
        FileKind.check(name, file);
        try {
            Parts parts = new Parts(file);
            FileKind.checkParts(name, parts);
            return new SafetyCheck(name, parts, expected).contents();
        } catch (IOException e) {
            throw Refusals.damaged(name, String.valueOf(e.getMessage()), e);
        }
    }

    private Contents contents() throws IOException {
        Set<String> done = new HashSet<>();
        SharedTexts texts = texts(done);
        for (int i = 0; i < outline.sheets().size(); i++) {
            scanSheet(i, done, texts);
        }
        outline.sheets().forEach(sheet -> checkTexts(sheet, texts));
        for (ZipPart part : parts.inOrder()) {
            if (!done.contains(part.name().toLowerCase(Locale.ROOT))) {
                PartCheck.check(parts, part);
            }
        }
        ShownFormats formats = formats();
        List<String> notices = new Notices(name, parts, outline, facts).all(captures, texts, formats);
        return new Contents(parts, outline, texts, formats, facts, captures, collected, notices);
    }

    private ShownFormats formats() throws IOException {
        Optional<ZipPart> part = outline.styles().isEmpty() ? Optional.empty() : parts.find(outline.styles());
        return ShownFormats.read(part.isEmpty() ? new byte[0] : parts.whole(part.get()));
    }

    private SharedTexts texts(Set<String> done) throws IOException {
        Optional<ZipPart> part = outline.texts().isEmpty() ? Optional.empty() : parts.find(outline.texts());
        if (part.isEmpty()) {
            return new SharedTexts();
        }
        done.add(part.get().name().toLowerCase(Locale.ROOT));
        try (InputStream in = parts.openAhead(part.get())) {
            return SharedTexts.read(in);
        } catch (IOException e) {
            throw PartCheck.in(part.get().name(), e);
        }
    }

    private void scanSheet(int index, Set<String> done, SharedTexts texts) throws IOException {
        TextPool ownTexts = new TextPool();
        List<TableCapture> here = new ArrayList<>();
        for (TablePlace table : outline.tables()) {
            if (table.sheet() == index) {
                Optional<ExpectedCells> cells = expected.apply(table.name());
                boolean wanted = collected && cells.isEmpty();
                TableCapture capture =
                        new TableCapture(table, wanted ? outline.lastRowUnder(table) : 0, ownTexts, wanted);
                cells.ifPresent(held -> capture.compare(held, texts));
                here.add(capture);
            }
        }
        captures.addAll(here);
        String partName = outline.sheets().get(index).part();
        Optional<ZipPart> part = partName.isEmpty() ? Optional.empty() : parts.find(partName);
        if (part.isEmpty() || !done.add(part.get().name().toLowerCase(Locale.ROOT))) {
            return;
        }
        try (XmlScanner scanner = new XmlScanner(parts.openAhead(part.get()))) {
            facts.put(partName, new SheetScan(scanner, outline.dates(), here).all());
        } catch (IOException e) {
            throw PartCheck.in(part.get().name(), e);
        }
    }

    private void checkTexts(SheetPlace sheet, SharedTexts texts) {
        SheetFacts found = facts.get(sheet.part());
        if (found != null && found.highestText() >= texts.size()) {
            throw Refusals.damaged(name, "a cell of sheet " + sheet.name() + " names a text that is not there");
        }
    }
}
