package crossfoot.intake.suggest;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.DefaultLine;
import crossfoot.intake.map.ExtraHeaders;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ImportMap;
import crossfoot.intake.map.ImportSettings;
import crossfoot.intake.map.ImportSettings.BothChanged;
import crossfoot.intake.map.ImportSettings.Unknown;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.source.SourceFile.Chosen;
import crossfoot.intake.words.Stages;
import crossfoot.intake.words.WordBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes a whole map for a source: what was decided before comes first, what is sure is taken, the rest is offered. */
public final class MapSuggestion {

    private static final double MOSTLY_UNIQUE = 0.9;

    private final Casebook casebook;
    private final Reading reading;
    private final StageTypes types;
    private final Optional<ImportMap> earlier;

    /**
     * @param earlier what was decided of the same source before
     */
    public MapSuggestion(Casebook casebook, WordBook words, Optional<ImportMap> earlier) {
        this.casebook = casebook;
        this.reading = Reading.of(MasterLists.of(casebook), words);
        this.types = new StageTypes(casebook.taxonomy(), reading.headers(), reading.stages());
        this.earlier = earlier;
    }

    /**
     * The map.
     *
     * @param sourceName the name under which the source is known
     * @param source its log
     * @param present the headers of the master's log
     * @param own those that earlier imports of this source made
     */
    public ImportMap of(String sourceName, Chosen source, Collection<String> present, Collection<String> own) {
        List<String> blankWords =
                earlier.map(map -> map.settings().blankWords()).orElse(ImportSettings.BLANK_WORDS);
        Set<String> blankKeys = blankWords.stream().map(Texts::key).collect(Collectors.toSet());
        List<ColumnProfile> profiles = source.log().columns().stream()
                .map(column -> new ColumnProfile(source.log(), column, blankKeys))
                .toList();
        ColumnProposals proposals = new ColumnProposals(
                reading, profiles, source.header().present(), new ExtraHeaders(sourceName, present, own), earlier);
        List<ColumnLine> lines = proposals.lines();
        boolean chained = proposals.stages().size() > 1;
        List<ValueLine> values = new ArrayList<>();
        ValueProposals valueProposals = new ValueProposals(reading, types, earlier, chained);
        for (int i = 0; i < lines.size(); i++) {
            values.addAll(valueProposals.lines(lines.get(i), profiles.get(i)));
        }
        List<StepLine> steps = earlier.map(ImportMap::steps)
                .filter(before -> !before.isEmpty())
                .orElseGet(() -> proposedSteps(proposals, lines));
        return new ImportMap(
                settings(sourceName, source, lines, profiles, blankWords),
                lines,
                values,
                defaults(lines, values, steps, profiles),
                steps);
    }

    private ImportSettings settings(
            String sourceName,
            Chosen source,
            List<ColumnLine> lines,
            List<ColumnProfile> profiles,
            List<String> blankWords) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean ref = lines.get(i).column().equals(CaseColumn.REF.header())
                    && lines.get(i).how() == How.COPY
                    && (profiles.get(i).bySheet() || profiles.get(i).unique() >= MOSTLY_UNIQUE);
            if (ref && key.isEmpty()) {
                if (profiles.get(i).bySheet()) {
                    key.add(ImportSettings.SHEET_NAME);
                }
                key.add(lines.get(i).name());
            }
        }
        Optional<ImportSettings> before = earlier.map(ImportMap::settings);
        Set<String> names = lines.stream().map(ColumnLine::name).collect(Collectors.toSet());
        names.addAll(List.of(ImportSettings.ROW_NUMBER, ImportSettings.SHEET_NAME));
        List<String> keyBefore = before.map(ImportSettings::keyColumns)
                .filter(names::containsAll)
                .orElse(List.of());
        return new ImportSettings(
                sourceName,
                String.join("; ", source.sheets()),
                source.header().words(),
                keyBefore.isEmpty() ? key : keyBefore,
                before.map(ImportSettings::refForm).orElse(ImportSettings.KEY),
                before.flatMap(ImportSettings::dateOrder),
                blankWords,
                before.map(ImportSettings::unknown).orElse(Unknown.KEEP),
                before.map(ImportSettings::bothChanged).orElse(BothChanged.KEEP_OURS));
    }

    /** One line a required column that nothing fills, with the one value that the lists leave possible. */
    private List<DefaultLine> defaults(
            List<ColumnLine> lines, List<ValueLine> values, List<StepLine> steps, List<ColumnProfile> profiles) {
        List<DefaultLine> before = earlier.map(ImportMap::defaults).orElse(List.of());
        List<DefaultLine> defaults = new ArrayList<>(before);
        if (before.isEmpty()) {
            if (!fills(lines, values, CaseColumn.PROCEDURE)) {
                defaults.add(new DefaultLine(CaseColumn.PROCEDURE.header(), onlyProcedure(lines, profiles), "", ""));
            }
            if (!fills(lines, values, CaseColumn.FEEDBACK_TYPE)
                    && steps.stream().allMatch(step -> step.feedbackType().isEmpty())) {
                defaults.add(new DefaultLine(CaseColumn.FEEDBACK_TYPE.header(), "", "", ""));
            }
        }
        return defaults;
    }

    private static boolean fills(List<ColumnLine> lines, List<ValueLine> values, CaseColumn column) {
        return lines.stream()
                        .anyMatch(line -> line.column().equals(column.header())
                                && line.how() != How.EXTRA_COLUMN
                                && line.decision() != Decision.NO)
                || values.stream().anyMatch(line -> line.alsoColumn().equals(column.header()));
    }

    /** The procedure that alone has every feedback type of the source; "" where there is none, or more than one. */
    private String onlyProcedure(List<ColumnLine> lines, List<ColumnProfile> profiles) {
        Map<String, Set<String>> typesOf = casebook.taxonomy().feedbackTypes().stream()
                .collect(Collectors.groupingBy(
                        FeedbackType::procedure,
                        Collectors.mapping(type -> Texts.key(type.name()), Collectors.toSet())));
        Set<String> candidates = new LinkedHashSet<>(typesOf.keySet());
        Set<String> found = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).column().equals(CaseColumn.FEEDBACK_TYPE.header())
                    && lines.get(i).how() == How.LIST) {
                profiles.get(i).texts().forEach(text -> reading.lists()
                        .entries(CaseColumn.FEEDBACK_TYPE)
                        .sameWords(text)
                        .ifPresent(entry -> found.add(Texts.key(entry))));
            }
        }
        candidates.removeIf(
                procedure -> !typesOf.getOrDefault(procedure, Set.of()).containsAll(found));
        boolean only = candidates.size() == 1 && (!found.isEmpty() || typesOf.size() == 1);
        return only ? candidates.iterator().next() : "";
    }

    private List<StepLine> proposedSteps(ColumnProposals proposals, List<ColumnLine> lines) {
        if (proposals.stages().size() < 2) {
            return List.of();
        }
        return proposals.parts() ? parts(proposals.stages()) : steps(proposals.stages(), lines);
    }

    /** One row a part of a complaint, all of the type that the source row has; a later stage comes from the first. */
    private List<StepLine> parts(List<String> names) {
        String first = names.get(0);
        List<StepLine> steps = new ArrayList<>();
        for (String name : names) {
            boolean beyond = name.equals(Stages.BEYOND);
            steps.add(new StepLine(
                    name,
                    beyond ? String.join("; ", types.of(name)) : "",
                    name.equals(first) ? StepLine.ALWAYS : "",
                    name.equals(first) ? ImportSettings.KEY : ImportSettings.KEY + "/" + name,
                    beyond ? first : "",
                    beyond ? CaseColumn.RESPONDED.header() + " of " + first : ""));
        }
        return steps;
    }

    private List<StepLine> steps(List<String> stages, List<ColumnLine> lines) {
        List<StepLine> steps = new ArrayList<>();
        String previous = "";
        for (String stage : stages) {
            boolean received = lines.stream()
                    .anyMatch(line -> line.step().equals(stage)
                            && line.column().equals(CaseColumn.RECEIVED.header())
                            && line.how() == How.DATE);
            steps.add(new StepLine(
                    stage,
                    String.join("; ", types.of(stage)),
                    previous.isEmpty() ? StepLine.ALWAYS : "",
                    previous.isEmpty() ? ImportSettings.KEY : ImportSettings.KEY + "/" + stage,
                    previous,
                    received || previous.isEmpty() ? "" : CaseColumn.RESPONDED.header() + " of " + previous));
            previous = stage;
        }
        return steps;
    }
}
