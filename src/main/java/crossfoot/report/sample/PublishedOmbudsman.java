package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The 20 decisions of the Ombudsman in 2024-25: five upheld (three about charging, one about safeguarding, one about a care
 * assessment; recommendations in four), four not upheld, nine not investigated and two that came too early.
 */
final class PublishedOmbudsman {

    private static final String UPHELD = "Upheld";
    private static final String NOT_UPHELD = "Not upheld";
    private static final String NOT_INVESTIGATED = "Not investigated";
    private static final Subject CHARGES = new Subject("Charging", "Not informed about charges");
    private static final Subject ENQUIRY = new Subject("Safeguarding", "Poor communication");

    private final Workshop workshop;
    private final CaseDesk desk;
    private final Chance chance;
    private final List<Draft> cases = new ArrayList<>();

    PublishedOmbudsman(Workshop workshop, PublishedEscalations escalations, List<Draft> formals) {
        this.workshop = workshop;
        this.desk = workshop.desk();
        this.chance = desk.chance();
        upheld(escalations.earlierReviews());
        List<Draft> reviews = earliest(escalations.reviews().stream());
        List<Draft> answered = earliest(escalations.dissatisfactions().stream().filter(Draft::wellFounded));
        Set<Draft> cameBack = new HashSet<>();
        escalations.dissatisfactions().forEach(draft -> draft.parent().ifPresent(cameBack::add));
        List<Draft> closed = earliest(formals.stream()
                .filter(formal ->
                        !cameBack.contains(formal) && formal.text(OUTCOME).equals("Partially upheld")));
        Stream.concat(reviews.subList(0, 2).stream(), closed.subList(0, 2).stream())
                .forEach(stage -> after(stage, 90, 120, NOT_UPHELD, false));
        Stream.concat(reviews.subList(2, 5).stream(), answered.subList(0, 2).stream())
                .forEach(stage -> after(stage, 25, 50, NOT_INVESTIGATED, false));
        alone();
    }

    List<Draft> cases() {
        return List.copyOf(cases);
    }

    private void upheld(List<Draft> earlierReviews) {
        for (Subject subject : List.of(CHARGES, ENQUIRY)) {
            LocalDate complained =
                    desk.calendar().onOrAfter(desk.day(LocalDate.of(2023, 9, 4), LocalDate.of(2023, 9, 29)));
            Span answered = new Span(complained, desk.calendar().after(complained, chance.between(15, 24)));
            Draft formal = workshop.complaints().formal(answered, subject, "Partially upheld", false);
            cases.add(formal);
            after(formal, 200, 260, UPHELD, true);
        }
        after(earlierReviews.get(0), 130, 180, UPHELD, true);
        after(earlierReviews.get(1), 130, 180, UPHELD, true);
        LocalDate received = desk.day(LocalDate.of(2024, 2, 5), LocalDate.of(2024, 2, 29));
        LocalDate decided = desk.calendar().onOrAfter(received.plusDays(chance.between(120, 200)));
        cases.add(workshop.ombudsman().alone(new Span(received, decided), CHARGES, UPHELD, false));
    }

    private void alone() {
        for (int i = 0; i < 2; i++) {
            alone(Span.of("2024-03-11", "2024-03-22"), 30, 50, NOT_INVESTIGATED);
            alone(Span.of("2024-05-01", "2025-01-17"), 25, 50, NOT_INVESTIGATED);
            alone(Span.of("2024-06-03", "2025-02-14"), 8, 20, "Premature");
        }
    }

    private void alone(Span received, int shortest, int longest, String outcome) {
        LocalDate day = desk.day(received.from(), received.to());
        LocalDate decided = desk.calendar().onOrAfter(day.plusDays(chance.between(shortest, longest)));
        Subject subject = Subject.of(desk.drawn("mp-subject"));
        cases.add(workshop.ombudsman().alone(new Span(day, decided), subject, outcome, false));
    }

    private void after(Draft stage, int shortest, int longest, String outcome, boolean recommendations) {
        LocalDate received = desk.calendar().onOrAfter(stage.responded().plusDays(chance.between(15, 30)));
        LocalDate decided = desk.calendar().onOrAfter(received.plusDays(chance.between(shortest, longest)));
        cases.add(workshop.ombudsman().after(stage, new Span(received, decided), outcome, recommendations));
    }

    private static List<Draft> earliest(Stream<Draft> stages) {
        return stages.sorted(Comparator.comparing(Draft::responded)).toList();
    }
}
