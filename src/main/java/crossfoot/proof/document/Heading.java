package crossfoot.proof.document;

/** The title of a section. */
public record Heading(String text, String source) implements Block {}
