package crossfoot.workbook.reading;

import crossfoot.workbook.xml.EscapedText;
import crossfoot.workbook.zip.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is worth knowing about a workbook and no reason to refuse it: a sentence each. */
final class Notices {

    private static final int MANY_MERGES = 10_000;
    private static final int MANY_HOLLOW = 200_000;

    private final String name;
    private final Parts parts;
    private final WorkbookOutline outline;
    private final Map<String, SheetFacts> facts;

    Notices(String name, Parts parts, WorkbookOutline outline, Map<String, SheetFacts> facts) {
        this.name = name;
        this.parts = parts;
        this.outline = outline;
        this.facts = facts;
    }

    List<String> all(List<TableCapture> tables, SharedTexts texts, ShownFormats formats) {
        List<String> all = new ArrayList<>(outline.notices());
        partNotice(all, "vbaproject.bin", "holds macros; they are kept and never run.");
        partNotice(all, "/externallinks/", "takes values from other workbooks; they are kept and never fetched.");
        partNotice(all, "/embeddings/", "holds embedded objects; they are kept and never opened.");
        partNotice(all, "xl/connections.xml", "has data connections; they are kept and never followed.");
        partNotice(all, "xl/xmlmaps.xml", "has XML maps; they are kept and their schemas never fetched.");
        for (SheetPlace sheet : outline.sheets()) {
            SheetFacts found = facts.get(sheet.part());
            if (found != null) {
                sheetNotices(sheet.name(), found, all);
            }
        }
        tables.forEach(table -> headerNotice(table, table.headers(texts, formats), all));
        return all;
    }

    private void partNotice(List<String> all, String mark, String sentence) {
        boolean there = parts.inOrder().stream()
                .anyMatch(part -> ("/" + part.name()).toLowerCase(Locale.ROOT).contains(mark) && part.size() > 0);
        if (there) {
            all.add(name + " " + sentence);
        }
    }

    private static void sheetNotices(String sheet, SheetFacts found, List<String> all) {
        if (found.reaching()) {
            all.add("Sheet " + sheet
                    + " has formulas that fetch something from outside or lead there; none is followed.");
        }
        if (found.isoDates() > 0) {
            all.add("Sheet " + sheet + " writes " + found.isoDates() + " dates in a form that old versions of Excel "
                    + "do not read; Crossfoot does.");
        }
        if (found.merges() > MANY_MERGES) {
            all.add("Sheet " + sheet + " has " + found.merges() + " merged areas, which makes Excel slow: unmerge what "
                    + "need not be merged.");
        }
        if (found.hollow() > MANY_HOLLOW) {
            all.add("Sheet " + sheet + " has " + found.hollow()
                    + " cells with a format and nothing in them: delete the "
                    + "empty rows below the last entry and save, and the file gets smaller.");
        }
    }

    private static void headerNotice(TableCapture table, List<String> shown, List<String> all) {
        if (table.place().headerRows() == 0) {
            all.add("Table " + table.place().name()
                    + " has its header row switched off; its own column names are used.");
            return;
        }
        for (int i = 0; i < shown.size() && i < table.place().columns().size(); i++) {
            String own = EscapedText.decode(table.place().columns().get(i));
            if (!plain(own).equals(plain(shown.get(i)))) {
                all.add("Table " + table.place().name() + " calls a column \"" + own + "\" whose header cell says \""
                        + shown.get(i) + "\"; the header cell counts.");
            }
        }
    }

    private static String plain(String header) {
        return header.replace('\u00a0', ' ').replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
