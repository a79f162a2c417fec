package crossfoot;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.taxonomy.Setting;
import crossfoot.command.Main;
import crossfoot.proof.finding.ProofRule;
import crossfoot.rules.RuleExample;
import crossfoot.rules.checks.RuleBook;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.finding.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * The reference pages of macros-docs are written from the definitions themselves. {@code -Dreference.update=true} writes
 * them anew.
 */
class ReferencePagesTest {

    private static final Path FOLDER = Path.of("macros-docs");

    @Test
    void the_page_of_columns_is_that_of_the_schema() throws IOException {
        StringBuilder page =
                new StringBuilder("# Tables and columns\n\nGenerated from the schema. Tables are found by name"
                        + " and columns by header, wherever they stand; columns of your own are kept.\n");
        List<TableSchema> tables = new ArrayList<>(MasterSchema.inputTables());
        tables.addAll(List.of(
                MasterSchema.CHECKS,
                MasterSchema.WORKLIST,
                MasterSchema.CHANGE_LOG,
                MasterSchema.KEPT_NOTES,
                MasterSchema.IMPORT_BATCHES,
                MasterSchema.IMPORTED_ROWS));
        for (TableSchema table : tables) {
            page.append("\n## ")
                    .append(table.name())
                    .append("\n\nOn the sheet *")
                    .append(table.sheet())
                    .append("*.\n\n");
            page.append("| column | type | filled by | what it holds |\n| --- | --- | --- | --- |\n");
            for (Column column : table.columns()) {
                page.append("| ").append(column.header()).append(column.required() ? " *" : "");
                page.append(" | ").append(type(column));
                page.append(" | ").append(column.computed() ? "Crossfoot" : "staff");
                page.append(" | ").append(column.note()).append(" |\n");
            }
        }
        page.append(
                "\n\\* must be filled.\n\n## The settings\n\n| setting | default | what it does |\n| --- | --- | --- |\n");
        for (Setting setting : Setting.values()) {
            page.append("| ").append(setting.label()).append(" | ").append(setting.fallback());
            page.append(" | ").append(setting.note()).append(" |\n");
        }
        isCurrent("columns.md", page.toString());
    }

    private static String type(Column column) {
        String type = column.type().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return column.list()
                .map(ListTable::schema)
                .map(list -> type + " of " + list.name())
                .orElse(type);
    }

    @Test
    void the_page_of_commands_is_what_the_commands_say_of_themselves() throws IOException {
        StringBuilder page = new StringBuilder("# Commands\n\nGenerated from the commands' own help. Run them as"
                + " `java -jar crossfoot.jar COMMAND`.\n\n| exit code | meaning |\n| --- | --- |\n"
                + "| 0 | done, with findings or without |\n| 1 | `check` and `proof` only: there are errors |\n| 2 | wrong usage |\n"
                + "| 3 | the input cannot be read |\n| 4 | the file is open elsewhere or changed meanwhile: nothing was"
                + " written |\n| 5 | anything else |\n");
        CommandLine main = Main.commandLine();
        main.getSubcommands().forEach((name, command) -> page.append("\n## ")
                .append(name)
                .append("\n\n```\n")
                .append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).replaceAll("(?m) +$", ""))
                .append("```\n"));
        isCurrent("commands.md", page.toString());
    }

    @Test
    void the_page_of_rules_is_the_rule_book_and_what_it_finds() throws IOException {
        StringBuilder page =
                new StringBuilder("# Rules\n\nGenerated from the rule book. An *error* is a cell to mend; a"
                        + " *warning* is probably wrong, or will be asked about; an *alert* says that a duty is due, late or was"
                        + " late; an *info* is worth knowing. Below each family stands, for each rule, what it says of an"
                        + " invented row, and the neighbour that it does not find.\n");
        Map<String, RuleExample> examples = RuleExample.all().stream()
                .collect(Collectors.toMap(RuleExample::code, Function.identity(), (one, other) -> one));
        for (Rule.Family family : Rule.Family.values()) {
            List<Rule> rules = RuleBook.rules().stream()
                    .filter(rule -> rule.family() == family)
                    .toList();
            page.append("\n## ").append(family.letter()).append(' ').append(family.title());
            page.append("\n\n| code | severity | when |\n| --- | --- | --- |\n");
            for (Rule rule : rules) {
                page.append("| ")
                        .append(rule.code())
                        .append(" | ")
                        .append(rule.severity().word());
                page.append(" | ").append(rule.title()).append(" |\n");
            }
            page.append('\n');
            rules.forEach(rule -> example(page, rule, Optional.ofNullable(examples.get(rule.code()))));
        }
        isCurrent("rules.md", page.toString());
    }

    private static void example(StringBuilder page, Rule rule, Optional<RuleExample> example) {
        example.ifPresent(shown -> {
            Finding finding = shown.found().get(0);
            page.append("- **").append(rule.code()).append("** ").append(finding.table());
            page.append(finding.row() > 0 && !shown.addsTo(finding.table()) ? " row " + finding.row() : "");
            page.append(finding.column().isEmpty() ? "" : ", " + finding.column())
                    .append(": ");
            page.append(finding.message());
            finding.suggestion()
                    .ifPresent(
                            text -> page.append(" *Suggested:* `").append(text).append("`."));
            shown.neighbourInWords()
                    .ifPresent(words ->
                            page.append(" *Not found with* ").append(words).append('.'));
            page.append('\n');
        });
    }

    @Test
    void the_page_of_proof_rules_is_that_of_the_proof_reader() throws IOException {
        StringBuilder page = new StringBuilder("# Rules of the proof-reader\n\nGenerated from the rules of `crossfoot"
                + " proof`, which reads a report (`.docx`, `.xlsx`, `.html`, `.md`, `.txt`, `.pdf`) and checks every claim that it"
                + " can. What it is not sure of it leaves alone.\n");
        for (ProofRule rule : ProofRule.values()) {
            page.append("\n## ")
                    .append(rule.code())
                    .append(' ')
                    .append(rule.title())
                    .append("\n\n*");
            page.append(rule.severity().word())
                    .append("*: ")
                    .append(rule.when())
                    .append("\n\n")
                    .append(rule.note())
                    .append('\n');
        }
        isCurrent("proof.md", page.toString());
    }

    /** Whether a page says what the code says; written anew where that is asked for. */
    static void isCurrent(String name, String page) throws IOException {
        if (Boolean.getBoolean("reference.update")) {
            Files.writeString(FOLDER.resolve(name), page);
        }
        assertThat(Files.readString(FOLDER.resolve(name)))
                .as("macros-docs/%s is stale: run this test with -Dreference.update=true", name)
                .isEqualTo(page);
    }
}
