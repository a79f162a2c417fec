package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.rules.Assessment;
import crossfoot.service.calls.WorklistAnswer;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossfoot worklist}: what to do next. */
@Command(
        name = "worklist",
        description = "Prints what is due or late, most urgent first.",
        mixinStandardHelpOptions = true)
final class WorklistCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Option(names = "--owner", paramLabel = "NAME", description = "Only what this owner sees to.")
    private String owner = "";

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Assessment assessment = master.judge(true);
        WorklistAnswer worklist =
                WorklistAnswer.of(assessment, Optional.of(owner).filter(name -> !name.isEmpty()));
        Output output = new Output(spec);
        if (json) {
            output.json(worklist);
        } else {
            worklist.duties().forEach(duty -> output.line(line(duty)));
            output.line(worklist.duties().size() + " duties as of " + assessment.asOf() + ".");
        }
        return ExitCode.DONE;
    }

    private static String line(WorklistAnswer.Line duty) {
        String due = duty.due() == null ? "no date   " : duty.due();
        return due + "  " + String.format("%4d", duty.workingDaysLeft()) + "  " + duty.ref() + "  " + duty.what()
                + (duty.owner().isEmpty() ? "" : "  [" + duty.owner() + "]") + "  " + duty.why();
    }
}
