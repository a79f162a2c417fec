package crossfoot.intake.reading;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.Confidence;
import crossfoot.intake.map.Decision;
import crossfoot.intake.map.ExtraHeaders;
import crossfoot.intake.map.How;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.map.StepLine;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.PersonalContent;
import crossfoot.workbook.cells.Table;
import crossfoot.workbook.cells.TableColumn;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A map made ready for a source: every column of the source has its line, in the map or, where it lacks one, of its own. */
public final class CompiledMap {

    private final PlanInput input;
    private final MasterLists lists;
    private final Targets targets;
    private final StepPlan steps;
    private final List<ColumnLine> lines = new ArrayList<>();
    private final List<CompiledColumn> columns = new ArrayList<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public CompiledMap(PlanInput input, MasterLists lists) {
        this.input = input;
        this.lists = lists;
        this.targets = new Targets(lists);
        for (SourceColumn column : log().columns()) {
            lines.add(line(column, lists));
        }
        lines.stream().filter(line -> line.how() == How.EXTRA_COLUMN).forEach(line -> targets.extra(line.column()));
        this.steps = new StepPlan(input.map().stepsOrOne(), targets);
        undecided.addAll(steps.faults());
        ValueBook values = new ValueBook(input.map(), lists);
        Set<String> blankKeys =
                input.map().settings().blankWords().stream().map(Texts::key).collect(Collectors.toSet());
        for (int i = 0; i < lines.size(); i++) {
            ColumnLine line = lines.get(i);
            int target = target(line);
            if (target >= 0) {
                DateOrder order = line.dateForm()
                        .or(() -> input.map().settings().dateOrder())
                        .orElse(DateOrder.DAY_FIRST);
                columns.add(new CompiledColumn(
                        line,
                        log().columns().get(i),
                        target,
                        stepsOf(line),
                        Texts.key(line.step()).equals(StepLine.EVERY),
                        new ColumnReading(line, target, targets, steps, values, order, blankKeys, input.home()),
                        log()));
            }
        }
    }

    private SourceLog log() {
        return input.source().log();
    }

    /** The line of a column: what the map says; where it says nothing, or No, the column is kept beside the contract's. */
    private ColumnLine line(SourceColumn column, MasterLists lists) {
        Optional<ColumnLine> said = input.map().column(column.header(), column.occurrence());
        if (said.isPresent() && said.get().decision() != Decision.NO) {
            return checked(said.get(), lists);
        }
        ColumnLine kept =
                ColumnLine.kept(column.header(), column.occurrence(), ColumnLine.Facts.NONE, extras().of(column), "");
        PersonalContent personal = new PersonalContent(input.words());
        boolean looksPersonal = said.isEmpty()
                && (personal.inHeader(column.header())
                        || PersonalContent.inValues(column.values().distinct().stream()
                                .filter(value -> !value.blank())
                                .map(value -> value.text())
                                .toList()));
        if (looksPersonal) {
            undecided.add(new Undecided(
                    "Columns",
                    column.name(),
                    "The map has no line for " + column.name() + ", which looks like personal details: give it one"
                            + " that says leave out, or extra column to keep it."));
        } else if (said.isEmpty()) {
            notes.add("The map has no line for " + column.name() + ": it is kept as the column " + kept.column() + ".");
        }
        return kept;
    }

    private ColumnLine checked(ColumnLine line, MasterLists lists) {
        boolean free = line.how() == How.EXTRA_COLUMN || line.how() == How.LEAVE_OUT;
        if (!free && lists.column(line.column()).isEmpty()) {
            undecided.add(new Undecided(
                    "Columns",
                    line.name(),
                    line.column().isEmpty()
                            ? "To column is empty; choose one, or extra column or leave out under How."
                            : "To column is \"" + line.column() + "\", which is no column of the log; choose one."));
        }
        if (line.how() == How.EXTRA_COLUMN && line.column().isEmpty()) {
            return ColumnLine.kept(
                            line.header(),
                            line.occurrence(),
                            line.facts(),
                            extras().of(log().column(line.header(), line.occurrence())
                                    .orElseThrow()),
                            line.why())
                    .decided(line.decision());
        }
        if (line.how() == How.EXTRA_COLUMN
                && MasterLists.headers().stream()
                        .anyMatch(header -> Texts.key(header).equals(Texts.key(line.column())))) {
            undecided.add(
                    new Undecided(
                            "Columns",
                            line.name(),
                            "\"" + line.column()
                                    + "\" is a column of the contract; give the extra column another header, or choose another How."));
        }
        return line;
    }

    private ExtraHeaders extras() {
        Optional<Table> table = input.casebook().table(crossfoot.caselog.schema.MasterSchema.CASE_LOG);
        List<String> present = table.map(Table::columns).orElse(List.of()).stream()
                .map(TableColumn::header)
                .toList();
        String name = input.map().settings().sourceName();
        ExtraHeaders extras = new ExtraHeaders(name, present, input.ledger().headers(name));
        lines.stream().filter(line -> line.how() == How.EXTRA_COLUMN).forEach(line -> extras.take(line.column()));
        return extras;
    }

    private int target(ColumnLine line) {
        if (line.how() == How.EXTRA_COLUMN) {
            return targets.find(line.column());
        }
        return line.how() == How.LEAVE_OUT || line.how() == How.CHECK ? -1 : targets.find(line.column());
    }

    private BitSet stepsOf(ColumnLine line) {
        BitSet of = new BitSet();
        if (Texts.key(line.step()).equals(StepLine.EVERY)) {
            of.set(0, steps.size());
            return of;
        }
        int step = line.step().isEmpty() ? 0 : steps.find(line.step());
        if (step < 0) {
            undecided.add(new Undecided(
                    "Columns",
                    line.name(),
                    "Step is \"" + line.step()
                            + "\", which the sheet Steps does not have; add it there, or correct it."));
            return of;
        }
        of.set(step);
        return of;
    }

    /** What the steward has to decide about columns. */
    public List<Undecided> undecided() {
        List<Undecided> all = new ArrayList<>(undecided);
        Set<String> places = new HashSet<>();
        for (ColumnLine line : lines) {
            if (line.decision() == Decision.OPEN) {
                all.add(new Undecided("Columns", line.name(), offer(line)));
            }
            Optional<CaseColumn> column = lists.column(line.column());
            boolean single = line.how() == How.COPY || line.how() == How.DATE || line.how() == How.LIST;
            if (single && column.isPresent()) {
                boolean several = column.get().type() == crossfoot.caselog.schema.ColumnType.ENTRIES;
                if (!several
                        && !places.add(
                                Texts.key(line.step()) + "\t" + column.get().key())) {
                    all.add(new Undecided(
                            "Columns",
                            line.name(),
                            "Another column goes to " + column.get().header()
                                    + " too; choose join for both, or keep one of them as an extra column."));
                }
            }
        }
        all.addAll(orders());
        input.map().columns().stream()
                .filter(line -> log().column(line.header(), line.occurrence()).isEmpty())
                .filter(line -> line.decision() != Decision.NO)
                .forEach(line -> all.add(new Undecided(
                        "Columns",
                        line.name(),
                        "The source has no column " + line.name() + " any more; correct its header in the map, or say"
                                + " No under Decided.")));
        return all;
    }

    private static String offer(ColumnLine line) {
        String offered = line.how() == How.LEAVE_OUT
                ? "Proposed: leave out."
                : "Proposed: " + line.how().words() + (line.column().isEmpty() ? "" : " to " + line.column())
                        + (line.confidence() == Confidence.NONE
                                ? "."
                                : " (" + line.confidence().word() + ").");
        return offered + " " + line.why() + " Say Yes or No under Decided.";
    }

    private List<Undecided> orders() {
        List<Undecided> open = new ArrayList<>();
        for (ColumnLine line : lines) {
            boolean dates = line.how() == How.DATE && line.dateForm().isEmpty();
            if (dates && input.map().settings().dateOrder().isEmpty() && line.decision() == Decision.YES) {
                open.add(new Undecided(
                        "Columns",
                        line.name(),
                        "Its dates could be read either way; say day first or month first under Date form, or as Date"
                                + " order on the sheet Import."));
            }
        }
        return open;
    }

    public Targets targets() {
        return targets;
    }

    /** The columns of the log that this map says anything of: the others of an imported row are left alone. */
    public BitSet said() {
        BitSet said = new BitSet();
        said.set(targets.of(CaseColumn.REF));
        for (int step = 0; step < steps.size(); step++) {
            if (steps.linked(step) >= 0) {
                said.set(targets.of(CaseColumn.LINKED_REF));
            }
            if (!steps.at(step).feedbackType().isEmpty()) {
                said.set(targets.of(CaseColumn.FEEDBACK_TYPE));
            }
        }
        input.map().defaults().stream()
                .mapToInt(line -> targets.find(line.column()))
                .filter(target -> target >= 0)
                .forEach(said::set);
        columns.forEach(column -> column.addTargets(said));
        return said;
    }

    public StepPlan steps() {
        return steps;
    }

    /** The lines in force, one a source column, left to right. */
    public List<ColumnLine> lines() {
        return List.copyOf(lines);
    }

    /** The columns that fill something. */
    public List<CompiledColumn> columns() {
        return List.copyOf(columns);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }
}
