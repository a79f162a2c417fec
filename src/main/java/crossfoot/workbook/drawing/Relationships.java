package crossfoot.workbook.drawing;

import crossfoot.workbook.xml.XmlOutput;
import java.util.ArrayList;
import java.util.List;

/** The relationships of a new part, numbered rId1 onwards in the order they are added. */
final class Relationships {

    private final List<String> relationships = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param target relative to the part, with no character that XML escapes
     */
    void add(PartKind kind, String target) {
        add(kind.relationship(), target);
    }

    /** Adds one of a type that has no part kind of its own. */
    void add(String type, String target) {
        relationships.add("<Relationship Id=\"rId" + (relationships.size() + 1) + "\" Type=\"" + type + "\" Target=\""
                + target + "\"/>");
    }

    boolean isEmpty() {
        return relationships.isEmpty();
    }

    /** The relationships part at a path. */
    NewPart part(String path) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relationships) + "</Relationships>";
        return new NewPart(path, "", out -> new XmlOutput(out).raw(xml).flush());
    }
}
