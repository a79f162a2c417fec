package crossfoot.proof.judging;

import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.Statement;
import crossfoot.proof.sentence.StatementGrammar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** F06 between sentences: the same things in the same state and year, counted differently in two sections. */
final class StatementClashes {

    /** Words of headings that narrow nothing down. */
    private static final Set<String> GENERAL = Set.of(
            "introduction",
            "summary",
            "executive",
            "overview",
            "background",
            "performance",
            "key",
            "headline",
            "figure",
            "finding",
            "volume",
            "received",
            "complaint",
            "feedback",
            "annual",
            "report",
            "conclusion",
            "activity",
            "analysis",
            "data",
            "statistic",
            "glance",
            "foreword",
            "context",
            "trend",
            "message",
            "highlight",
            "result",
            "many",
            "how",
            "we",
            "responded",
            "response",
            "answered",
            "outcome",
            "upheld",
            "case",
            "number",
            "point",
            "main",
            "fact",
            "what",
            "did",
            "people",
            "tell",
            "contact",
            "record",
            "recorded",
            "handling",
            "customer",
            "care",
            "closing",
            "remark",
            "timeliness",
            "monitoring",
            "management",
            "review",
            "our",
            "council",
            "level",
            "enquiry",
            "compliment");

    private record Said(Spot spot, Statement statement) {}

    private StatementClashes() {}

    static List<ProofFinding> findings(ReadReport report) {
        Map<String, List<Said>> byThing = new LinkedHashMap<>();
        for (Passage passage : report.passages()) {
            if (passage.listed() && passage.sentences().size() < 1) {
                continue;
            }
            passage.sentences().forEach(sentence -> StatementGrammar.read(sentence)
                    .forEach(said -> byThing.computeIfAbsent(key(said, report), key -> new ArrayList<>())
                            .add(new Said(new Spot(report.document(), passage, sentence), said))));
        }
        List<ProofFinding> findings = new ArrayList<>();
        byThing.values().forEach(said -> clash(said, findings));
        return findings;
    }

    private static String key(Statement said, ReadReport report) {
        int year = said.year() == -1 ? -1 : said.year() == 0 || said.year() == report.year() ? 0 : said.year();
        return String.join(
                        " ",
                        said.things().stream()
                                .map(word -> Topic.singular(word.toLowerCase(java.util.Locale.ROOT)))
                                .toList())
                + "|" + said.state() + "|" + year;
    }

    private static void clash(List<Said> all, List<ProofFinding> findings) {
        List<Said> general = all.stream().filter(StatementClashes::general).toList();
        List<Double> values = general.stream()
                .map(said -> said.statement().number().value())
                .distinct()
                .toList();
        if (values.size() != 2) {
            return;
        }
        Said first = general.get(0);
        general.stream()
                .filter(said -> said.statement().number().value()
                        != first.statement().number().value())
                .filter(said -> said.spot().passage().section()
                        != first.spot().passage().section())
                .findFirst()
                .ifPresent(other -> findings.add(finding(first, other)));
    }

    private static boolean general(Said said) {
        return general(said.statement(), said.spot().passage().heading());
    }

    /** Whether a section's heading narrows nothing down beyond what the statement itself names. */
    static boolean general(Statement said, String heading) {
        List<String> mine = said.things().stream()
                .map(word -> Topic.singular(word.toLowerCase(Locale.ROOT)))
                .toList();
        return Topic.words(heading).stream().allMatch(word -> GENERAL.contains(word) || mine.contains(word));
    }

    private static ProofFinding finding(Said first, Said other) {
        String elsewhere = first.statement().number().text();
        return other.spot()
                .plain(
                        ProofRule.F06,
                        other.statement().number(),
                        elsewhere,
                        "Says " + other.statement().number().text() + " here and " + elsewhere + " in "
                                + first.spot().where()
                                + " (\"" + first.statement().number().text() + " "
                                + String.join(" ", first.statement().things())
                                + "\"). Only one of them can be right, or they count different things and should say so");
    }
}
