package crossfoot.report.text;

import crossfoot.caselog.taxonomy.Period;
import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.figures.figure.Figure;
import crossfoot.figures.figure.FigureTable;
import crossfoot.figures.figure.FigureTable.FigureCell;
import crossfoot.figures.figure.Unit;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Figures written by hand, of 2024-25 and the years before, and tables of them. */
final class InventedSource implements FigureSource {

    private final Map<String, Figure> figures = new LinkedHashMap<>();
    private final Map<String, FigureTable> tables = new LinkedHashMap<>();
    private boolean complete = true;

    /** A count of this year, and of as many years before as are given. */
    InventedSource count(String id, double now, double... before) {
        put(id, Unit.COUNT, now);
        for (int i = 0; i < before.length; i++) {
            put(id + "/" + period().plusYears(-i - 1).label(), Unit.COUNT, before[i]);
        }
        return this;
    }

    InventedSource share(String id, double now, double before) {
        put(id, Unit.SHARE, now);
        put(id + "/" + period().plusYears(-1).label(), Unit.SHARE, before);
        return this;
    }

    InventedSource unknown(String id, Unit unit) {
        figures.put(id, Figure.of(id, id, unit, OptionalDouble.empty(), List.of()));
        return this;
    }

    InventedSource suppressed(String id) {
        figures.put(id, new Figure(id, id, Unit.COUNT, OptionalDouble.empty(), "[c]", List.of()));
        return this;
    }

    InventedSource running() {
        complete = false;
        return this;
    }

    /** A table of counts that are known already, a line each, with their total. */
    InventedSource table(String id, String... lines) {
        List<FigureTable.Line> made = new ArrayList<>();
        for (String line : lines) {
            String figure = id.toLowerCase(java.util.Locale.ROOT) + "/"
                    + line.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "/count";
            made.add(new FigureTable.Line(line, line.equals("Total"), List.of(FigureCell.of(figures.get(figure)))));
        }
        tables.put(id, new FigureTable(id, id, "Counts.", List.of("Line", "Count"), made, List.of()));
        return this;
    }

    private void put(String id, Unit unit, double value) {
        figures.put(id, Figure.of(id, id, unit, OptionalDouble.of(value), List.of()));
    }

    String filled(String text) {
        return new Filling(this).fill(text);
    }

    @Override
    public Optional<Figure> figure(String id) {
        return Optional.ofNullable(figures.get(id));
    }

    @Override
    public Optional<Figure> before(Figure now, int years) {
        return figure(now.id() + "/" + period().plusYears(-years).label());
    }

    @Override
    public Optional<FigureTable> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    @Override
    public Period period() {
        return new ReportingYear(2024, MonthDay.of(4, 1));
    }

    @Override
    public String inSentence(String label) {
        return label;
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public String council() {
        return "Westmere Council";
    }

    @Override
    public String procedure() {
        return "Adult social care";
    }
}
