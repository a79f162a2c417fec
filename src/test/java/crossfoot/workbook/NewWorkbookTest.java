package crossfoot.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class NewWorkbookTest {

    @Test
    void every_part_is_valid() throws Exception {
        if (System.getProperty("demo") != null) Files.write(Path.of(System.getProperty("demo")), Demonstration.bytes());
        assertThat(SchemaCheck.faults(Demonstration.bytes())).isEmpty();
    }

    @Test
    void poi_reads_what_was_designed() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(Demonstration.bytes()))) {
            XSSFSheet log = book.getSheet("Log");
            assertThat(log.getTables().get(0).getArea().formatAsString()).isEqualTo("A4:G16");
        }
    }
}
