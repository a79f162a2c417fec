package crossfoot.intake.suggest;

import crossfoot.intake.map.MasterLists;
import crossfoot.intake.words.Headers;
import crossfoot.intake.words.PersonalContent;
import crossfoot.intake.words.Stages;
import crossfoot.intake.words.WordBook;

/** What proposals are read with: the words of headers, and the lists of the master. */
record Reading(MasterLists lists, Headers headers, Stages stages, PersonalContent personal) {

    static Reading of(MasterLists lists, WordBook words) {
        return new Reading(lists, new Headers(words), new Stages(words), new PersonalContent(words));
    }
}
