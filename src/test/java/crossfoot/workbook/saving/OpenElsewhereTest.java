package crossfoot.workbook.saving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class OpenElsewhereTest {

    private static OpenElsewhere look(String ownerFile, byte[] content) throws IOException {
        Path folder = Files.createTempDirectory("owner");
        try {
            Files.write(folder.resolve(ownerFile), content);
            return OpenElsewhere.look(folder, "Log.xlsx").orElseThrow();
        } finally {
            Files.delete(folder.resolve(ownerFile));
            Files.delete(folder);
        }
    }

    @Property(tries = 200)
    void whatever_stands_in_excels_owner_file_the_sentence_is_one_line(@ForAll @Size(max = 200) byte[] content)
            throws IOException {
        String sentence = look("~$Log.xlsx", content).sentence("Log.xlsx");
        assertThat(sentence).startsWith("Log.xlsx is open in Excel").doesNotContainPattern("\\p{Cntrl}");
        assertThat(sentence).hasSizeLessThan(250);
    }

    @Property(tries = 200)
    void the_name_in_excels_owner_file_is_read(@ForAll @StringLength(min = 1, max = 52) String anyName)
            throws IOException {
        String name = anyName.replaceAll("[^\\p{L}\\p{N}]", "x");
        byte[] owner = new byte[165];
        owner[55] = (byte) name.length();
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(letters, 0, owner, 57, letters.length);
        assertThat(look("~$Log.xlsx", owner).user()).isEqualTo(name);
    }

    @Example
    void libreoffice_names_the_user_in_the_second_field_and_else_in_the_first() throws IOException {
        assertThat(user("Jo Bloggs,jbloggs,DESK7,22.11.2026 10:15,file:///C:/Users/jo;"))
                .isEqualTo("jbloggs");
        assertThat(user("Jo Bloggs,,DESK7,22.11.2026 10:15,file:///C:/Users/jo;"))
                .isEqualTo("Jo Bloggs");
        assertThat(user("")).isEmpty();
    }

    private static String user(String lock) throws IOException {
        return look(".~lock.Log.xlsx#", lock.getBytes(StandardCharsets.UTF_8)).user();
    }
}
