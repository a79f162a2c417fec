package crossfoot.rules.finding;

import crossfoot.caselog.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Collects findings row by row, each row's in the order of columns and then of codes. */
public final class RowReport {

    private static final int CODES = 4096;
    private static final int CODES_A_FAMILY = 100;

    private final String table;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int rowStart;
    private final BitSet wrong = new BitSet();

    public RowReport(String table) {
        this.table = table;
    }

    /** Begins the next row. */
    public void nextRow() {
        rowStart = findings.size();
        places.clear();
        wrong.clear();
    }

    /** Adds a finding to the present row at its place in the order. */
    void add(
            Rule rule,
            int row,
            String ref,
            Column column,
            int place,
            String value,
            String message,
            Optional<String> suggestion) {
        String code = rule.code();
        if (rule.severity() == Severity.ERROR && rule != TaxonomyRule.NOT_VALID) {
            wrong.set(place);
        }
        int number = (code.charAt(1) - '0') * 10 + code.charAt(2) - '0';
        int order = place * CODES + (code.charAt(0) - 'A') * CODES_A_FAMILY + number;
        int at = places.size();
        while (at > 0 && places.get(at - 1) > order) {
            at--;
        }
        places.add(at, order);
        findings.add(
                rowStart + at,
                new Finding(rule.severity(), code, table, row, ref, column.header(), value, message, suggestion));
    }

    /** Whether a cell of the present row was found to hold what means nothing; an entry of another time is one. */
    boolean wrong(int place) {
        return wrong.get(place);
    }

    /** All findings so far, in order. */
    public List<Finding> findings() {
        return findings;
    }
}
