package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.MAIN_REASON;
import static crossfoot.caselog.schema.CaseColumn.PROVIDER;
import static crossfoot.caselog.schema.CaseColumn.SUB_REASON;
import static crossfoot.caselog.schema.CaseColumn.SUMMARY;
import static crossfoot.caselog.schema.CaseColumn.TEAM;
import static crossfoot.caselog.schema.CaseColumn.THEME;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is concerned by what: the teams, providers and themes of each main reason, and words for a summary. */
final class SubjectBook {

    private final Map<String, List<String>> rows = new HashMap<>();
    private final Chance chance;
    private final Phrases phrases;

    SubjectBook(Chance chance, Phrases phrases) {
        this.chance = chance;
        this.phrases = phrases;
        SampleText.rows("subjects.tsv").forEach(row -> rows.put(row.get(0), row));
    }

    /** Writes what a case is about. */
    void describe(Draft draft, Subject subject) {
        List<String> row = rows.get(subject.main());
        if (row == null) {
            throw new IllegalStateException("The sample knows no teams for " + subject.main());
        }
        draft.put(TEAM, oneOf(row.get(1)));
        draft.put(PROVIDER, oneOf(row.get(2)));
        draft.put(MAIN_REASON, subject.main());
        draft.put(SUB_REASON, subject.sub());
        draft.put(THEME, oneOf(row.get(3)));
        summarise(draft, subject, "");
    }

    /** Writes a new summary of a subject, after some words of introduction. */
    void summarise(Draft draft, Subject subject, String introduction) {
        String narrow = "problem/" + subject.main() + "/" + subject.sub();
        String wide = "problem/" + subject.main();
        String problem = phrases.has(narrow) ? narrow : phrases.has(wide) ? wide : "problem/Other";
        draft.put(SUMMARY, introduction + phrases.nextOf("summary of " + problem, "{" + problem + "}{tail}. {wish}"));
    }

    private String oneOf(String choices) {
        return chance.pick(List.of(choices.split(";")));
    }
}
