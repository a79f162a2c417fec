package crossfoot.command;

import crossfoot.caselog.Texts;
import crossfoot.report.answer.Answers;
import crossfoot.rules.Assessment;
import crossfoot.rules.Duty;
import java.util.List;
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
        List<Duty> duties = assessment.worklist().stream()
                .filter(duty -> owner.isEmpty() || Texts.key(duty.owner()).equals(Texts.key(owner)))
                .toList();
        Output output = new Output(spec);
        if (json) {
            output.json(Answers.worklist(assessment, duties));
        } else {
            duties.forEach(duty -> output.line(line(duty)));
            output.line(duties.size() + " duties as of " + assessment.asOf() + ".");
        }
        return ExitCode.DONE;
    }

    private static String line(Duty duty) {
        String due = duty.due().map(Object::toString).orElse("no date   ");
        return due + "  " + String.format("%4d", duty.workingDaysLeft()) + "  " + duty.ref() + "  " + duty.what()
                + (duty.owner().isEmpty() ? "" : "  [" + duty.owner() + "]") + "  " + duty.why();
    }
}
