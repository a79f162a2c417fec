package crossfoot.report.pack;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageProperties;

/** The properties of a published file: its title, language and date; nothing of who made it. */
public final class DocumentProperties {

    private DocumentProperties() {}

    /** Sets them; the file is dated with the day that its figures are of. */
    public static void set(POIXMLProperties properties, OPCPackage parts, PackRequest request) {
        try {
            set(parts.getPackageProperties(), request);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        properties.getExtendedProperties().setCompany("");
        properties.getExtendedProperties().setManager("");
        properties.getExtendedProperties().setHyperlinkBase("");
        properties.getExtendedProperties().setApplication("Crossfoot");
    }

    /** Takes out of a document that is no report yet who made it and when. */
    public static void clear(POIXMLProperties properties, OPCPackage parts) {
        try {
            PackageProperties core = parts.getPackageProperties();
            Date date = Date.from(Instant.EPOCH);
            core.setCreatorProperty(Optional.empty());
            core.setLastModifiedByProperty(Optional.empty());
            core.setLanguageProperty("en-GB");
            core.setCreatedProperty(Optional.of(date));
            core.setModifiedProperty(Optional.of(date));
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        properties.getExtendedProperties().setApplication("Crossfoot");
    }

    private static void set(PackageProperties core, PackRequest request) throws InvalidFormatException {
        Date date = Date.from(request.content().asOf().atStartOfDay().toInstant(ZoneOffset.UTC));
        core.setTitleProperty(request.title());
        core.setSubjectProperty(request.pack().word() + " pack");
        core.setLanguageProperty("en-GB");
        core.setCreatorProperty(Optional.empty());
        core.setLastModifiedByProperty(Optional.empty());
        core.setDescriptionProperty(Optional.empty());
        core.setKeywordsProperty(Optional.empty());
        core.setCategoryProperty(Optional.empty());
        core.setRevisionProperty(Optional.empty());
        core.setLastPrintedProperty(Optional.empty());
        core.setCreatedProperty(Optional.of(date));
        core.setModifiedProperty(Optional.of(date));
    }
}
