package crossfoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code crossfoot import} says on the command line. */
class ImportCommandTest {

    @TempDir
    private Path folder;

    private Path master;

    @BeforeEach
    void makeAMaster() {
        master = folder.resolve("master.xlsx");
        run("new", master);
    }

    private String run(Object... arguments) {
        StringWriter out = new StringWriter();
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        line.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        return out.toString();
    }

    private Path source(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text);
    }

    @Test
    void rows_that_are_refused_are_named_with_their_reason() throws IOException {
        Path log = source("Ref,Received,Feedback type,Procedure\n"
                + "A-1,2025-04-14,Compliment,Corporate\nA-2,2025-04-15,Compliment,Corporate\n"
                + ",2025-04-16,Compliment,Corporate\n,2025-04-17,Compliment,Corporate\n"
                + "A-3,2025-04-16,Compliment,Corporate\n");
        assertThat(run("import", log, "--into", master))
                .contains("Refused, row 4, row 5: It has no key: Ref is not filled.");
    }

    @Test
    void what_the_source_worked_out_otherwise_is_explained() throws IOException {
        Path log = source("Ref,Received,Feedback type,Procedure,Responded,Outcome,Days taken\n"
                + "A-1,2025-04-14,Formal complaint,Adult social care,2025-05-27,Upheld,43\n");
        assertThat(run("import", log, "--into", master))
                .contains("Differs, A-1, Working days taken: ours 27, theirs 43.")
                .contains("calendar days");
    }
}
