package crossfoot.workbook.layout;

import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.zip.PackedPart;
import crossfoot.workbook.zip.Parts;
import crossfoot.workbook.zip.ZipOutput;
import crossfoot.workbook.zip.ZipPart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The parts of a workbook as texts, and the workbook again with some of them changed. */
final class PartTexts {

    private final Workbook source;
    private final Parts parts;
    private final Map<String, String> changed = new HashMap<>();

    PartTexts(Workbook source) {
        this.source = source;
        this.parts = source.contents().parts();
    }

    /** A part as it is written. */
    String of(String name) throws IOException {
        return new String(parts.whole(part(name)), StandardCharsets.UTF_8);
    }

    private ZipPart part(String name) {
        return parts.find(name).orElseThrow(() -> new IllegalStateException("The check found part " + name));
    }

    void change(String name, String text) {
        changed.put(part(name).name(), text);
    }

    /** The workbook with what was changed; everything else is copied byte for byte. */
    Workbook written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ZipOutput zip = new ZipOutput(bytes);
        for (ZipPart part : parts.inOrder()) {
            String content = changed.get(part.name());
            if (content == null) {
                zip.copy(parts.file(), part);
            } else {
                zip.replace(parts.file(), part, PackedPart.of(content.getBytes(StandardCharsets.UTF_8)));
            }
        }
        zip.finish();
        return Workbook.open(source.name(), bytes.toByteArray());
    }
}
