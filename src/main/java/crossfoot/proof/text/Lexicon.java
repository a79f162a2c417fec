package crossfoot.proof.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that the grammars know, each list once. */
public final class Lexicon {

    /** Words for going down, verbs, nouns and comparatives. */
    public static final Set<String> DOWN = Set.of(
            "fell",
            "fall",
            "falls",
            "falling",
            "fallen",
            "decrease",
            "decreased",
            "decreases",
            "decreasing",
            "reduce",
            "reduced",
            "reduction",
            "reducing",
            "reductions",
            "drop",
            "dropped",
            "dropping",
            "decline",
            "declined",
            "declining",
            "down",
            "lower",
            "fewer",
            "less",
            "shrank",
            "shrunk",
            "lowered");

    /** Words for going up. */
    public static final Set<String> UP = Set.of(
            "rose",
            "rise",
            "rises",
            "risen",
            "rising",
            "increase",
            "increased",
            "increases",
            "increasing",
            "up",
            "grew",
            "grow",
            "grown",
            "growth",
            "growing",
            "higher",
            "more",
            "climbed",
            "climb",
            "climbing",
            "jump",
            "jumped",
            "surge",
            "surged",
            "greater",
            "uplift");

    /** Words that stand between this year's number and last year's. */
    public static final Set<String> COMPARATORS = Set.of(
            "compared",
            "comparison",
            "compares",
            "comparing",
            "against",
            "versus",
            "vs",
            "from",
            "than",
            "on",
            "over",
            "where",
            "when",
            "whereas",
            "while",
            "to",
            "with");

    /** Words for the year before. */
    public static final Set<String> PRIOR = Set.of("previous", "last", "prior", "preceding", "earlier", "before");

    /** Words before a number that make it approximate. */
    static final Set<String> HEDGES = Set.of(
            "about",
            "around",
            "approximately",
            "approx",
            "nearly",
            "almost",
            "over",
            "under",
            "roughly",
            "circa",
            "c",
            "ca",
            "some",
            "least",
            "most",
            "close",
            "~",
            "c.",
            "exceeding",
            "above",
            "below",
            "estimated",
            "virtually",
            "well");

    /** Words before a number that it is the name of. */
    static final Set<String> LABELS = Set.of(
            "section",
            "sections",
            "paragraph",
            "paragraphs",
            "para",
            "table",
            "tables",
            "figure",
            "fig",
            "chart",
            "graph",
            "appendix",
            "annex",
            "page",
            "pages",
            "p",
            "regulation",
            "regulations",
            "article",
            "schedule",
            "chapter",
            "clause",
            "rule",
            "stage",
            "stages",
            "step",
            "phase",
            "quarter",
            "level",
            "tier",
            "grade",
            "band",
            "priority",
            "ward",
            "part",
            "volume",
            "version",
            "item",
            "principle",
            "principles",
            "case",
            "id",
            "ref",
            "reference",
            "no",
            "room",
            "zone",
            "district",
            "key",
            "type",
            "class",
            "category",
            "option",
            "question",
            "theme",
            "objective",
            "top",
            "note",
            "code",
            "sub-section",
            "line",
            "bullet",
            "box",
            "unit",
            "floor",
            "form",
            "standard",
            "iso",
            "year",
            "week",
            "month",
            "day",
            "period",
            "recommendation",
            "agenda",
            "act",
            "route",
            "junction",
            "covid",
            "street",
            "block",
            "flat");

    /** Units of time. */
    static final Set<String> TIMES = Set.of(
            "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes",
            "mins", "hrs");

    /** Words between a number and its unit of time. */
    static final Set<String> TIME_ADJECTIVES =
            Set.of("working", "calendar", "business", "consecutive", "full", "clear", "more", "further", "reporting");

    /** Words that make a per cent or a number a target. */
    static final Set<String> TARGETS =
            Set.of("target", "targets", "targeted", "benchmark", "goal", "threshold", "kpi", "aim", "ambition");

    static final Map<String, Integer> NUMBER_WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));

    /** The months, in English, long and short. */
    static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec");

    private Lexicon() {}

    /** Up 1, down −1, anything else 0. */
    public static int direction(String word) {
        return UP.contains(word) ? 1 : DOWN.contains(word) ? -1 : 0;
    }

    /** The number that a word is, up to ninety-nine, or −1. */
    static int number(String word) {
        int dash = word.indexOf('-');
        if (dash < 0) {
            return NUMBER_WORDS.getOrDefault(word, -1);
        }
        int tens = NUMBER_WORDS.getOrDefault(word.substring(0, dash), -1);
        int ones = NUMBER_WORDS.getOrDefault(word.substring(dash + 1), -1);
        return tens >= 20 && ones > 0 && ones < 10 ? tens + ones : -1;
    }
}
