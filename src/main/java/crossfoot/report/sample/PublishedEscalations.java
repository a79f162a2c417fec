package crossfoot.report.sample;

import static crossfoot.caselog.schema.CaseColumn.OUTCOME;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came after formal complaints in 2024-25: 92 dissatisfactions, 35 of which went on to a senior manager review, and six
 * reviews brought forward from the year before, with the complaints that they came from. Twelve reviews were late.
 */
final class PublishedEscalations {

    private static final LocalDate EARLY = LocalDate.of(2024, 10, 31);
    private static final LocalDate LATEST = LocalDate.of(2025, 2, 7);
    private static final LocalDate SLOW_UNTIL = LocalDate.of(2024, 11, 30);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 3, 31);
    private static final int QUICK = 30;
    private static final int LATE_DISSATISFACTIONS = 8;
    private static final int LATE_REVIEWS = 10;
    private static final int LATE_BROUGHT_FORWARD = 2;

    private final Complaints complaints;
    private final CaseDesk desk;
    private final Chance chance;
    private final Iterator<String> reviewOutcomes;
    private final List<Draft> earlierFormals = new ArrayList<>();
    private final List<Draft> earlierReviews = new ArrayList<>();
    private final List<Draft> dissatisfactions = new ArrayList<>();
    private final List<Draft> reviews = new ArrayList<>();

    PublishedEscalations(Workshop workshop, List<Draft> formals) {
        this.complaints = workshop.complaints();
        this.desk = workshop.desk();
        this.chance = desk.chance();
        this.reviewOutcomes = desk.deck("review-outcome").dealt(chance).iterator();
        bringForward();
        List<Draft> decided = chance.shuffled(
                formals.stream().filter(PublishedEscalations::decided).toList());
        List<String> outcomes = desk.deck("dissatisfaction-outcome").dealt(chance);
        List<String> others = outcomes.stream()
                .filter(card -> !card.equals(Complaints.REVIEW))
                .toList();
        Set<Draft> reviewed = new HashSet<>(escalate(decided, outcomes.size() - others.size()));
        answerAgain(
                decided.stream().filter(formal -> !reviewed.contains(formal)).toList(), others);
    }

    /** The complaints of the year before from which the reviews brought forward came. */
    List<Draft> earlierFormals() {
        return List.copyOf(earlierFormals);
    }

    /** The reviews brought forward, in the order of the deck of earlier subjects. */
    List<Draft> earlierReviews() {
        return List.copyOf(earlierReviews);
    }

    List<Draft> dissatisfactions() {
        return List.copyOf(dissatisfactions);
    }

    /** The reviews received in the year. */
    List<Draft> reviews() {
        return List.copyOf(reviews);
    }

    Stream<Draft> all() {
        return Stream.of(earlierFormals, earlierReviews, dissatisfactions, reviews)
                .flatMap(List::stream);
    }

    private static boolean decided(Draft formal) {
        return formal.wellFounded() || formal.text(OUTCOME).equals("Not upheld");
    }

    private void bringForward() {
        int turn = 0;
        for (String card : desk.deck("earlier-subject").cards()) {
            boolean late = turn++ >= desk.deck("earlier-subject").cards().size() - LATE_BROUGHT_FORWARD;
            LocalDate received = late
                    ? desk.day(LocalDate.of(2024, 1, 24), LocalDate.of(2024, 2, 26))
                    : desk.day(LocalDate.of(2024, 2, 14), LocalDate.of(2024, 3, 20));
            LocalDate complained = desk.calendar().onOrAfter(received.minusDays(chance.between(48, 60)));
            Span span = new Span(complained, desk.calendar().after(complained, chance.between(14, 22)));
            Draft formal = complaints.formal(span, Subject.of(card), "Partially upheld", false);
            earlierFormals.add(formal);
            Span review = late
                    ? complaints.reviewSpan(received, true)
                    : new Span(received, desk.calendar().onOrAfter(received.plusDays(chance.between(60, 84))));
            earlierReviews.add(complaints.review(formal, review, reviewOutcomes.next()));
        }
    }

    /** The complaints answered early and quickly, so that the six months of the first complaint are mostly kept. */
    private List<Draft> escalate(List<Draft> decided, int count) {
        List<Draft> chosen = decided.stream()
                .filter(formal -> !formal.responded().isAfter(EARLY) && days(formal) <= QUICK)
                .limit(count)
                .sorted(Comparator.comparingInt(this::days))
                .toList();
        require(chosen, count);
        for (int i = 0; i < count; i++) {
            Draft formal = chosen.get(i);
            LocalDate received = comesBack(formal, 18);
            Span span = new Span(received, desk.calendar().after(received, chance.between(3, 12)));
            Draft dissatisfaction = complaints.dissatisfaction(formal, span, Complaints.REVIEW);
            dissatisfactions.add(dissatisfaction);
            Span review = complaints.reviewSpan(span.to(), i < LATE_REVIEWS);
            reviews.add(complaints.review(dissatisfaction, review, reviewOutcomes.next()));
        }
        return chosen;
    }

    private void answerAgain(List<Draft> decided, List<String> outcomes) {
        List<Draft> chosen = decided.stream()
                .filter(formal -> !formal.responded().isAfter(LATEST))
                .limit(outcomes.size())
                .toList();
        require(chosen, outcomes.size());
        int late = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            Draft formal = chosen.get(i);
            LocalDate received = comesBack(formal, 25);
            boolean slow =
                    late < LATE_DISSATISFACTIONS && formal.responded().isBefore(SLOW_UNTIL) && days(formal) <= QUICK;
            late += slow ? 1 : 0;
            int days = slow ? chance.between(Complaints.TARGET + 1, 34) : chance.between(6, Complaints.TARGET);
            LocalDate end = desk.calendar().after(received, days);
            LocalDate responded = end.isAfter(YEAR_END) ? desk.calendar().after(received, chance.between(5, 12)) : end;
            dissatisfactions.add(complaints.dissatisfaction(formal, new Span(received, responded), outcomes.get(i)));
        }
    }

    private LocalDate comesBack(Draft formal, int within) {
        return desk.calendar().onOrAfter(formal.responded().plusDays(chance.between(3, within)));
    }

    private int days(Draft draft) {
        return desk.calendar().between(draft.received(), draft.responded());
    }

    private static void require(List<Draft> chosen, int count) {
        if (chosen.size() < count) {
            throw new IllegalStateException("Only " + chosen.size() + " of " + count + " complaints could go further");
        }
    }
}
