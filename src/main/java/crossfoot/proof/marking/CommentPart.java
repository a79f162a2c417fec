package crossfoot.proof.marking;

import crossfoot.workbook.reading.OfficeFile;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Makes a first comments part known to its document: its content type and its relationship. */
final class CommentPart {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    private static final String TYPE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONSHIP_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String COMMENTS_RELATIONSHIP =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";

    private CommentPart() {}

    static void register(OfficeFile file, Map<String, byte[]> changed) {
        Document types = Xml.parse(file.part(TYPES).orElseThrow());
        Element override = types.createElementNS(TYPE_NAMESPACE, "Override");
        override.setAttribute("PartName", "/word/comments.xml");
        override.setAttribute("ContentType", COMMENTS_TYPE);
        types.getDocumentElement().appendChild(override);
        changed.put(TYPES, Xml.bytes(types));
        Document relationships = file.part(RELATIONSHIPS)
                .map(Xml::parse)
                .orElseGet(() -> Xml.parse("<Relationships xmlns=\"" + RELATIONSHIP_NAMESPACE + "\"/>"));
        Element relationship = relationships.createElementNS(RELATIONSHIP_NAMESPACE, "Relationship");
        relationship.setAttribute("Id", "crossfootComments");
        relationship.setAttribute("Type", COMMENTS_RELATIONSHIP);
        relationship.setAttribute("Target", "comments.xml");
        relationships.getDocumentElement().appendChild(relationship);
        changed.put(RELATIONSHIPS, Xml.bytes(relationships));
    }
}
