package crossfoot.workbook.reading;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ExpectedCells;
import crossfoot.workbook.cells.Refusals;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.zip.FileBytes;
import crossfoot.workbook.zip.ZipPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A workbook that was read once and passed the safety check: its identity, and its tables by name. All work is done on
 * the bytes that were read, whatever happens to the file meanwhile. Immutable and safe to share between threads.
 */
public final class Workbook {

    /** A table of more cells is no log: a million rows of a hundred columns are half of it. */
    private static final long MOST_CELLS = 200_000_000;

    private final String name;
    private final FileBytes file;
    private final Contents contents;
    private final Map<Integer, Table> kept = new ConcurrentHashMap<>();

    private Workbook(String name, FileBytes file, Function<String, Optional<ExpectedCells>> expected) {
        this.name = name;
        this.file = file;
        this.contents = SafetyCheck.check(name, file, expected);
    }

    /**
     * Reads and checks a file.
     *
     * @throws WorkbookRefusal with one sentence, where the file cannot be worked on
     */
    public static Workbook open(Path file) {
        return new Workbook(String.valueOf(file.getFileName()), FileBytes.read(file), table -> Optional.empty());
    }

    /**
     * Checks a file that this process has written, and lets it be looked at, without holding its bytes.
     *
     * @param expected what the tables of a name have to hold: they are compared on the way, and cannot be asked for
     * @param looker gets the workbook, which is of no use afterwards
     * @throws WorkbookRefusal with one sentence, where nobody could work on the file
     */
    public static void look(Path written, Function<String, Optional<ExpectedCells>> expected, Consumer<Workbook> looker)
            throws IOException {
        try (FileBytes bytes = FileBytes.ofOwn(written)) {
            looker.accept(new Workbook(String.valueOf(written.getFileName()), bytes, expected));
        }
    }

    /** Whether a table holds what was expected of it; empty where nothing was, or there is none. */
    public Optional<Boolean> holdsExpected(String table) {
        int index = contents.outline().table(table);
        return index < 0 ? Optional.empty() : contents.captures().get(index).held();
    }

    /**
     * Checks a workbook that came as bytes, 64 MB at most.
     *
     * @param name the name for messages
     */
    public static Workbook open(String name, byte[] bytes) {
        return new Workbook(name, FileBytes.of(name, bytes), table -> Optional.empty());
    }

    /** The name for messages: the file's name without its folder. */
    public String name() {
        return name;
    }

    /** The SHA-256 of the bytes that were read, in lower-case hexadecimal. */
    public String sha256() {
        return file.sha256();
    }

    /** Whether a file holds now what was read. */
    public boolean sameAs(Path other) throws IOException {
        return file.sameAs(other);
    }

    /** What is worth knowing about the file and no reason to refuse it (macros, external links …), a sentence each. */
    public List<String> notices() {
        return contents.notices();
    }

    /** The names of the sheets, in order. */
    public List<String> sheets() {
        return contents.outline().sheets().stream().map(SheetPlace::name).toList();
    }

    /** The names of the tables, in order of sheets. */
    public List<String> tables() {
        return contents.outline().tables().stream().map(TablePlace::name).toList();
    }

    /** A table by its name, in any case; empty where there is none. */
    public Optional<Table> table(String name) {
        int index = contents.outline().table(name);
        if (index < 0) {
            return Optional.empty();
        }
        TablePlace place = contents.outline().tables().get(index);
        if ((long) place.size() * place.width() > MOST_CELLS) {
            throw Refusals.of(
                    this.name,
                    "says that its table " + place.name() + " covers " + place.area()
                            + ", more cells than can be worked on: make it as large as what it holds (Table Design,"
                            + " Resize Table)");
        }
        return Optional.of(
                contents.collected() ? kept.computeIfAbsent(index, this::collected) : table(place, capture(index)));
    }

    /** A table that was collected during the check, made once of what was collected. */
    private Table collected(int index) {
        TableCapture capture = contents.captures().get(index);
        Table table = table(contents.outline().tables().get(index), capture);
        capture.release();
        return table;
    }

    private Table table(TablePlace place, TableCapture capture) {
        Table table = new Table(
                place.name(),
                contents.outline().sheets().get(place.sheet()).name(),
                new CellAddress(place.area().top(), place.area().left()),
                place.firstRow(),
                contents.outline().dates(),
                capture.columns(contents.texts(), contents.formats()));
        return table.withUnder(capture.under(contents.texts(), contents.formats()));
    }

    private TableCapture capture(int index) {
        TablePlace place = contents.outline().tables().get(index);
        TableCapture capture = new TableCapture(place, contents.outline().lastRowUnder(place), new TextPool(), true);
        try (XmlScanner scanner = new XmlScanner(contents.parts().open(sheetPart(place.sheet())))) {
            new SheetScan(scanner, contents.outline().dates(), List.of(capture)).upTo(capture.lastRow());
            return capture;
        } catch (IOException e) {
            throw Refusals.damaged(name, String.valueOf(e.getMessage()), e);
        }
    }

    /** The part of a sheet that has tables, and therefore a part. */
    public ZipPart sheetPart(int sheet) {
        return contents.parts()
                .find(contents.outline().sheets().get(sheet).part())
                .orElseThrow(() -> new IllegalStateException("A sheet with a table has a part"));
    }

    /** The custom XML part whose root element has this namespace. */
    public Optional<byte[]> customXml(String namespace) {
        try {
            return CustomXml.find(contents.parts(), namespace).map(CustomXml::xml);
        } catch (IOException e) {
            throw Refusals.damaged(name, String.valueOf(e.getMessage()), e);
        }
    }

    /** What the safety check read. */
    public Contents contents() {
        return contents;
    }
}
