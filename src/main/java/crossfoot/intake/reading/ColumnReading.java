package crossfoot.intake.reading;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ColumnType;
import crossfoot.caselog.schema.Texts;
import crossfoot.intake.map.ColumnLine;
import crossfoot.intake.map.How;
import crossfoot.intake.map.ValueLine;
import crossfoot.intake.reading.Effect.Mode;
import crossfoot.intake.reading.FormChange.Kind;
import crossfoot.intake.source.SourceValue;
import crossfoot.intake.words.DateOrder;
import crossfoot.intake.words.Tick;
import crossfoot.intake.words.TypedDate;
import crossfoot.intake.words.TypedNumber;
import crossfoot.workbook.cells.Entry;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the values of one source column as the map's line for it says, each distinct value once. */
final class ColumnReading {

    private static final Pattern PARTS = Pattern.compile("[;,\\n|/]|\\s&\\s");
    private static final double END_OF_DAY = 0.5 / 86_400;

    private final ColumnLine line;
    private final int target;
    private final Optional<CaseColumn> column;
    private final Targets targets;
    private final StepPlan steps;
    private final ValueBook values;
    private final DateOrder order;
    private final Set<String> blankKeys;
    private final ZoneId home;

    ColumnReading(
            ColumnLine line,
            int target,
            Targets targets,
            StepPlan steps,
            ValueBook values,
            DateOrder order,
            Set<String> blankKeys,
            ZoneId home) {
        this.line = line;
        this.target = target;
        this.targets = targets;
        this.steps = steps;
        this.column = targets.at(target).column();
        this.values = values;
        this.order = order;
        this.blankKeys = blankKeys;
        this.home = home;
    }

    /**
     * A value read.
     *
     * @param effects what it does
     * @param kind how its form changed; empty where it did not
     * @param unknown the parts of it that are in no list
     */
    public record Read(List<Effect> effects, Optional<Kind> kind, List<String> unknown) {
        public Read {
            effects = List.copyOf(effects);
            unknown = List.copyOf(unknown);
        }
    }

    private static final Read NOTHING = new Read(List.of(), Optional.empty(), List.of());

    /** Reads a value. */
    Read read(SourceValue value) {
        if (line.how() == How.CONSTANT) {
            return set(Entry.text(line.tickValue()), Optional.empty());
        }
        if (value.blank()) {
            return NOTHING;
        }
        if (line.how() == How.EXTRA_COLUMN || column.isEmpty()) {
            return set(asItIs(value), Optional.empty());
        }
        if (blankKeys.contains(Texts.key(value.text())) && line.how() != How.TICK && !isEntry(value.text())) {
            return new Read(List.of(), Optional.of(Kind.NOTHING), List.of());
        }
        return switch (line.how()) {
            case TICK -> tick(value);
            case LIST, SPLIT -> entries(value);
            case JOIN -> values.hasList(column.get()) ? entries(value) : paragraph(value);
            default -> typed(value, column.get());
        };
    }

    private boolean isEntry(String text) {
        return column.filter(values::hasList)
                .flatMap(each -> values.entry(text, each, true))
                .isPresent();
    }

    private Read set(Entry entry, Optional<Kind> kind) {
        return new Read(List.of(new Effect(target, entry, Mode.SET)), kind, List.of());
    }

    private Read paragraph(SourceValue value) {
        Mode mode = targets.at(target).type() == ColumnType.ENTRIES ? Mode.ENTRY : Mode.PARAGRAPH;
        return new Read(List.of(new Effect(target, Entry.text(value.text()), mode)), Optional.empty(), List.of());
    }

    private static Entry asItIs(SourceValue value) {
        return switch (value.kind()) {
            case DAY -> value.day().<Entry>map(Entry.Date::new).orElse(Entry.text(value.text()));
            case NUMBER -> new Entry.Number(value.number());
            default -> Entry.text(value.text());
        };
    }

    private Read tick(SourceValue value) {
        Mode mode = targets.at(target).type() == ColumnType.ENTRIES ? Mode.ENTRY : Mode.SET;
        return switch (Tick.of(value.text())) {
            case YES ->
                new Read(
                        List.of(new Effect(target, Entry.text(line.tickValue()), Mode.ENTRY)),
                        Optional.of(Kind.TICK),
                        List.of());
            case NO -> new Read(List.of(), Optional.of(Kind.TICK), List.of());
            case NEITHER ->
                blankKeys.contains(Texts.key(value.text()))
                        ? new Read(List.of(), Optional.of(Kind.NOTHING), List.of())
                        : new Read(
                                List.of(new Effect(target, Entry.text(value.text()), mode)),
                                Optional.of(Kind.AS_TYPED),
                                List.of());
        };
    }

    private Read typed(SourceValue value, CaseColumn of) {
        if (of.type() == ColumnType.DATE) {
            return date(value);
        }
        if (of.type() == ColumnType.NUMBER) {
            if (value.kind() == SourceValue.Kind.NUMBER) {
                return set(new Entry.Number(value.number()), Optional.empty());
            }
            return TypedNumber.of(value.text())
                    .map(number -> set(new Entry.Number(number), Optional.of(Kind.NUMBER)))
                    .orElseGet(() -> asTyped(value));
        }
        if (values.hasList(of)) {
            return entries(value);
        }
        return set(Entry.text(value.text()), Optional.empty());
    }

    private Read asTyped(SourceValue value) {
        return set(Entry.text(value.text()), Optional.of(Kind.AS_TYPED));
    }

    private Read date(SourceValue value) {
        if (value.isNumber()) {
            return number(value);
        }
        Optional<TypedDate> typed = TypedDate.of(value.text());
        Optional<LocalDate> day = typed.flatMap(date -> date.day(order, home));
        return day.map(date -> set(
                        new Entry.Date(date),
                        Optional.of(
                                typed.get().serial() ? Kind.SERIAL : typed.get().timed() ? Kind.TIME : Kind.DATE)))
                .orElseGet(() -> asTyped(value));
    }

    /** The day that Excel shows: a serial within half a second of midnight is the next day. */
    private Read number(SourceValue value) {
        Optional<LocalDate> day = value.day();
        if (day.isEmpty()) {
            return set(new Entry.Number(value.number()), Optional.of(Kind.AS_TYPED));
        }
        double time = value.number() - Math.floor(value.number());
        LocalDate date = time > 1 - END_OF_DAY ? day.get().plusDays(1) : day.get();
        boolean shown = value.kind() == SourceValue.Kind.DAY;
        return set(
                new Entry.Date(date),
                !shown ? Optional.of(Kind.SERIAL) : time > 0 ? Optional.of(Kind.TIME) : Optional.empty());
    }

    private Read entries(SourceValue value) {
        boolean several = column.get().type() == ColumnType.ENTRIES;
        boolean whole = values.line(line.name(), value.text()).isPresent() || isEntry(value.text());
        List<String> parts = several && !whole && line.how() != How.LIST
                ? PARTS.splitAsStream(value.text())
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.of(value.text());
        List<Effect> effects = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean changed = parts.size() > 1;
        for (String part : parts) {
            Optional<ValueLine> said = values.line(line.name(), part);
            if (said.isPresent()) {
                said(said.get(), effects);
                changed = true;
            } else {
                changed |= looked(part, effects, unknown);
            }
        }
        Kind kind = unknown.isEmpty() ? Kind.SPELLING : Kind.UNKNOWN;
        return new Read(effects, changed ? Optional.of(kind) : Optional.empty(), unknown);
    }

    /** What the map says of a spelling; answers nothing where the map gives it no meaning. */
    private void said(ValueLine said, List<Effect> effects) {
        int step = said.step().isEmpty() ? -1 : steps.find(said.step());
        effect(said.column().isEmpty() ? line.column() : said.column(), said.entry(), step, effects);
        effect(said.alsoColumn(), said.alsoEntry(), step, effects);
    }

    private void effect(String header, String entry, int step, List<Effect> effects) {
        int place = targets.find(header);
        if (place >= 0 && !entry.isEmpty()) {
            boolean several = targets.at(place).type() == ColumnType.ENTRIES;
            Mode mode = place == target ? (several ? Mode.ENTRY : Mode.SET) : several ? Mode.ENTRY : Mode.FILL;
            effects.add(new Effect(place, Entry.text(entry), mode, step));
        }
    }

    private boolean looked(String part, List<Effect> effects, List<String> unknown) {
        CaseColumn of = column.get();
        Optional<String> entry =
                values.hasList(of) ? values.entry(part, of, values.refused(line.name(), part)) : Optional.of(part);
        if (entry.isEmpty()) {
            unknown.add(part);
        }
        Mode mode = of.type() == ColumnType.ENTRIES ? Mode.ENTRY : Mode.SET;
        effects.add(new Effect(target, Entry.text(entry.orElse(part)), mode));
        return !entry.orElse("").equals(part);
    }
}
