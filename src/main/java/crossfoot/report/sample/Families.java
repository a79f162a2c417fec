package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A first piece of feedback with all that follows from it, in the shares of the published year. */
final class Families {

    private static final int QUICK = 30;

    private final Workshop workshop;
    private final CaseDesk desk;
    private final Chance chance;
    private final LocalDate asOf;

    Families(Workshop workshop, LocalDate asOf) {
        this.workshop = workshop;
        this.desk = workshop.desk();
        this.chance = desk.chance();
        this.asOf = asOf;
    }

    /** A family whose first case comes on a day; each case stands after the one that it came from. */
    List<Draft> begin(LocalDate received) {
        String type = desk.drawn("family");
        return switch (type) {
            case "Compliment" -> List.of(compliment(received));
            case "Enquiry" -> List.of(workshop.other().enquiry(days(received, 3, 8), desk.drawn("enquiry-outcome")));
            case "Informal complaint" -> informal(desk.calendar().onOrAfter(received));
            case "MP enquiry" -> List.of(elected(type, received, "mp-subject", 36));
            case "Councillor enquiry" -> List.of(elected(type, received, "councillor-subject", 9));
            case "Formal complaint" -> formal(received);
            case "Suggestion" -> List.of(idea(type, received, "Changed"));
            case "Representation" -> List.of(idea(type, received, "Taken forward"));
            default -> List.of(ombudsman(Optional.empty(), received));
        };
    }

    Draft compliment(LocalDate received) {
        return workshop.other().compliment(received, desk.drawn("compliment-team"), chance.oneIn(10));
    }

    /** A formal complaint with a given span, and what follows. */
    List<Draft> formal(Span span) {
        return withSequel(workshop.complaints().formal(span, subject(), outcome(), false));
    }

    private List<Draft> formal(LocalDate received) {
        boolean late = chance.percent(37);
        Span span = worked(received, workshop.complaints().workingDays(late));
        boolean extended = late && chance.oneIn(10);
        return withSequel(workshop.complaints().formal(span, subject(), outcome(), extended));
    }

    private List<Draft> informal(LocalDate received) {
        Subject subject = Subject.of(desk.drawn("informal-subject"));
        Draft informal = workshop.other().informal(received, subject);
        List<Draft> family = new ArrayList<>(List.of(informal));
        LocalDate again = desk.calendar().after(received, chance.between(3, 12));
        if (chance.percent(15) && !again.isAfter(asOf)) {
            Span span = worked(again, workshop.complaints().workingDays(chance.percent(37)));
            family.addAll(withSequel(workshop.complaints().formalFrom(informal, span, subject, outcome(), false)));
        }
        return family;
    }

    private Draft elected(String type, LocalDate received, String deck, int latePercent) {
        int days = workshop.other().workingDays(chance.percent(latePercent));
        return workshop.other().elected(type, worked(received, days), Subject.of(desk.drawn(deck)));
    }

    private Draft idea(String type, LocalDate received, String change) {
        return workshop.other().idea(type, days(received, 5, 20), chance.oneIn(3) ? change : "No change");
    }

    private List<Draft> withSequel(Draft formal) {
        List<Draft> family = new ArrayList<>(List.of(formal));
        if (!formal.answered()) {
            return family;
        }
        LocalDate again = desk.calendar().onOrAfter(formal.responded().plusDays(chance.between(3, 25)));
        boolean decided = formal.wellFounded() || formal.text(OUTCOME).equals("Not upheld");
        if (decided && chance.percent(60) && !again.isAfter(asOf)) {
            family.addAll(dissatisfaction(formal, again));
        } else if (chance.percent(4) && !again.isAfter(asOf)) {
            family.add(ombudsman(Optional.of(formal), again));
        }
        return family;
    }

    private List<Draft> dissatisfaction(Draft formal, LocalDate received) {
        int days = desk.calendar().between(formal.received(), formal.responded());
        String drawn = desk.drawn("dissatisfaction-outcome");
        String outcome = drawn.equals(Complaints.REVIEW) && days > QUICK ? "Partially upheld" : drawn;
        boolean review = outcome.equals(Complaints.REVIEW);
        boolean late = !review && days <= QUICK && chance.percent(12);
        int taken = review ? chance.between(3, 12) : late ? chance.between(26, 34) : chance.between(6, 25);
        Draft draft = workshop.complaints().dissatisfaction(formal, worked(received, taken), outcome);
        List<Draft> family = new ArrayList<>(List.of(draft));
        if (review && draft.answered()) {
            Span span = workshop.complaints().reviewSpan(draft.responded(), days <= 20 && chance.percent(45));
            Draft reviewed = workshop.complaints().review(draft, span, desk.drawn("review-outcome"));
            family.add(reviewed);
            LocalDate further = desk.calendar().onOrAfter(span.to().plusDays(chance.between(15, 30)));
            if (reviewed.answered() && chance.percent(15) && !further.isAfter(asOf)) {
                family.add(ombudsman(Optional.of(reviewed), further));
            }
        }
        return family;
    }

    private Draft ombudsman(Optional<Draft> stage, LocalDate received) {
        String drawn = desk.drawn("ombudsman-outcome");
        String outcome = stage.isPresent() && drawn.equals("Premature") ? "Not investigated" : drawn;
        Span span =
                switch (outcome) {
                    case "Premature" -> days(received, 8, 20);
                    case "Not investigated" -> days(received, 25, 50);
                    default -> days(received, 90, 200);
                };
        boolean recommendations = outcome.equals("Upheld") && chance.percent(80);
        return stage.map(from -> workshop.ombudsman().after(from, span, outcome, recommendations))
                .orElseGet(() -> workshop.ombudsman().alone(span, subject(), outcome, recommendations));
    }

    private Subject subject() {
        Subject subject = Subject.of(desk.drawn("formal-subject"));
        return subject.main().isEmpty() ? subject() : subject;
    }

    private String outcome() {
        return desk.drawn("formal-outcome");
    }

    private Span worked(LocalDate received, int workingDays) {
        return new Span(received, desk.calendar().after(received, workingDays));
    }

    private Span days(LocalDate received, int shortest, int longest) {
        return new Span(received, desk.calendar().onOrAfter(received.plusDays(chance.between(shortest, longest))));
    }
}
