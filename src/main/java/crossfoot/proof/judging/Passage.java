package crossfoot.proof.judging;

import crossfoot.proof.text.Sentence;
import java.util.List;

/**
 * A paragraph, read.
 *
 * @param block its index in the document
 * @param section the index of its heading, −1 before the first
 * @param listed whether it is an item of a list
 */
record Passage(int block, int section, boolean listed, String heading, List<Sentence> sentences) {

    Passage {
        sentences = List.copyOf(sentences);
    }

    /** The place of one of its own sentences, by identity: two may read the same. */
    int indexOf(Sentence sentence) {
        for (int at = 0; at < sentences.size(); at++) {
            if (sentences.get(at).equals(sentence)) {
                return at;
            }
        }
        return -1;
    }
}
