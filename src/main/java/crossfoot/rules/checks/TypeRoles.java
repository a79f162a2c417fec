package crossfoot.rules.checks;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.BoundTable;
import crossfoot.caselog.schema.Column;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Worded;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.rules.finding.Finding;
import crossfoot.rules.words.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feedback types that rules and figures cannot place, since nothing says what is asked of them. */
final class TypeRoles {

    private static final TableSchema TYPES = ListTable.FEEDBACK_TYPES.schema();
    private static final Column PROCEDURE = column("Procedure");
    private static final Column NAME = column("Feedback type");
    private static final Column ROLE = column("Role");
    private static final List<String> ROLES =
            Stream.of(Role.values()).map(Worded::words).toList();

    private TypeRoles() {}

    private static Column column(String header) {
        return TYPES.columns().stream()
                .filter(column -> column.header().equals(header))
                .findFirst()
                .orElseThrow();
    }

    /** A finding for each row of the list whose type has no role. */
    static List<Finding> unknown(Casebook casebook) {
        List<Finding> findings = new ArrayList<>();
        casebook.table(TYPES).map(table -> BoundTable.of(TYPES, table)).ifPresent(bound -> {
            for (int i = 0; i < bound.size(); i++) {
                int row = bound.tableRow(i);
                boolean named = !bound.values(PROCEDURE).blank(row)
                        && !bound.values(NAME).blank(row);
                if (named && role(casebook, bound, row).isEmpty()) {
                    findings.add(finding(bound, i));
                }
            }
        });
        return findings;
    }

    private static Optional<Role> role(Casebook casebook, BoundTable bound, int row) {
        return bound.has(ROLE)
                ? Role.of(bound.values(ROLE).text(row))
                : casebook.taxonomy()
                        .feedbackType(
                                bound.values(PROCEDURE).key(row),
                                bound.values(NAME).key(row))
                        .flatMap(FeedbackType::role);
    }

    private static Finding finding(BoundTable bound, int index) {
        int row = bound.tableRow(index);
        Column said = bound.has(ROLE) ? ROLE : NAME;
        String shown = bound.values(said).cell(row).shown();
        return new Finding(
                StructureRule.TYPE_WITHOUT_ROLE.severity(),
                StructureRule.TYPE_WITHOUT_ROLE.code(),
                TYPES.name(),
                bound.sheetRow(index),
                "",
                said.header(),
                shown,
                bound.values(NAME).text(row)
                        + " has no role that Crossfoot knows, so it is counted in totals only. Give it"
                        + " one in the column Role: " + ROLES.stream().collect(Collectors.joining(", ")) + ".",
                Nearest.among(shown, List.of(ROLES)));
    }
}
