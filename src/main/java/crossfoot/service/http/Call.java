package crossfoot.service.http;

import crossfoot.workbook.cells.LogDays;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * A call as a route sees it: nothing of HTTP but names and values.
 *
 * @param path the variable parts of the path
 * @param query the parameters after the question mark
 * @param mediaType the Content-Type, with its parameters
 * @param body the body; empty where there is none
 * @param progress what is told how far the work is
 */
public record Call(
        Map<String, String> path, Map<String, String> query, String mediaType, Answer.Bytes body, Progress progress) {

    /** Told how far a job is. */
    @FunctionalInterface
    public interface Progress {
        public void reached(Stage stage);
    }

    /** How far a job is. */
    public enum Stage {
        READING,
        CHECKING,
        COUNTING,
        WRITING
    }

    public Call {
        path = Map.copyOf(path);
        query = Map.copyOf(query);
    }

    /** A parameter that may be left out; one that is empty is left out. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A parameter that must be there. */
    public String needed(String name, String example) {
        return parameter(name).orElseThrow(() -> Problem.request(
                        "The call does not say which " + name + ".",
                        "Add the parameter " + name + ", for example ?" + name + "=" + example + ".")
                .unanswerable());
    }

    /** The as-of date, where the call gives one. */
    public Optional<LocalDate> asOf() {
        return parameter("asOf").map(Call::date);
    }

    /** A date as calls spell it. */
    public static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (!LogDays.hold(date)) {
                throw Problem.request(
                                "The as-of date is out of range.",
                                "Give a date from " + LogDays.FIRST_YEAR + " to " + LogDays.LAST_YEAR + ".")
                        .unanswerable();
            }
            return date;
        } catch (DateTimeParseException noDate) {
            throw Problem.request("The as-of date is not a date.", "Give it as year-month-day, for example 2025-06-30.")
                    .unanswerable();
        }
    }
}
