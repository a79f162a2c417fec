package crossfoot.proof.document;

/** One piece of a report, in the order in which it is read. */
public sealed interface Block permits Heading, Paragraph, Grid {

    /** Where it is in its file, for people: "page 3", "sheet Complaints"; empty where there is nothing to say. */
    String source();
}
