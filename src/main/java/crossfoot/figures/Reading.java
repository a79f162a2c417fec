package crossfoot.figures;

import java.util.List;

/**
 * Other values that counts might have so that everything that is said of them holds too.
 *
 * @param places the counts that differ
 * @param changes by how much each differs
 * @param noughts noughts that must be hidden so that a count beside them may be one too
 */
record Reading(List<Integer> places, List<Double> changes, List<Integer> noughts) {

    Reading {
        places = List.copyOf(places);
        changes = List.copyOf(changes);
        noughts = List.copyOf(noughts);
    }
}
