package crossfoot.proof.document;

import java.util.List;

/** A report: its blocks in reading order. */
public record Document(List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The heading that a block stands under, or nothing. */
    public String headingOf(int block) {
        for (int at = Math.min(block, blocks.size() - 1); at >= 0; at--) {
            if (blocks.get(at) instanceof Heading heading) {
                return heading.text();
            }
        }
        return "";
    }

    /** The index of the heading that a block stands under, or −1: equal for blocks of one section. */
    public int sectionOf(int block) {
        for (int at = Math.min(block, blocks.size() - 1); at >= 0; at--) {
            if (blocks.get(at) instanceof Heading) {
                return at;
            }
        }
        return -1;
    }

    /** The place of a block for people: its section, and which paragraph or table of it. */
    public String where(int block) {
        int section = sectionOf(block);
        int paragraphs = 0;
        int tables = 0;
        for (int at = section + 1; at <= block; at++) {
            paragraphs += blocks.get(at) instanceof Paragraph ? 1 : 0;
            tables += blocks.get(at) instanceof Grid ? 1 : 0;
        }
        Block here = blocks.get(block);
        String what = here instanceof Grid
                ? "table " + tables
                : here instanceof Paragraph ? "paragraph " + paragraphs : "heading";
        String source = here.source().isEmpty() ? "" : here.source() + ", ";
        String heading = headingOf(block);
        return source + (heading.isEmpty() ? "" : "\"" + heading + "\", ") + what;
    }
}
