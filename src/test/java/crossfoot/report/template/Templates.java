package crossfoot.report.template;

import crossfoot.report.pack.PackRequest;
import crossfoot.report.pack.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Templates and packs as tests need them: in memory. */
final class Templates {

    private Templates() {}

    /** A drawn workbook as a template. */
    static Template template(XSSFWorkbook workbook) {
        try (workbook) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return Template.of("test.xlsx", bytes.toByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A pack's bytes. */
    static byte[] bytes(PackRequest request) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PackWriter.write(request, bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A pack, opened again. */
    static XSSFWorkbook opened(byte[] pack) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(pack));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
