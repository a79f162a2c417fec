package crossfoot.caselog.taxonomy;

import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The schemes that a new master is made of, in order. Where two fill one procedure, the later one replaces the types,
 * outcomes and clocks of the earlier.
 */
public final class Schemes {

    /** The tables in which a scheme replaces what another one of its procedure says, rather than adding to it. */
    public static final Set<String> REPLACED = Set.of("Procedures", "FeedbackTypes", "Outcomes", "Timescales");

    private static final Set<String> LOCAL = Set.of("Teams", "Reasons", "Themes");
    private static final int WITH_A_NEW_MASTER = 4;

    private final List<Scheme> chosen;
    private final boolean plain;

    private Schemes(List<Scheme> chosen, boolean plain) {
        this.chosen = List.copyOf(chosen);
        this.plain = plain;
    }

    /** Every scheme that comes with Crossfoot, in the order in which it lists them. */
    public static List<Scheme> all() {
        return DefaultTables.lines("schemes", "schemes").stream()
                .skip(1)
                .map(line -> new Scheme(line.get(0), line.get(1), line.get(2), Entries.split(line.get(3))))
                .toList();
    }

    /** A scheme by its name. */
    public static Optional<Scheme> named(String name) {
        return all().stream()
                .filter(scheme -> scheme.name().equals(Texts.key(name)))
                .findFirst();
    }

    /** The schemes of a master for which none are named. */
    public static Schemes usual() {
        return new Schemes(all().subList(0, WITH_A_NEW_MASTER), false);
    }

    /**
     * These schemes.
     *
     * @param plain whether the lists that are one council's own (teams, reasons, themes) are left empty
     */
    public static Schemes of(List<Scheme> chosen, boolean plain) {
        return new Schemes(chosen, plain);
    }

    /** The same schemes without the lists that are one council's own. */
    public Schemes plain() {
        return new Schemes(chosen, true);
    }

    /** Whether a list is left empty, for the steward to fill. */
    public boolean leavesEmpty(TableSchema schema) {
        return (plain && LOCAL.contains(schema.name())) || (owned(all(), schema) && !owned(chosen, schema));
    }

    private static boolean owned(List<Scheme> schemes, TableSchema schema) {
        return schemes.stream().anyMatch(scheme -> scheme.ownLists().contains(schema.name()));
    }

    /**
     * The provisions of the Codes that clocks name, a text for each input column of SelfAssessment.
     *
     * @param sources the Source of each clock
     */
    public static List<List<String>> provisionsOf(List<String> sources) {
        Set<String> keys = sources.stream().map(Texts::key).collect(Collectors.toSet());
        return all().stream()
                .map(scheme -> scheme.rows(MasterSchema.SELF_ASSESSMENT))
                .filter(rows -> rows.stream().anyMatch(row -> keys.contains(Texts.key(row.get(0) + ", " + row.get(1)))))
                .flatMap(List::stream)
                .toList();
    }

    /** The rows of a table of a new master, in order, a text for each input column. */
    public List<List<String>> rows(TableSchema schema) {
        if (leavesEmpty(schema)) {
            return List.of();
        }
        Stream<List<String>> shared = Scheme.procedureColumn(schema) < 0
                ? DefaultTables.rows(schema).stream()
                : DefaultTables.rows(schema).stream()
                        .filter(row -> row.get(Scheme.procedureColumn(schema)).isEmpty());
        List<List<String>> ofSchemes = REPLACED.contains(schema.name()) ? lastOfEachProcedure(schema) : ofEvery(schema);
        Stream<List<String>> parts = schema.equals(MasterSchema.PUBLISHED_FIGURES)
                ? Stream.of()
                : Stream.concat(ofSchemes.stream(), shared).distinct();
        return parts.toList();
    }

    private List<List<String>> ofEvery(TableSchema schema) {
        Set<List<String>> rows = new LinkedHashSet<>();
        chosen.forEach(scheme -> rows.addAll(scheme.rows(schema)));
        return new ArrayList<>(rows);
    }

    private List<List<String>> lastOfEachProcedure(TableSchema schema) {
        Map<String, List<List<String>>> byProcedure = new LinkedHashMap<>();
        chosen.forEach(scheme -> byProcedure.put(scheme.procedure(), scheme.rows(schema)));
        return byProcedure.values().stream().flatMap(List::stream).toList();
    }
}
