package crossfoot.workbook.rewriting;

import crossfoot.workbook.cells.CellAddress;
import crossfoot.workbook.cells.NamedFormula;
import crossfoot.workbook.cells.SheetDesign;
import crossfoot.workbook.drawing.NewPart;
import crossfoot.workbook.drawing.PartKind;
import crossfoot.workbook.drawing.SheetParts;
import crossfoot.workbook.drawing.SheetRenderer;
import crossfoot.workbook.reading.CustomXml;
import crossfoot.workbook.reading.Relationship;
import crossfoot.workbook.reading.SheetFacts;
import crossfoot.workbook.reading.SheetPlace;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.reading.WorkbookOutline;
import crossfoot.workbook.styles.StyleBook;
import crossfoot.workbook.xml.Namespace;
import crossfoot.workbook.xml.XmlScanner;
import crossfoot.workbook.zip.PackedPart;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipOutput;
import crossfoot.workbook.zip.ZipPart;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes a workbook with some of its parts changed, added or taken out; all others are copied as they are packed. */
final class PackageRewrite implements AutoCloseable {

    private static final String CUSTOM_PROPERTIES =
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

    private final Workbook source;
    private final Parts parts;
    private final WorkbookOutline outline;
    private final EditStyles styles;
    private final Map<String, PackedPart> changed = new HashMap<>();
    private final Map<String, PackedPart> added = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Set<String> removed = new HashSet<>();
    private final List<WorkbookPartEdit.AddedSheet> sheets = new ArrayList<>();
    private final List<NamedFormula> names = new ArrayList<>();
    private final Map<Integer, Set<CellAddress>> formulasGone = new TreeMap<>();
    private final RelationshipsEdit links;
    private boolean cellsChanged;
    private boolean formulasAdded;

    PackageRewrite(Workbook source) throws IOException {
        this.source = source;
        this.parts = source.contents().parts();
        this.outline = source.contents().outline();
        this.styles = new EditStyles(
                StyleBook.read(outline.styles().isEmpty() ? new byte[0] : parts.whole(part(outline.styles()))));
        this.links = new RelationshipsEdit(parts.whole(part(Parts.relationshipsOf(outline.part()))), outline.part());
    }

    private ZipPart part(String name) {
        return parts.find(name).orElseThrow(() -> new IllegalStateException("The check found part " + name));
    }

    private void change(String name, byte[] content) throws IOException {
        changed.put(name.toLowerCase(Locale.ROOT), PackedPart.of(content));
    }

    /** Rewrites a sheet and its tables. */
    void rewriteSheet(int index, List<TableEdit> edits) throws IOException {
        SheetPlace sheet = outline.sheets().get(index);
        ZipPart part = source.sheetPart(index);
        SheetFacts facts = source.contents().facts().get(sheet.part());
        SharedFormulas formulas = facts != null && facts.sharedFormulas()
                ? SharedFormulas.lost(parts.open(part), outline.dates(), edits)
                : new SharedFormulas();
        MovedCells moved = edits.stream().anyMatch(TableEdit::movesAny)
                ? MovedCells.read(parts.open(part), outline.dates(), edits)
                : new MovedCells();
        PackedPart packed = new PackedPart(parts.level(part));
        changed.put(part.name().toLowerCase(Locale.ROOT), packed);
        boolean different;
        List<CellAddress> gone;
        try (XmlScanner scanner = new XmlScanner(parts.openAhead(part), packed)) {
            SheetRewrite rewrite =
                    new SheetRewrite(source, sheet.name(), edits, styles, formulas, moved, scanner, packed);
            different = rewrite.run();
            gone = rewrite.formulasGone();
            formulasAdded |= rewrite.formulasAdded();
        }
        packed.close();
        if (!different) {
            changed.remove(part.name().toLowerCase(Locale.ROOT));
            packed.discard();
        }
        cellsChanged |= different;
        if (!gone.isEmpty()) {
            formulasGone.put(sheet.id(), new HashSet<>(gone));
        }
        rewriteTables(edits);
    }

    private void rewriteTables(List<TableEdit> edits) throws IOException {
        for (TableEdit edit : edits) {
            if (TableRewrite.needed(edit)) {
                ZipPart table = part(edit.place().part());
                byte[] before = parts.whole(table);
                byte[] after = TableRewrite.rewrite(edit, before);
                if (!Arrays.equals(before, after)) {
                    change(table.name(), after);
                }
            }
        }
    }

    /** Defines names for the whole workbook. */
    void define(List<NamedFormula> more) {
        names.addAll(more);
    }

    /** Adds a sheet after the last one. */
    void addSheet(SheetDesign design, boolean hidden) throws IOException {
        NewNumbers numbers = new NewNumbers(parts, added.keySet(), outline);
        SheetParts rendered = SheetRenderer.render(design, styles.book(), numbers.forSheet(), outline.dates(), false);
        for (NewPart part : rendered.parts()) {
            PackedPart packed = new PackedPart();
            added.put(part.path(), packed);
            part.content().writeTo(packed);
            packed.close();
            if (!part.contentType().isEmpty()) {
                kinds.put(part.path(), part.contentType());
            }
        }
        int highest = outline.sheets().stream().mapToInt(SheetPlace::id).max().orElse(0);
        sheets.add(new WorkbookPartEdit.AddedSheet(
                design.name(),
                highest + sheets.size() + 1,
                links.add(PartKind.SHEET.relationship(), rendered.sheetPath()),
                outline.sheets().size() + sheets.size(),
                rendered.names(),
                hidden));
    }

    /** Puts a custom XML part in place. */
    void setCustomXml(String namespace, byte[] xml) throws IOException {
        Optional<CustomXml> old = CustomXml.find(parts, namespace);
        if (old.isPresent()) {
            if (!Arrays.equals(old.get().xml(), xml)) {
                change(old.get().part().name(), xml);
            }
            return;
        }
        int number = CustomXmlEdit.free(parts);
        while (added.containsKey("customXml/item" + number + ".xml")) {
            number++;
        }
        for (Map.Entry<String, byte[]> part :
                CustomXmlEdit.parts(number, namespace, xml).entrySet()) {
            added.put(part.getKey(), PackedPart.of(part.getValue()));
        }
        kinds.put("customXml/item" + number + ".xml", "application/xml");
        kinds.put("customXml/itemProps" + number + ".xml", CUSTOM_PROPERTIES);
        links.add(Namespace.REFERENCE_URI + "/customXml", "customXml/item" + number + ".xml");
    }

    /** Brings the parts that list others up to date. */
    void finish() throws IOException {
        changeStyles();
        changeChain();
        boolean recalculate = cellsChanged && (formulasAdded || otherFormulas());
        ZipPart workbook = part(outline.part());
        byte[] old = parts.whole(workbook);
        byte[] now = WorkbookPartEdit.changed(old, sheets, names, recalculate);
        if (!Arrays.equals(old, now)) {
            change(workbook.name(), now);
        }
        if (links.adds() || !removed.isEmpty()) {
            change(Parts.relationshipsOf(outline.part()), links.bytes(removed));
        }
        if (!kinds.isEmpty() || !removed.isEmpty()) {
            change(ContentTypes.PART, ContentTypes.changed(parts.whole(part(ContentTypes.PART)), kinds, removed));
        }
    }

    private void changeStyles() throws IOException {
        Optional<byte[]> bytes = styles.changed();
        if (bytes.isPresent() && !outline.styles().isEmpty()) {
            change(outline.styles(), bytes.get());
        } else if (bytes.isPresent() && !missing(PartKind.STYLES).isEmpty()) {
            // The workbook names a part of styles that it does not hold: now it does.
            String name = missing(PartKind.STYLES);
            added.put(name, PackedPart.of(bytes.get()));
            kinds.put(name, PartKind.STYLES.contentType());
        } else if (bytes.isPresent()) {
            // A part of the usual name may lie there without being linked to.
            String name = parts.find("xl/styles.xml").isEmpty() ? "xl/styles.xml" : "xl/crossfoot-styles.xml";
            added.put(name, PackedPart.of(bytes.get()));
            kinds.put(name, PartKind.STYLES.contentType());
            links.add(PartKind.STYLES.relationship(), name);
        }
    }

    /** The part of a kind that the workbook links to and does not hold, or "". */
    private String missing(PartKind kind) throws IOException {
        return Relationship.of(parts, outline.part()).stream()
                .filter(link -> kind.relationship().endsWith("/" + link.type()) && !link.external())
                .map(Relationship::target)
                .filter(target -> parts.find(target).isEmpty())
                .findFirst()
                .orElse("");
    }

    private void changeChain() throws IOException {
        Optional<String> chain = Relationship.of(parts, outline.part()).stream()
                .filter(link -> link.type().equals("calcChain"))
                .map(Relationship::target)
                .filter(target -> parts.find(target).isPresent())
                .findFirst();
        if (formulasGone.isEmpty() || chain.isEmpty()) {
            return;
        }
        Optional<byte[]> left = CalculationChain.without(parts.whole(part(chain.get())), formulasGone);
        if (left.isPresent()) {
            change(part(chain.get()).name(), left.get());
        } else {
            removed.add(chain.get());
        }
    }

    /** Whether the workbook has formulas besides those that were replaced by values. */
    private boolean otherFormulas() {
        int all = source.contents().facts().values().stream()
                .mapToInt(SheetFacts::formulas)
                .sum();
        return all > formulasGone.values().stream().mapToInt(Set::size).sum();
    }

    /** Writes the whole workbook. */
    void writeTo(OutputStream out) throws IOException {
        ZipOutput zip = new ZipOutput(out);
        for (ZipPart part : parts.inOrder()) {
            PackedPart content = changed.get(part.name().toLowerCase(Locale.ROOT));
            if (content != null) {
                zip.replace(parts.file(), part, content);
            } else if (removed.stream().noneMatch(part.name()::equalsIgnoreCase)) {
                zip.copy(parts.file(), part);
            }
        }
        for (Map.Entry<String, PackedPart> part : added.entrySet()) {
            zip.add(part.getKey(), part.getValue());
        }
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        for (PackedPart part : changed.values()) {
            part.discard();
        }
        for (PackedPart part : added.values()) {
            part.discard();
        }
    }
}
