package crossfoot.intake.map;

import crossfoot.intake.map.MapTables.Setting;
import crossfoot.intake.words.DateOrder;
import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.ColumnDesign;
import crossfoot.workbook.cells.ColumnDesign.Acceptance;
import crossfoot.workbook.cells.ColumnDesign.Format;
import crossfoot.workbook.cells.ColumnDesign.Highlight;
import crossfoot.workbook.cells.ColumnDesign.Tone;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.cells.TableDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sheets of a map, with drop-downs out of the master's schema and lists. */
public final class MapWriter {

    static final CellAddress CORNER = new CellAddress(4, 1);

    private final MapChoices choices;

    /** Writes for a master with these lists. */
    public MapWriter(MasterLists lists) {
        this.choices = new MapChoices(lists);
    }

    /** The sheets of a map, in order. */
    public List<SheetDesign> sheets(ImportMap map) {
        return List.of(settings(map.settings()), columns(map), values(map), defaults(map), steps(map), choices.sheet());
    }

    private SheetDesign settings(ImportSettings settings) {
        List<List<Entry>> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            rows.add(List.of(
                    Entry.text(setting.label()), Entry.text(value(settings, setting)), Entry.text(setting.note())));
        }
        return sheet(
                MapTables.IMPORT,
                "How the source comes into the master",
                "Read the sheets from left to right, put Yes or No under Decided, then import again with this map.",
                List.of(text("Setting", 24), text("Value", 44), wrapped("Note", 80)),
                rows);
    }

    private static String value(ImportSettings settings, Setting setting) {
        return switch (setting) {
            case SOURCE_NAME -> settings.sourceName();
            case SHEET -> settings.sheet();
            case HEADER_ROW -> settings.headerRow();
            case KEY_COLUMNS -> String.join(" + ", settings.keyColumns());
            case REF_FORM -> settings.refForm();
            case DATE_ORDER -> settings.dateOrder().map(DateOrder::words).orElse("");
            case BLANK_WORDS -> String.join("; ", settings.blankWords());
            case UNKNOWN -> settings.unknown().words();
            case BOTH_CHANGED -> settings.bothChanged().words();
        };
    }

    private SheetDesign columns(ImportMap map) {
        List<List<Entry>> rows = new ArrayList<>();
        for (ColumnLine line : map.columns()) {
            rows.add(List.of(
                    Entry.text(line.header()),
                    new Entry.Number(line.occurrence()),
                    Entry.text(String.join(" \u00b7 ", line.facts().examples())),
                    new Entry.Number(line.facts().filled()),
                    new Entry.Number(line.facts().distinct()),
                    Entry.text(line.step()),
                    Entry.text(line.table()),
                    Entry.text(line.column()),
                    Entry.text(line.how().words()),
                    Entry.text(line.tickValue()),
                    Entry.text(line.dateForm().map(DateOrder::words).orElse("")),
                    Entry.text(line.confidence().word()),
                    Entry.text(line.why()),
                    Entry.text(line.decision().word())));
        }
        return sheet(
                MapTables.COLUMNS,
                "What becomes of each column",
                "One row a column of the source. Choose To column and How; put Yes under Decided where it is right.",
                List.of(
                        text("Source column", 26),
                        number("Occurrence"),
                        wrapped("Examples", 34),
                        number("Filled"),
                        number("Distinct"),
                        text("Step", 8),
                        text("To table", 14),
                        chosen("To column", 24, choices.of(MapChoices.TO_COLUMN), false),
                        chosen("How", 20, choices.of(MapChoices.HOW), true),
                        text("Tick value", 24),
                        chosen("Date form", 16, choices.of(MapChoices.DATE_FORM), true),
                        confidence(),
                        wrapped("Why", 50),
                        decided()),
                rows);
    }

    private SheetDesign values(ImportMap map) {
        List<List<Entry>> rows = new ArrayList<>();
        for (ValueLine line : map.values()) {
            rows.add(List.of(
                    Entry.text(line.name()),
                    Entry.text(line.value()),
                    new Entry.Number(line.rows()),
                    Entry.text(line.step()),
                    Entry.text(line.column()),
                    Entry.text(line.entry()),
                    Entry.text(line.alsoColumn()),
                    Entry.text(line.alsoEntry()),
                    Entry.text(line.confidence().word()),
                    Entry.text(line.why()),
                    Entry.text(line.decision().word())));
        }
        return sheet(
                MapTables.VALUES,
                "What each spelling means",
                "Spellings of one entry stand together. A status may set two columns: fill Also column and Also value.",
                List.of(
                        text("Source column", 26),
                        wrapped("Source value", 36),
                        number("Rows"),
                        text("Step", 8),
                        chosen("Column", 20, choices.of(MapChoices.LIST_COLUMN), false),
                        chosen("Value", 36, MapChoices.entriesOf("E5"), false),
                        chosen("Also column", 20, choices.of(MapChoices.LIST_COLUMN), false),
                        chosen("Also value", 36, MapChoices.entriesOf("G5"), false),
                        confidence(),
                        wrapped("Why", 36),
                        decided()),
                rows);
    }

    private SheetDesign defaults(ImportMap map) {
        List<List<Entry>> rows = new ArrayList<>();
        for (DefaultLine line : map.defaults()) {
            rows.add(List.of(
                    Entry.text(line.column()),
                    Entry.text(line.value()),
                    Entry.text(line.when()),
                    Entry.text(line.is())));
        }
        return sheet(
                MapTables.DEFAULTS,
                "What is filled in where the source says nothing",
                "The first row that fits is taken. When column may be a column of the source or of the master.",
                List.of(
                        chosen("Column", 24, choices.of(MapChoices.TO_COLUMN), false),
                        chosen("Value", 40, MapChoices.entriesOf("A5"), false),
                        text("When column", 26),
                        text("Is", 30)),
                rows);
    }

    private SheetDesign steps(ImportMap map) {
        List<List<Entry>> rows = new ArrayList<>();
        for (StepLine line : map.steps()) {
            rows.add(List.of(
                    Entry.text(line.step()),
                    Entry.text(line.feedbackType()),
                    Entry.text(line.existsWhen()),
                    Entry.text(line.refForm()),
                    Entry.text(line.linkedTo()),
                    Entry.text(line.receivedFrom())));
        }
        return sheet(
                MapTables.STEPS,
                "The rows that one row of the source makes",
                "Only for a source with several stages side by side. Several feedback types with ; between: the one that"
                        + " the row's procedure has.",
                List.of(
                        text("Step", 10),
                        text("Feedback type", 50),
                        text("Exists when", 28),
                        text("Ref form", 16),
                        text("Linked to step", 16),
                        text("Missing Received taken from", 30)),
                rows);
    }

    static SheetDesign sheet(
            String name, String title, String guidance, List<ColumnDesign> columns, List<List<Entry>> rows) {
        return new SheetDesign(
                name,
                title,
                guidance,
                List.of(new TableDesign(name, CORNER, columns, rows, true)),
                List.of(),
                true,
                false,
                true);
    }

    static ColumnDesign text(String header, int width) {
        return ColumnDesign.of(header, width, Format.TEXT);
    }

    private static ColumnDesign wrapped(String header, int width) {
        return ColumnDesign.of(header, width, Format.WRAPPED);
    }

    private static ColumnDesign number(String header) {
        return ColumnDesign.of(header, 12, Format.WHOLE);
    }

    private static ColumnDesign chosen(String header, int width, Acceptance accepts, boolean strict) {
        Acceptance loose = accepts instanceof Acceptance.OneOf one && !strict
                ? new Acceptance.OneOf(one.formula(), false)
                : accepts;
        return new ColumnDesign(header, width, Format.TEXT, false, false, "", Optional.of(loose), List.of());
    }

    private static ColumnDesign confidence() {
        return new ColumnDesign(
                "Confidence",
                12,
                Format.TEXT,
                false,
                false,
                "",
                Optional.empty(),
                List.of(
                        new Highlight(Confidence.SURE.word(), Tone.GOOD),
                        new Highlight(Confidence.LIKELY.word(), Tone.CAUTION),
                        new Highlight(Confidence.GUESS.word(), Tone.CAUTION)));
    }

    private ColumnDesign decided() {
        return new ColumnDesign(
                "Decided",
                10,
                Format.TEXT,
                false,
                false,
                "Yes: it is right. No: it is not.",
                Optional.of(choices.of(MapChoices.DECISION)),
                List.of());
    }
}
