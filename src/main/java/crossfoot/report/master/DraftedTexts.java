package crossfoot.report.master;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.Vantage;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.figures.FigureBook;
import crossfoot.report.design.MasterDesign;
import crossfoot.report.text.BookSource;
import crossfoot.report.text.Drafts;
import crossfoot.report.text.Filling;
import crossfoot.workbook.cells.Entry;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.rewriting.WorkbookEdit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposed texts for the sections of a report that have none, added to ReportText; what a steward wrote stays as it is. */
public final class DraftedTexts {

    private static final String NOTE = "Proposed by Crossfoot; change it as you like.";

    private final Workbook source;
    private final Map<String, String> texts;
    private final Map<String, String> shown = new LinkedHashMap<>();
    private final String procedure;

    private DraftedTexts(Workbook source, FigureBook book) {
        this.source = source;
        this.texts = Drafts.of(book);
        Filling filling = new Filling(new BookSource(book));
        texts.forEach((section, text) -> shown.put(section, filling.fill(text)));
        this.procedure = FigureBook.procedures(book.assessment()).size() > 1 ? book.procedure() : "";
    }

    /** What would be added to a master. */
    public static DraftedTexts of(Workbook source, FigureBook book) {
        return new DraftedTexts(source, book);
    }

    /** What is proposed, as it is read, by the names of the sections. */
    public Map<String, String> shown() {
        return Map.copyOf(shown);
    }

    /** The sections, in order. */
    public List<String> sections() {
        return List.copyOf(shown.keySet());
    }

    /** A refresh of the master with the texts in it: both are saved together. */
    public Refresh refresh(Vantage vantage, RefreshStamp stamp) {
        Workbook present = Upgrade.of(source, Casebook.read(source::table)).applied();
        List<List<Entry>> rows = texts.entrySet().stream()
                .map(text -> row(text.getKey(), text.getValue()))
                .toList();
        WorkbookEdit edit = new WorkbookEdit(present);
        Optional<Table> table = present.table(MasterSchema.REPORT_TEXT.name());
        if (table.isPresent()) {
            OwnedTable owned = new OwnedTable(
                    table.get(),
                    MasterSchema.REPORT_TEXT.columns().stream()
                            .map(Column::header)
                            .toList());
            rows.forEach(row -> owned.append(edit, row));
        } else {
            edit.addSheet(MasterDesign.reportText(rows));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            edit.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Refresh.of(Workbook.open(source.name(), bytes.toByteArray()), vantage, stamp);
    }

    private List<Entry> row(String section, String text) {
        Map<String, Entry> cells = Map.of(
                "Section", Entry.text(section),
                "Procedure", procedure.isEmpty() ? Entry.BLANK : Entry.text(procedure),
                "Text", Entry.text(text),
                "Note", Entry.text(NOTE));
        return MasterSchema.REPORT_TEXT.columns().stream()
                .map(Column::header)
                .map(header -> cells.getOrDefault(header, Entry.BLANK))
                .toList();
    }

    /** The master as it was read. */
    public Workbook source() {
        return source;
    }
}
