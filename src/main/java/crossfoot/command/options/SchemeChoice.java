package crossfoot.command.options;

import crossfoot.caselog.taxonomy.Scheme;
import crossfoot.caselog.taxonomy.Schemes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Schemes as a command line names them. */
public final class SchemeChoice {

    private static final String ALL = "all";

    private SchemeChoice() {}

    /**
     * The schemes of some names, in the order given; {@code all} is every one.
     *
     * @throws ParameterException where there is no scheme of a name
     */
    public static List<Scheme> named(List<String> names, CommandSpec spec) {
        if (names.size() == 1 && names.get(0).strip().equalsIgnoreCase(ALL)) {
            return Schemes.all();
        }
        List<Scheme> schemes = new ArrayList<>();
        for (String name : names) {
            schemes.add(Schemes.named(name).orElseThrow(() -> unknown(name, spec)));
        }
        return schemes;
    }

    private static ParameterException unknown(String name, CommandSpec spec) {
        String known = Schemes.all().stream().map(Scheme::name).collect(Collectors.joining(", "));
        return new ParameterException(
                spec.commandLine(), "There is no scheme \"" + name.strip() + "\"; there are: " + known + ".");
    }
}
