package crossfoot.intake.suggest;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.intake.map.MasterLists;
import crossfoot.intake.words.Headers;
import crossfoot.intake.words.PersonalContent;
import crossfoot.intake.words.Stages;
import crossfoot.intake.words.WordBook;

/** What proposals are read with: the words of headers, and the lists of the master. */
record Reading(MasterLists lists, Headers headers, Stages stages, PersonalContent personal) {

    /** Whether a column holds personal details: by its header, or by its values where these are not who deals with cases. */
    boolean isPersonal(ColumnProfile profile) {
        String header = profile.column().header();
        return personal.inHeader(header)
                || PersonalContent.inValues(profile.texts())
                        && headers.nearness(headers.words(header), CaseColumn.OWNER.header()) < Candidate.EXACT;
    }

    static Reading of(MasterLists lists, WordBook words) {
        return new Reading(lists, new Headers(words), new Stages(words), new PersonalContent(words));
    }
}
