package crossfoot.intake.published;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.DefaultLine;
import crossfoot.intake.map.EntryNames.Match;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.ImportSettings.BothChanged;
import crossfoot.intake.map.ImportSettings.Unknown;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.source.RowKind;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceFile.Chosen;
import crossfoot.intake.source.SourceValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes a map for a table of earlier years. */
public final class PublishedMap {

    private final Casebook casebook;
    private final FigureNames names;
    private final Optional<ImportMap> earlier;

    /** @param earlier what was decided of the same source before */
    public PublishedMap(Casebook casebook, FigureNames names, Optional<ImportMap> earlier) {
        this.casebook = casebook;
        this.names = names;
        this.earlier = earlier;
    }

    /** Whether a map is one for published figures. */
    public static boolean is(ImportMap map) {
        return map.columns().stream()
                .anyMatch(line -> Texts.key(line.table()).equals(Texts.key(MasterSchema.PUBLISHED_FIGURES.name())));
    }

    /** The map of a table. */
    public ImportMap of(String sourceName, Chosen source, YearTable table) {
        List<ColumnLine> columns = new ArrayList<>();
        for (SourceColumn column : source.log().columns()) {
            if (column.equals(table.labels())) {
                columns.add(line(column, "Figure", How.LIST, Confidence.SURE, "It names the rows.", Decision.YES));
            } else if (table.years().containsValue(column)) {
                columns.add(line(column, "Value", How.COPY, Confidence.SURE, "A reporting year.", Decision.YES));
            } else {
                columns.add(line(column, "", How.LEAVE_OUT, Confidence.LIKELY, "It is no year.", Decision.OPEN));
            }
        }
        List<String> procedures =
                MasterLists.of(casebook).entries(CaseColumn.PROCEDURE).names();
        List<DefaultLine> defaults = earlier.map(ImportMap::defaults)
                .filter(before -> !before.isEmpty())
                .orElseGet(() -> List.of(new DefaultLine(
                        CaseColumn.PROCEDURE.header(), procedures.size() == 1 ? procedures.get(0) : "", "", "")));
        ImportSettings settings = new ImportSettings(
                sourceName,
                String.join("; ", source.sheets()),
                source.header().words(),
                List.of(table.labels().name()),
                ImportSettings.KEY,
                Optional.empty(),
                ImportSettings.BLANK_WORDS,
                Unknown.KEEP,
                BothChanged.KEEP_OURS);
        return new ImportMap(settings, columns, values(source, table), defaults, List.of());
    }

    private static ColumnLine line(
            SourceColumn column, String to, How how, Confidence confidence, String why, Decision decision) {
        return new ColumnLine(
                column.header(),
                column.occurrence(),
                ColumnLine.Facts.NONE,
                "",
                MasterSchema.PUBLISHED_FIGURES.name(),
                to,
                how,
                "",
                Optional.empty(),
                confidence,
                why,
                decision);
    }

    private List<ValueLine> values(Chosen source, YearTable table) {
        Map<String, ValueLine> lines = new LinkedHashMap<>();
        for (int row = 0; row < source.log().rows().size(); row++) {
            RowKind kind = source.log().rows().get(row).kind();
            if (kind != RowKind.DATA && kind != RowKind.TOTAL) {
                continue;
            }
            SourceValue value = table.labels().values().value(row);
            if (!value.blank()) {
                lines.computeIfAbsent(Texts.key(value.text()), any -> value(table.labels(), value.text()));
            }
        }
        return List.copyOf(lines.values());
    }

    private ValueLine value(SourceColumn column, String label) {
        Optional<ValueLine> before = earlier.flatMap(map -> map.values().stream()
                .filter(line -> line.decision() != Decision.OPEN
                        && Texts.key(line.value()).equals(Texts.key(label)))
                .findFirst());
        Optional<Match> match = names.match(label);
        boolean sure =
                match.filter(found -> found.confidence() == Confidence.SURE).isPresent();
        return before.orElseGet(() -> new ValueLine(
                column.header(),
                column.occurrence(),
                label,
                1,
                "",
                "Figure",
                match.map(Match::entry).orElse(""),
                "",
                "",
                match.map(Match::confidence).orElse(Confidence.NONE),
                match.map(Match::why).orElse("No figure has this name: give its id, or leave the row out."),
                sure ? Decision.YES : Decision.OPEN));
    }
}
