package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.ReportPassage;
import crossfoot.workbook.reading.Workbook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftCommandTest {

    @TempDir
    private Path folder;

    private static String run(Object... arguments) {
        StringWriter out = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    private static List<ReportPassage> texts(Path master) {
        Workbook workbook = Workbook.open(master);
        return Casebook.read(workbook::table).reportTexts();
    }

    @Test
    void a_section_without_a_text_gets_one_and_keeps_it() {
        Path master = folder.resolve("master.xlsx");
        run("sample", master, "--rows", 400);
        String day = "2025-06-30";
        assertThat(run("draft", master, "--year", "2023-24", "--today", day, "--dry-run"))
                .contains("T08:", "Nothing was written.");
        assertThat(texts(master)).isEmpty();
        assertThat(run("draft", master, "--year", "2023-24", "--today", day)).contains("Proposed texts for");
        List<ReportPassage> proposed = texts(master);
        assertThat(proposed).extracting(ReportPassage::section).contains("Summary", "T01", "T08");
        assertThat(proposed).allSatisfy(text -> assertThat(text.text()).contains("{"));
        assertThat(run("check", master, "--today", day)).doesNotContain("R04");
        assertThat(run("draft", master, "--year", "2023-24", "--today", day)).contains("nothing was written");
        assertThat(texts(master)).isEqualTo(proposed);
    }
}
