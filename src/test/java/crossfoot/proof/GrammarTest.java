package crossfoot.proof;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.proof.sentence.ChangeGrammar;
import crossfoot.proof.sentence.FractionGrammar;
import crossfoot.proof.sentence.PartsGrammar;
import crossfoot.proof.sentence.ShareGrammar;
import crossfoot.proof.text.Kind;
import crossfoot.proof.text.Sentence;
import crossfoot.proof.text.Sentences;
import crossfoot.proof.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The two grammars by their tables of examples. */
class GrammarTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/proof/numbers.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '`')
    void a_number_is_what_its_form_and_its_neighbours_say(String text, String kinds) {
        String read = Sentences.of(text).get(0).tokens().stream()
                .filter(token -> token.kind() != Kind.WORD && token.kind() != Kind.MARK)
                .map(GrammarTest::shown)
                .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(kinds == null ? "" : kinds);
    }

    private static String shown(Token token) {
        String value = token.value() == Math.rint(token.value())
                ? String.valueOf((long) token.value())
                : String.valueOf(token.value());
        boolean valued = token.value() != 0;
        return token.kind()
                + (valued ? " " + value : "")
                + (token.hedged() ? " hedged" : "")
                + (token.target() ? " target" : "");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/proof/sentences.tsv", delimiter = '\t', numLinesToSkip = 1, quoteCharacter = '`')
    void a_sentence_claims_what_its_words_say(String text, String claims) {
        Sentence sentence = Sentences.of(text).get(0);
        List<String> read = new ArrayList<>();
        ShareGrammar.read(sentence).forEach(claim -> read.add(claim.toString()));
        ChangeGrammar.read(sentence).forEach(claim -> read.add(claim.toString()));
        FractionGrammar.read(sentence).forEach(claim -> read.add(claim.toString()));
        ChangeGrammar.direction(sentence).ifPresent(claim -> read.add(claim.toString()));
        PartsGrammar.read(sentence, Optional.empty()).forEach(claim -> read.add(claim.toString()));
        assertThat(String.join("; ", read)).isEqualTo(claims == null ? "" : claims);
    }

    @Test
    void a_full_stop_of_an_abbreviation_ends_no_sentence() {
        assertThat(Sentences.of("Mr. Grey wrote, e.g. by post. No. 4 was closed. 12 were open."))
                .extracting(Sentence::text)
                .containsExactly("Mr. Grey wrote, e.g. by post.", "No. 4 was closed.", "12 were open.");
    }
}
