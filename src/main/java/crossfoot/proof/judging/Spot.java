package crossfoot.proof.judging;

import crossfoot.proof.document.Document;
import crossfoot.proof.finding.Anchor;
import crossfoot.proof.finding.ProofFinding;
import crossfoot.proof.finding.ProofRule;
import crossfoot.proof.sentence.PartsGrammar;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Token;
import java.util.Optional;

/** A sentence in its place: what a finding about it quotes. */
record Spot(Document document, Passage passage, Sentence sentence) {

    private static final int QUOTE = 240;

    /** A finding about one of its numbers, with the sentence as it would read. */
    ProofFinding finding(ProofRule rule, Token claim, String right, String computed, String why) {
        String message = why + ". It would say: \"" + shortened(sentence.with(claim, right), claim) + "\"";
        return plain(rule, claim, computed, message);
    }

    /** A finding that proposes no wording. */
    ProofFinding plain(ProofRule rule, Token claim, String computed, String message) {
        return new ProofFinding(
                rule,
                document.where(passage.block()),
                shortened(sentence.text(), claim),
                claim.text(),
                computed,
                message,
                Anchor.text(passage.block(), claim.start(), claim.end()));
    }

    /**
     * What "This is …" speaks of: the one number of the sentence before. Where several such sentences follow each other, all
     * of them speak of the one in front, and the number of each is what it compares with.
     */
    Optional<Token> said() {
        int at = passage.indexOf(sentence);
        while (at > 0 && pointsBack(passage.sentences().get(at))) {
            at--;
        }
        boolean back = at >= 0 && at < passage.indexOf(sentence);
        return back ? PartsGrammar.onlyWhole(passage.sentences().get(at)) : Optional.empty();
    }

    private static boolean pointsBack(Sentence said) {
        return said.word(0, "this", "that", "these", "it");
    }

    /** Whether the sentence begins with one of these words. */
    boolean opens(String... words) {
        return sentence.word(0, words);
    }

    /** The sentence before it in its paragraph. */
    Optional<Sentence> before() {
        int here = passage.indexOf(sentence);
        return here > 0 ? Optional.of(passage.sentences().get(here - 1)) : Optional.empty();
    }

    String where() {
        return document.where(passage.block());
    }

    /** The sentence, or the stretch of it around the claim where it is long. */
    private String shortened(String text, Token claim) {
        if (text.length() <= QUOTE) {
            return text;
        }
        int middle = claim.start() - sentence.start();
        int from = Math.max(0, Math.min(middle - QUOTE / 2, text.length() - QUOTE));
        int to = Math.min(text.length(), from + QUOTE);
        while (from > 0 && text.charAt(from - 1) != ' ') {
            from--;
        }
        while (to < text.length() && text.charAt(to) != ' ') {
            to++;
        }
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }
}
