package crossfoot.proof.document;

/**
 * Running text.
 *
 * @param listed whether it is an item of a list
 */
public record Paragraph(String text, boolean listed, String source) implements Block {}
