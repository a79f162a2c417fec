package crossfoot.command;

import crossfoot.command.options.ExitCode;
import crossfoot.command.options.MasterArgument;
import crossfoot.command.options.Output;
import crossfoot.command.options.YearOption;
import crossfoot.figures.FigureBook;
import crossfoot.figures.FigureBooks;
import crossfoot.figures.figure.Figure;
import crossfoot.service.calls.FiguresAnswer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code crossfoot figures}: every figure of a year, with the rows behind it. */
@Command(
        name = "figures",
        description = "Prints every figure of a reporting year, with the rows behind it.",
        mixinStandardHelpOptions = true)
final class FiguresCommand implements Callable<Integer> {

    @Mixin
    private MasterArgument master = new MasterArgument();

    @Mixin
    private YearOption year = new YearOption();

    @Option(names = "--json", description = "Print JSON and nothing else.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        FigureBooks books = year.figures(master.judge(true));
        Output output = new Output(spec);
        if (json) {
            output.json(FiguresAnswer.of(books));
        } else {
            books.books().forEach(book -> print(output, books, book));
        }
        return ExitCode.DONE;
    }

    private static void print(Output output, FigureBooks books, FigureBook book) {
        if (books.all()) {
            output.line("");
            output.line(book.procedure());
        }
        books.figures(book).forEach(figure -> output.line(line(figure)));
    }

    private static String line(Figure figure) {
        return String.format("%-60s %10s  %s", figure.id(), figure.display(), figure.label());
    }
}
