package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.EntryNames;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.words.Fingerprint;
import crossfoot.intake.words.Tick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposes what the spellings in a list column mean; those of one meaning stand together. */
final class ValueProposals {

    private final Reading reading;
    private final StageTypes types;
    private final Optional<ImportMap> earlier;
    private final boolean chained;

    ValueProposals(Reading reading, StageTypes types, Optional<ImportMap> earlier, boolean chained) {
        this.reading = reading;
        this.types = types;
        this.earlier = earlier;
        this.chained = chained;
    }

    /** The lines for the values of a column that are not entries as they stand. */
    List<ValueLine> lines(ColumnLine column, ColumnProfile profile) {
        Optional<CaseColumn> target = reading.lists().column(column.column());
        boolean listed = column.how() == How.LIST || column.how() == How.SPLIT || column.how() == How.JOIN;
        if (target.isEmpty()
                || !listed
                || target.get().computed()
                || reading.lists().entries(target.get()).isEmpty()) {
            return List.of();
        }
        Map<String, Spelling> spellings = new LinkedHashMap<>();
        for (ColumnProfile.Counted counted : profile.values()) {
            List<String> parts = column.how() == How.SPLIT
                    ? ValueEvidence.parts(counted.value().text())
                    : List.of(Texts.clean(counted.value().text()));
            for (String part : parts) {
                spellings.merge(Texts.key(part), new Spelling(part, counted.rows()), Spelling::and);
            }
        }
        List<ValueLine> lines = new ArrayList<>();
        for (Spelling spelling : spellings.values()) {
            if (!isEntry(spelling.text, target.get())) {
                lines.add(line(column, target.get(), spelling));
            }
        }
        lines.sort(Comparator.comparing(ValueProposals::cluster).thenComparingInt(line -> -line.rows()));
        return lines;
    }

    private record Spelling(String text, int rows) {
        Spelling and(Spelling other) {
            return new Spelling(text, rows + other.rows);
        }
    }

    private static String cluster(ValueLine line) {
        return line.entry().isEmpty()
                ? "~" + String.join(" ", Fingerprint.of(line.value()).words())
                : line.entry();
    }

    private boolean isEntry(String text, CaseColumn target) {
        boolean yesNo = target.type() == ColumnType.YES_NO && Tick.of(text) != Tick.NEITHER;
        return yesNo || reading.lists().entries(target).exact(text).isPresent();
    }

    private ValueLine line(ColumnLine column, CaseColumn target, Spelling spelling) {
        Optional<ValueLine> before = earlier.flatMap(map -> map.values().stream()
                .filter(line -> Texts.key(line.name()).equals(Texts.key(column.name()))
                        && Texts.key(line.value()).equals(Texts.key(spelling.text))
                        && line.decision() != Decision.OPEN)
                .findFirst());
        return before.orElseGet(() -> proposed(column, target, spelling));
    }

    /** What an answer means where the header asks for an entry: Yes, No and Partly under {@code Upheld?}. */
    private static Optional<EntryNames.Match> answered(String header, String text, EntryNames entries) {
        Optional<String> asked = entries.within(header);
        String why = "The header asks for " + asked.orElse("") + ".";
        return switch (Tick.of(text)) {
            case YES -> asked.map(entry -> new EntryNames.Match(entry, Confidence.LIKELY, why));
            case NO ->
                asked.flatMap(entry -> entries.sameWords("Not " + entry))
                        .map(entry -> new EntryNames.Match(entry, Confidence.LIKELY, why));
            case NEITHER ->
                asked.flatMap(entry -> entries.match(text + " " + entry)
                                .filter(match -> !match.entry().equals(entry)))
                        .map(match -> new EntryNames.Match(match.entry(), Confidence.LIKELY, why));
        };
    }

    private ValueLine proposed(ColumnLine column, CaseColumn target, Spelling spelling) {
        EntryNames entries = reading.lists().entries(target);
        Optional<EntryNames.Match> match =
                entries.match(spelling.text).or(() -> answered(column.header(), spelling.text, entries));
        String stage =
                reading.stages().of(reading.headers().words(spelling.text)).stage();
        String staged = stage.isEmpty() || chained ? "" : String.join("; ", types.of(stage));
        boolean both = target == CaseColumn.OUTCOME && !staged.isEmpty();
        boolean typeOnly = target == CaseColumn.FEEDBACK_TYPE && match.isEmpty() && !staged.isEmpty();
        String entry = typeOnly ? staged : match.map(EntryNames.Match::entry).orElse("");
        boolean movedOver = both && match.isEmpty();
        Confidence confidence = typeOnly || both
                ? Confidence.LIKELY
                : match.map(EntryNames.Match::confidence).orElse(Confidence.NONE);
        return new ValueLine(
                column.header(),
                column.occurrence(),
                spelling.text,
                spelling.rows,
                "",
                movedOver ? CaseColumn.FEEDBACK_TYPE.header() : target.header(),
                movedOver ? staged : entry,
                both && !movedOver ? CaseColumn.FEEDBACK_TYPE.header() : "",
                both && !movedOver ? staged : "",
                confidence,
                match.map(EntryNames.Match::why).orElse(staged.isEmpty() ? "" : "It names a stage."),
                confidence == Confidence.SURE ? Decision.YES : Decision.OPEN);
    }
}
