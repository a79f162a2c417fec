package crossfoot.figures;

import crossfoot.figures.figure.FigureTable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which figures of different tables may count the same by what they mean, not by chance: two that count the same cases are one
 * number only where they are alike. That one reason and one outcome happen to have the same two cases tells a reader nothing.
 */
final class CountedAlike {

    private static final Pattern REASON =
            Pattern.compile("t08/([^/]+)/count|t09/([^/]+)/total/count|t24/reason/([^/]+)/count");
    private static final Pattern OUTCOME =
            Pattern.compile("t10/([^/]+)/count|t24/(?:reason|team)/total/outcome/([^/]+)/count");
    private static final Pattern LEVEL = Pattern.compile("|t0[0127]/.*|t1[16]/.*|t\\d\\d/total/.*|t12/[^/]+/total/count"
            + "|t05/team/total/.*|t24/(reason|team)/total/(count|well-founded/count)|t20/[^/]+/count"
            + "|t1[45]/(.*/)?(investigated|well-founded|late|in-time|in-extended-time)/count|t15/.*total/count"
            + "|t0[346]/(late|in-time|in-extended-time|went-on-to-formal)/count|t20/[^/]+/(received|timed|late|in-.*)"
            + "|t1[78]/.*(total|cases)/.*|t14/[^/]+/total/count");

    private CountedAlike() {}

    /** What a figure is alike with; itself where it is alike with no other. */
    static String of(String id) {
        String alone = FigureTable.alone(id);
        Matcher reason = REASON.matcher(alone);
        Matcher outcome = OUTCOME.matcher(alone);
        if (LEVEL.matcher(alone).matches()) {
            return "level";
        }
        if (reason.matches()) {
            return "reason " + first(reason);
        }
        return outcome.matches() ? "outcome " + first(outcome) : id;
    }

    private static String first(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String found = matcher.group(group);
            if (found != null) {
                return found;
            }
        }
        return "";
    }
}
