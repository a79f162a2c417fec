package crossfoot.report.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Values in the shares in which a year had them. Dealt out, each comes exactly as often as it did; drawn, in those shares.
 *
 * @param cards every value as often as it comes
 */
record Deck(List<String> cards) {

    Deck {
        cards = List.copyOf(cards);
    }

    /** All cards, in an order of chance. */
    List<String> dealt(Chance chance) {
        return chance.shuffled(cards);
    }

    /** One card; the deck stays whole. */
    String drawn(Chance chance) {
        return chance.pick(cards);
    }

    /** The deck without some cards, each taken as often as it is given. */
    Deck without(List<String> taken) {
        List<String> left = new ArrayList<>(cards);
        for (String card : taken) {
            if (!left.remove(card)) {
                throw new IllegalStateException("The deck has no card left of " + card);
            }
        }
        return new Deck(left);
    }
}
