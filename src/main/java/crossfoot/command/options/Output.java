package crossfoot.command.options;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** What a command prints: lines for people, or one JSON value and nothing else. */
public final class Output {

    private final PrintWriter out;

    public Output(CommandSpec spec) {
        this.out = spec.commandLine().getOut();
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    public void json(Object value) {
        try {
            out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of our own making", impossible);
        }
        out.flush();
    }
}
