package crossfoot.report.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The 217 formal complaints answered in 2024-25, 80 of them outside the target: 20 brought forward, 197 received in the
 * year. Nineteen were informal complaints first.
 */
final class PublishedFormals {

    private static final Span YEAR = Span.of("2024-04-01", "2025-03-31");
    private static final Span ANSWERS = Span.of("2024-04-02", "2025-03-31");
    private static final Span EARLIER = Span.of("2024-01-08", "2024-03-28");
    private static final Span AFTER_INFORMAL = Span.of("2024-04-25", "2025-03-14");
    private static final int BROUGHT_FORWARD = 20;
    private static final int FROM_INFORMAL = 19;
    private static final int LATE_DECIDED = 66;
    private static final int LATE_OTHERS = 14;
    private static final int EXTENDED = 8;

    private final Workshop workshop;
    private final Chance chance;
    private final CaseDesk desk;
    private final List<String> informalCards = new ArrayList<>();
    private final List<Draft> informals = new ArrayList<>();
    private final List<Draft> formals = new ArrayList<>();

    PublishedFormals(Workshop workshop) {
        this.workshop = workshop;
        this.desk = workshop.desk();
        this.chance = desk.chance();
        List<Plan> plans = plans();
        List<String> left = new ArrayList<>(desk.deck("informal-subject").cards());
        int broughtForward = 0;
        for (Plan plan : plans) {
            if (informals.size() < FROM_INFORMAL && left.remove(plan.card())) {
                informalCards.add(plan.card());
                formals.add(fromInformal(plan));
            } else {
                formals.add(direct(plan, broughtForward++ < BROUGHT_FORWARD));
            }
        }
    }

    /** The formal complaints. */
    List<Draft> formals() {
        return List.copyOf(formals);
    }

    /** The informal complaints that some came from. */
    List<Draft> informals() {
        return List.copyOf(informals);
    }

    /** The subjects of those informal complaints, as cards of their deck. */
    List<String> informalCards() {
        return List.copyOf(informalCards);
    }

    private record Plan(String card, String outcome, boolean late, boolean extended) {

        boolean decided() {
            return outcome.equals("Upheld") || outcome.equals("Partially upheld") || outcome.equals("Not upheld");
        }
    }

    /** Subjects and outcomes dealt out against each other, but for those where one settles the other. */
    private List<Plan> plans() {
        List<String> settled = desk.deck("formal-settled").cards();
        List<String> subjects = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        for (String card : settled) {
            int bar = card.lastIndexOf('|');
            subjects.add(card.substring(0, bar));
            outcomes.add(card.substring(bar + 1));
        }
        Deck otherSubjects = desk.deck("formal-subject").without(subjects);
        Deck otherOutcomes = desk.deck("formal-outcome").without(outcomes);
        subjects.addAll(otherSubjects.dealt(chance));
        outcomes.addAll(otherOutcomes.dealt(chance));
        List<Plan> plans = new ArrayList<>();
        int decided = 0;
        int others = 0;
        for (int i = 0; i < subjects.size(); i++) {
            Plan plan = new Plan(subjects.get(i), outcomes.get(i), false, false);
            boolean late = plan.decided() ? decided++ < LATE_DECIDED : others++ < LATE_OTHERS;
            boolean extended = late && plan.decided() && decided <= EXTENDED;
            plans.add(new Plan(plan.card(), plan.outcome(), late, extended));
        }
        return chance.shuffled(plans);
    }

    private Draft direct(Plan plan, boolean broughtForward) {
        Span begins = broughtForward ? EARLIER : YEAR;
        Span span = desk.span(workshop.complaints().workingDays(plan.late()), begins, ANSWERS);
        return workshop.complaints().formal(span, Subject.of(plan.card()), plan.outcome(), plan.extended());
    }

    private Draft fromInformal(Plan plan) {
        Span span = desk.span(workshop.complaints().workingDays(plan.late()), AFTER_INFORMAL, ANSWERS);
        Subject subject = Subject.of(plan.card());
        Draft informal = workshop.other().informal(desk.calendar().after(span.from(), -chance.between(3, 12)), subject);
        informals.add(informal);
        return workshop.complaints().formalFrom(informal, span, subject, plan.outcome(), plan.extended());
    }
}
