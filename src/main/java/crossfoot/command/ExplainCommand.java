package crossfoot.command;

import crossfoot.caselog.schema.CaseColumn;
import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.rules.Explanation;
import crossfoot.rules.days.CountedDay;
import crossfoot.service.calls.ExplanationAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crossfoot explain}: how a date was worked out, in words for a letter. */
@Command(
        name = "explain",
        description = "Says how a date was worked out: each day counted, and each day skipped and why.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Parameters(index = "1", paramLabel = "REF", description = "The case's Ref.")
    private String ref = "";

    @Option(
            names = "--column",
            paramLabel = "C",
            description = "Acknowledge by, Respond by, Final limit, or a clock's name; Respond by unless given.")
    private String column = CaseColumn.RESPOND_BY.header();

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Explanation explanation = master.judge(true)
                .explain(ref, column)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "No case " + ref + " has a date or clock named \"" + column
                                + "\"; look up the Ref, and give Acknowledge by, Respond by or Final limit."));
        Output output = new Output(spec);
        if (json) {
            output.json(ExplanationAnswer.of(explanation));
        } else {
            output.line(explanation.text());
            explanation.days().forEach(day -> output.line(line(day)));
        }
        return ExitCode.DONE;
    }

    private static String line(CountedDay day) {
        return day.date() + "  " + (day.counted() ? String.format("%4d", day.day()) : "   -") + "  " + day.why();
    }
}
