package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.report.design.FindingRows;
import crossfoot.rules.Assessment;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Severity;
import crossfoot.service.calls.CheckAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossfoot check}: every finding; nothing is changed. */
@Command(name = "check", description = "Prints what is wrong; changes nothing.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Assessment assessment = master.judge(false);
        Output output = new Output(spec);
        if (json) {
            output.json(CheckAnswer.of(assessment));
        } else {
            FindingRows rows = new FindingRows(assessment.casebook());
            assessment.findings().forEach(finding -> output.line(line(finding, rows)));
            output.line(summary(assessment));
        }
        return assessment.count(Severity.ERROR) > 0 ? ExitCode.ERRORS_FOUND : ExitCode.DONE;
    }

    private static String line(Finding finding, FindingRows rows) {
        String ref = finding.ref().isEmpty() ? "" : " (" + finding.ref() + ")";
        String suggestion =
                finding.suggestion().map(text -> " Suggestion: " + text).orElse("");
        return finding.severity().word() + " " + finding.rule() + " " + rows.where(finding) + ref + ": "
                + finding.message() + suggestion;
    }

    /** The line that ends a check or a refresh. */
    static String summary(Assessment assessment) {
        return assessment.casebook().cases().size() + " rows as of " + assessment.asOf() + ": "
                + assessment.count(Severity.ERROR) + " errors, " + assessment.count(Severity.WARNING) + " warnings, "
                + assessment.count(Severity.ALERT) + " alerts, " + assessment.count(Severity.INFO) + " infos.";
    }
}
