package crossfoot.proof.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a row or a column of a table is, by its label. */
public enum LineKind {
    /** One of the things that are counted. */
    LINE,
    /** A sum of others. */
    TOTAL,
    /** A part of the line above it. */
    OF_WHICH,
    /** Shares. */
    SHARE,
    /** Changes from one year to another. */
    CHANGE,
    /** Averages, rates, targets, days: never added. */
    OTHER;

    private static final Pattern TOTALS = Pattern.compile(
            "(?:grand |overall |combined |sub[- ]?|full[- ]year |annual |year |yearly |council |trust |group )*totals?\\b(?!.*(?:average|days)).*"
                    + "|.*\\btotals?|all|overall|sum|all (?:complaints|cases|contacts|feedback|services|teams|areas|departments|directorates|types|stages|categories|years|quarters)"
                    + "|full year|whole (?:council|trust|year)|combined");
    private static final Pattern CHANGES = Pattern.compile(
            ".*(?:(?<!\\bno )\\bchanges?\\b|\\bvariance\\b|\\bdifferences?\\b|\\bmovement\\b|\\+/-|±|\\bincrease\\b|\\bdecrease\\b|\\btrend\\b|\\bvariation\\b|year on year|year-on-year|\\byoy\\b|direction).*");
    private static final Pattern SHARES =
            Pattern.compile(".*(?:%|\\bper ?cent\\b|\\bpercentage\\b|\\bshare\\b|\\bproportion\\b|\\brate\\b).*");
    private static final Pattern OTHERS = Pattern.compile(
            ".*(?:\\baverage\\b|\\bmean\\b|\\bmedian\\b|\\bper\\b(?! ?cent)|\\bscore\\b|\\btarget\\b|\\bdays\\b(?! ?\\))|\\bratio\\b|\\brank\\b|\\bpopulation\\b|\\bref\\b|\\bid\\b|\\bpage\\b|\\bstandard\\b|\\b(?:ref|reference|case|item|line|id|complaint|serial) no\\.$|\\bnumber of days\\b|\\blongest\\b|\\bshortest\\b|\\bcumulative\\b|\\byear to date\\b|\\bytd\\b|\\bopening\\b|\\bclosing\\b|\\bbrought forward\\b|\\bcarried forward\\b|\\boutstanding\\b|\\bopen at\\b|\\bb/?f\\b|\\bc/?f\\b).*");

    /** The path of an entry in a register of figures, each of which counts something of its own. */
    private static final Pattern REGISTERED = Pattern.compile("[a-z]\\w*(?:/[a-z0-9][a-z0-9.-]*){2,}(?: .*)?");

    static LineKind of(String label, List<Cell> cells) {
        String words = label.toLowerCase(Locale.ROOT).strip();
        if (REGISTERED.matcher(words).matches()) {
            return OTHER;
        }
        long percents =
                cells.stream().filter(cell -> cell.kind() == Cell.Kind.PERCENT).count();
        long numbers = cells.stream().filter(Cell::isNumeric).count();
        if (CHANGES.matcher(words).matches()) {
            return CHANGE;
        }
        if (numbers > 0 && 2 * percents > numbers || SHARES.matcher(words).matches()) {
            return SHARE;
        }
        if (words.startsWith("of which") || words.startsWith("of these") || words.startsWith("including")) {
            return OF_WHICH;
        }
        if (isTotal(words)) {
            return TOTAL;
        }
        return OTHERS.matcher(words).matches() ? OTHER : LINE;
    }

    /** Whether a label, in lower case, names a sum. */
    static boolean isTotal(String label) {
        return TOTALS.matcher(label).matches() && !label.contains("as % of") && !label.contains("% of total");
    }
}
