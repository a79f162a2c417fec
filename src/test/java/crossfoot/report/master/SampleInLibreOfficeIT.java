package crossfoot.report.master;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.workbook.LibreOffice;
import crossfoot.workbook.reading.Workbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice reads in the sample what Crossfoot reads, and Crossfoot reads what LibreOffice saves. */
class SampleInLibreOfficeIT {

    private static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);

    @TempDir
    private Path folder;

    @Test
    void every_value_of_every_table_is_the_same_and_so_is_every_finding() throws Exception {
        Path sample = Files.copy(Path.of("workbooks", "sample-2024-25.xlsx"), folder.resolve("sample.xlsx"));
        Workbook saved = Workbook.open(LibreOffice.resaved(sample, folder));
        LibreOffice.assertSameTables(Workbook.open(sample), saved);
        RefreshStamp stamp = new RefreshStamp(Instant.EPOCH, "tester", "test");
        assertThat(Refresh.of(saved, AS_OF, stamp).assessment().findings())
                .isEqualTo(Refresh.of(Workbook.open(sample), AS_OF, stamp)
                        .assessment()
                        .findings());
    }

    @Test
    void an_empty_master_keeps_its_tables_and_the_drop_downs_of_its_case_log() throws Exception {
        Path master = Files.copy(Path.of("workbooks", "feedback-master.xlsx"), folder.resolve("master.xlsx"));
        Path saved = LibreOffice.resaved(master, folder);
        LibreOffice.assertSameTables(Workbook.open(master), Workbook.open(saved));
        assertThat(dropDowns(saved)).isEqualTo(dropDowns(master)).contains(2, 3, 12, 13, 27);
    }

    /** The columns of the case log, from 0, whose first row offers a drop-down. */
    private static Set<Integer> dropDowns(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            return workbook.getSheet("Case log").getDataValidations().stream()
                    .filter(each -> each.getValidationConstraint().getValidationType() == ValidationType.LIST)
                    .flatMap(each -> Arrays.stream(each.getRegions().getCellRangeAddresses()))
                    .map(CellRangeAddress::getFirstColumn)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
