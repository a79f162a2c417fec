package crossfoot.report.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The decks of the sample, by name. */
final class Decks {

    private final Map<String, Deck> decks;

    Decks() {
        Map<String, List<String>> cards = new LinkedHashMap<>();
        for (List<String> row : SampleText.rows("decks.tsv")) {
            List<String> deck = cards.computeIfAbsent(row.get(0), name -> new ArrayList<>());
            deck.addAll(Collections.nCopies(Integer.parseInt(row.get(1)), row.get(2)));
        }
        this.decks = cards.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> new Deck(entry.getValue())));
    }

    Deck get(String name) {
        Deck deck = decks.get(name);
        if (deck == null) {
            throw new IllegalStateException("The sample has no deck " + name);
        }
        return deck;
    }
}
