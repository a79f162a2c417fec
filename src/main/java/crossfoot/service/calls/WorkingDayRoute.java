package crossfoot.service.calls;

import crossfoot.rules.days.WorkingDays;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Route;
import crossfoot.service.http.Route.Body;
import crossfoot.service.http.Route.Output;
import crossfoot.service.http.Route.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** The call that counts working days by the calendar of the served master, for the functions that the add-in gives to Excel. */
public final class WorkingDayRoute {

    /** As many as the address of a call has room for. */
    private static final int MOST = 250;

    private static final Parameter SPANS = Parameter.optional(
            "spans",
            "Pairs of days, at most " + MOST + ", with commas between: the first day is day 0.",
            "2025-04-01..2025-04-30");

    private final Judging judging;

    public WorkingDayRoute(Judging judging) {
        this.judging = judging;
    }

    /**
     * A stretch of days.
     *
     * @param from the day before the first that is counted, year-month-day
     * @param to the last day, year-month-day
     * @param workingDays the working days after the one, up to and with the other; negative where that is earlier
     */
    public record Span(String from, String to, int workingDays) {}

    /**
     * The answer.
     *
     * @param spans the pairs in the order in which they were asked
     */
    public record Counted(List<Span> spans) {

        public Counted {
            spans = List.copyOf(spans);
        }
    }

    /** The route. */
    public Route route() {
        return new Route(
                "GET",
                "/master/working-days",
                "How many working days there are from one day to another, by the served master's calendar.",
                List.of(SPANS),
                Body.NOTHING,
                Output.json(Counted.class),
                true,
                this::count);
    }

    private Answer count(Call call) {
        String given = call.parameter("spans").orElse("");
        String[] asked = given.isBlank() ? new String[0] : given.split(",");
        if (asked.length > MOST) {
            throw Problem.request("There are more than " + MOST + " pairs of days.", "Ask for them in several calls.")
                    .unanswerable();
        }
        WorkingDays days = judging.served(call).assessment().workingDays();
        List<Span> spans = new ArrayList<>(asked.length);
        for (String pair : asked) {
            int dots = pair.indexOf("..");
            LocalDate from = day(dots < 0 ? pair : pair.substring(0, dots));
            LocalDate to = day(dots < 0 ? "" : pair.substring(dots + 2));
            spans.add(new Span(from.toString(), to.toString(), days.between(from, to)));
        }
        return Answer.Data.of(new Counted(spans));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw Problem.request(
                            "\"" + text + "\" is no day.", "Give each pair as 2025-04-01..2025-04-30, year-month-day.")
                    .unanswerable();
        }
    }
}
