package crossfoot.intake.published;

import crossfoot.caselog.taxonomy.ReportingYear;
import crossfoot.intake.source.SourceColumn;
import crossfoot.intake.source.SourceLog;
import crossfoot.intake.source.SourceValue;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A source that is no log: a column of labels, and a column a reporting year.
 *
 * @param labels the column of labels
 * @param years the columns by their year
 */
public record YearTable(SourceColumn labels, Map<ReportingYear, SourceColumn> years) {

    private static final int LEAST = 2;

    public YearTable {
        years = new LinkedHashMap<>(years);
    }

    /** The table that a source is: two years at least among its headers, and a column of texts before them. */
    public static Optional<YearTable> in(SourceLog log, MonthDay yearStart) {
        Map<ReportingYear, SourceColumn> years = new LinkedHashMap<>();
        Optional<SourceColumn> labels = Optional.empty();
        for (SourceColumn column : log.columns()) {
            Optional<ReportingYear> year = ReportingYear.parse(column.header(), yearStart);
            if (year.isPresent()) {
                years.putIfAbsent(year.get(), column);
            } else if (labels.isEmpty() && isText(log, column)) {
                labels = Optional.of(column);
            }
        }
        return years.size() < LEAST ? Optional.empty() : labels.map(column -> new YearTable(column, years));
    }

    private static boolean isText(SourceLog log, SourceColumn column) {
        int[] rows = log.dataRows();
        int texts = 0;
        for (int row : rows) {
            SourceValue value = column.values().value(row);
            texts += value.isText() ? 1 : 0;
        }
        return texts * 2 > rows.length;
    }
}
