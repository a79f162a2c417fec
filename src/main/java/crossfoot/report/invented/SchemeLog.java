package crossfoot.report.invented;

import crossfoot.caselog.Casebook;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.ListTable;
import crossfoot.caselog.schema.Mark;
import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.ListEntry;
import crossfoot.caselog.taxonomy.Procedure;
import crossfoot.caselog.taxonomy.Reason;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.caselog.taxonomy.Taxonomy;
import crossfoot.report.sample.Chance;
import crossfoot.report.sample.Refs;
import crossfoot.report.sample.WorkingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The invented cases of every procedure that a master's lists name: a few a month of each, first-stage complaints most of
 * all, some of which go on as far as the Ombudsman. The same lists and seed give the same cases.
 */
final class SchemeLog {

    private static final LocalDate FIRST = LocalDate.of(2023, 4, 3);
    private static final Set<Role> STAGES =
            Set.of(Role.FIRST_STAGE, Role.DISSATISFACTION, Role.LATER_STAGE, Role.OMBUDSMAN);
    private static final List<String> OWNERS =
            List.of("Ingrid Fallowfield", "Tobias Merrivale", "Elowen Tregarth", "Kwame Ridgewell");
    private static final List<String> WISHES = List.of(
            "Asks for an explanation in plain words.",
            "Asks for it to be put right.",
            "Asks that others be spared the same.",
            "Wants to know what will change.",
            "Asks to be told by whom and when it was decided.");
    private static final List<String> THANKS = List.of(
            "Everybody was kind, and kept us informed.",
            "The answer came quickly and was clear.",
            "Nothing was too much trouble, from the first call on.");
    private static final int DAYS_BETWEEN = 18;

    private final Taxonomy taxonomy;
    private final Chance chance;
    private final LocalDate asOf;
    private final WorkingCalendar calendar = new WorkingCalendar();
    private final Answering answering;
    private final List<InventedCase> cases = new ArrayList<>();

    SchemeLog(Casebook lists, long seed, LocalDate asOf) {
        this.taxonomy = lists.taxonomy();
        this.chance = new Chance(seed);
        this.asOf = asOf;
        this.answering = new Answering(lists, chance, calendar, asOf);
    }

    /** The cases, by the day received, each with its Ref. */
    List<InventedCase> cases() {
        taxonomy.procedures().stream().map(Procedure::name).forEach(this::of);
        cases.sort(Comparator.comparing(InventedCase::received));
        Map<String, Refs> refs = new HashMap<>();
        for (InventedCase row : cases) {
            String letters = letters(row.type().procedure());
            row.put(
                    CaseColumn.REF,
                    refs.computeIfAbsent(letters, added -> new Refs(letters + "-%d-%04d"))
                            .next(row.received().getYear()));
        }
        return List.copyOf(cases);
    }

    /** The letters of a procedure's Refs: those that its words begin with, or the first three of one word. */
    private static String letters(String procedure) {
        String[] words = procedure.split("\\s+");
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            letters.append(word, 0, words.length == 1 ? Math.min(3, word.length()) : 1);
        }
        return letters.toString().toUpperCase(Locale.UK);
    }

    private void of(String procedure) {
        List<FeedbackType> types = taxonomy.feedbackTypesOf(Texts.key(procedure));
        List<FeedbackType> first =
                types.stream().filter(type -> type.is(Role.FIRST_STAGE)).toList();
        List<FeedbackType> others = types.stream()
                .filter(type -> STAGES.stream().noneMatch(type::is))
                .toList();
        for (LocalDate day = FIRST; day.isBefore(asOf); day = day.plusDays(DAYS_BETWEEN)) {
            LocalDate complaint = calendar.onOrAfter(day.plusDays(chance.below(DAYS_BETWEEN)));
            if (!first.isEmpty() && !complaint.isAfter(asOf)) {
                add(chance.pick(first), complaint, Optional.empty(), types);
            }
            LocalDate other = calendar.onOrAfter(day.plusDays(chance.below(DAYS_BETWEEN)));
            if (!others.isEmpty() && !other.isAfter(asOf)) {
                add(chance.pick(others), other, Optional.empty(), types);
            }
        }
    }

    private void add(FeedbackType type, LocalDate received, Optional<InventedCase> parent, List<FeedbackType> types) {
        InventedCase row = new InventedCase(type, received, parent);
        describe(row);
        answering.answer(row);
        if (row.wellFounded() && type.is(Role.OMBUDSMAN)) {
            publish(row, "The decision found fault, and the council has put it right.");
        }
        cases.add(row);
        row.day(CaseColumn.RESPONDED).ifPresent(answered -> goOn(row, answered, types));
    }

    /** A case may go on to the next stage that its type leads to, or straight to the Ombudsman. */
    private void goOn(InventedCase row, LocalDate answered, List<FeedbackType> types) {
        Role next = chance.oneIn(6) ? Role.OMBUDSMAN : Role.LATER_STAGE;
        if (STAGES.stream().noneMatch(row.type()::is) || row.type().is(Role.OMBUDSMAN) || !chance.percent(38)) {
            return;
        }
        LocalDate received = calendar.after(answered, chance.between(2, 14));
        types.stream()
                .filter(type -> type.is(next) || (next == Role.LATER_STAGE && type.is(Role.DISSATISFACTION)))
                .filter(type -> comesFrom(type, row.type()))
                .findFirst()
                .filter(type -> !received.isAfter(asOf))
                .ifPresent(type -> add(type, received, Optional.of(row), types));
    }

    private static boolean comesFrom(FeedbackType type, FeedbackType parent) {
        return type.parentTypes().stream()
                .map(Texts::key)
                .anyMatch(name -> name.equals(Texts.key(parent.name()))
                        || name.equals(Texts.key(parent.procedure() + ": " + parent.name())));
    }

    private void describe(InventedCase row) {
        String procedure = Texts.key(row.type().procedure());
        boolean spoken = row.type().is(Role.INFORMAL_COMPLAINT);
        pick(ListTable.CHANNELS, procedure, Set.of(), spoken ? Set.of(Mark.SPOKEN) : Set.of())
                .ifPresent(entry -> row.put(CaseColumn.CHANNEL, entry.name()));
        pick(ListTable.RAISED_BY, procedure, Set.of(Mark.COUNCIL_STAFF), Set.of(Mark.CAN_BE_ANSWERED))
                .ifPresent(entry -> raise(row, entry, procedure));
        pick(ListTable.TEAMS, procedure, Set.of(), Set.of()).ifPresent(entry -> row.put(CaseColumn.TEAM, entry.name()));
        pick(ListTable.THEMES, procedure, Set.of(), Set.of())
                .filter(entry -> chance.percent(60))
                .ifPresent(entry -> row.put(CaseColumn.THEME, entry.name()));
        row.put(CaseColumn.OWNER, chance.pick(OWNERS));
        row.put(CaseColumn.EVENT_DATE, row.received().minusDays(chance.between(2, 90)));
        if (row.type().is(Role.COMPLIMENT)) {
            String thanks = chance.pick(THANKS);
            row.put(CaseColumn.SUMMARY, thanks);
            if (chance.oneIn(3)) {
                publish(row, thanks);
            }
        } else {
            about(row, procedure);
        }
        if (row.type().is(Role.OMBUDSMAN)) {
            row.put(
                    CaseColumn.OMBUDSMAN_REF,
                    "%02d 0%02d %03d".formatted(row.received().getYear() % 100, chance.below(20), chance.below(1000)));
        }
    }

    private void about(InventedCase row, String procedure) {
        List<Reason> reasons = taxonomy.reasons().stream()
                .filter(reason -> reason.usedBy(procedure) && reason.validity().holds(row.received()))
                .toList();
        String about = "";
        if (!reasons.isEmpty()) {
            Reason reason = chance.pick(reasons);
            row.put(CaseColumn.MAIN_REASON, reason.mainReason());
            row.put(CaseColumn.SUB_REASON, reason.subReason());
            about = (reason.subReason().isEmpty() ? reason.mainReason() : reason.subReason()) + ". ";
        }
        row.put(CaseColumn.SUMMARY, about + chance.pick(WISHES));
    }

    private void raise(InventedCase row, ListEntry person, String procedure) {
        row.put(CaseColumn.RAISED_BY, person.name());
        if (person.is(Mark.CONSENT_NEEDED)) {
            pick(ListTable.CONSENT_STATES, procedure, Set.of(), Set.of(Mark.MAY_RESPOND))
                    .ifPresent(state -> row.put(CaseColumn.CONSENT, state.name()));
        }
    }

    private static void publish(InventedCase row, String text) {
        row.put(CaseColumn.PUBLISH, "Yes");
        row.put(CaseColumn.PUBLISHABLE_TEXT, text);
    }

    /** An entry of a list that a procedure uses, with some marks and without others. */
    private Optional<ListEntry> pick(ListTable list, String procedure, Set<Mark> without, Set<Mark> with) {
        List<ListEntry> entries = taxonomy.list(list).entries().stream()
                .filter(entry -> entry.usedBy(procedure))
                .filter(entry ->
                        with.stream().allMatch(entry::is) && without.stream().noneMatch(entry::is))
                .toList();
        return entries.isEmpty() ? Optional.empty() : Optional.of(chance.pick(entries));
    }
}
