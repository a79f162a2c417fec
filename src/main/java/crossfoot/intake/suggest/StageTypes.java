package crossfoot.intake.suggest;

import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.intake.words.Headers;
import crossfoot.intake.words.Stages;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which feedback types of a master a stage of a source's chain may be: by the stage that their names speak of. */
final class StageTypes {

    private final Taxonomy taxonomy;
    private final Headers headers;
    private final Stages stages;

    StageTypes(Taxonomy taxonomy, Headers headers, Stages stages) {
        this.taxonomy = taxonomy;
        this.headers = headers;
        this.stages = stages;
    }

    /** The names of the types of a stage, each once, in the order of the list. */
    List<String> of(String stage) {
        Set<String> names = new LinkedHashSet<>();
        for (FeedbackType type : taxonomy.feedbackTypes()) {
            String named = stages.of(headers.words(type.name())).stage();
            if (named.equals(stage) || (named.isEmpty() && unnumbered(type, stage))) {
                names.add(type.name());
            }
        }
        return List.copyOf(names);
    }

    /** Where a procedure does not number its stages, the roles of its types tell first, later and beyond. */
    private boolean unnumbered(FeedbackType type, String stage) {
        if (stage.equals(Stages.BEYOND)) {
            return type.is(Role.OMBUDSMAN);
        }
        boolean numbers = taxonomy.feedbackTypes().stream()
                .filter(other -> other.procedure().equals(type.procedure()))
                .map(other -> stages.of(headers.words(other.name())).stage())
                .anyMatch(named -> !named.isEmpty() && !named.equals(Stages.BEYOND));
        return !numbers
                && (stage.equals("1") ? type.is(Role.FIRST_STAGE) : stage.equals("2") && type.is(Role.LATER_STAGE));
    }
}
