package crossfoot.report.text;

import crossfoot.caselog.schema.Texts;
import crossfoot.caselog.taxonomy.FeedbackType;
import crossfoot.caselog.taxonomy.Role;
import crossfoot.figures.FigureBook;
import crossfoot.figures.figure.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Proposes texts for the sections of a report that have none: plain sentences whose numbers are placeholders, so that they
 * move with the figures. What a year has nothing of is not proposed.
 */
public final class Drafts {

    private final FigureBook book;
    private final List<FeedbackType> types;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Drafts(FigureBook book) {
        this.book = book;
        this.types = book.assessment().casebook().taxonomy().feedbackTypesOf(Texts.key(book.procedure()));
    }

    /** The texts of the sections that have none in a year, by the names of the sections. */
    public static Map<String, String> of(FigureBook book) {
        Map<String, String> missing = new LinkedHashMap<>(all(book));
        book.assessment().casebook().reportTexts().stream()
                .filter(passage -> passage.isFor(book.period(), book.procedure()))
                .flatMap(passage -> Section.spelt(passage.section()).stream())
                .forEach(missing::remove);
        return missing;
    }

    /** The texts of every section about which the year has something to say. */
    public static Map<String, String> all(FigureBook book) {
        Drafts drafts = new Drafts(book);
        drafts.summary();
        drafts.overview();
        drafts.enquiries("T03", Role.MP_ENQUIRY);
        drafts.enquiries("T04", Role.COUNCILLOR_ENQUIRY);
        drafts.compliments();
        drafts.informal();
        drafts.complaints();
        drafts.times();
        drafts.laterStages();
        drafts.ombudsman();
        drafts.learning();
        Map<String, String> texts = new LinkedHashMap<>();
        drafts.sections.forEach((section, lines) -> texts.put(section, String.join("\n", lines)));
        return texts;
    }

    private boolean has(String id) {
        return book.figure(id)
                .map(Figure::value)
                .filter(value -> value.isPresent())
                .isPresent();
    }

    private boolean counts(String id) {
        return book.figure(id).map(figure -> figure.value().orElse(0) > 0).orElse(false);
    }

    private void say(String section, String text) {
        sections.computeIfAbsent(section, added -> new ArrayList<>()).add(text);
    }

    private void each(Role role, Consumer<NamedType> about) {
        types.stream()
                .filter(type -> type.is(role))
                .map(NamedType::of)
                .filter(type -> counts(type.line("t01") + "received") || counts(type.line("t01") + "responded"))
                .forEach(about);
    }

    private void summary() {
        each(Role.FIRST_STAGE, type -> say("Summary", answered(type)));
        each(Role.FIRST_STAGE, type -> timeliness("Summary", type));
        if (counts("t08/total/count")) {
            say(
                    "Summary",
                    "{t08|largest:3:The largest reason for complaints was:The largest reasons for complaints were}");
        }
        each(
                Role.COMPLIMENT,
                type -> say(
                        "Summary",
                        type.start("t01/" + type.part() + "/counted", "was", "were") + " received, {t01/" + type.part()
                                + "/counted|compared}."));
        upholdRate("Summary");
    }

    /** How many were received and answered, beside the year before, and which way the years go. */
    private static String answered(NamedType type) {
        String line = type.line("t01");
        return type.start(line + "received", "was", "were") + " received and {" + line
                + "responded|number} answered in {year}, {" + line + "responded|compared}. {" + line + "responded|run}";
    }

    private void timeliness(String section, NamedType type) {
        String line = type.line("t11");
        if (counts(line + "responded")) {
            say(
                    section,
                    "Of " + type.within(line + "responded") + " answered, {" + line + "outside-target|number} ({" + line
                            + "outside-target-share}) {" + line + "outside-target|one:was:were} outside the target"
                            + (has(line + "outside-target/"
                                            + book.period().plusYears(-1).label())
                                    ? ", {" + line + "outside-target|compared}."
                                    : "."));
        }
    }

    private void overview() {
        if (counts("t01/total/counted")) {
            say(
                    "T01",
                    "In {year}, {t01/total/counted|of:piece:pieces} of feedback {t01/total/counted|one:was:were} counted,"
                            + " {t01/total/counted|compared}."
                            + " {t01|largest:3:The largest kind was:The largest kinds were}");
            moves("T01", "t01/total/counted", "No kind of feedback shows a clear change against {previous year}.");
        }
        if (counts("t02/total/received") || counts("t02/total/brought-forward")) {
            say(
                    "T02",
                    "The year began with {t02/total/brought-forward|of:case:cases} still open and ended with"
                            + " {t02/total/carried-forward|number}.");
        }
    }

    /** What changed clearly; that nothing did, only of a year whose year before is known. */
    private void moves(String table, String total, String nothing) {
        String movers = "{" + table.toLowerCase(Locale.ROOT) + "|movers:";
        boolean known = book.figure(total)
                .flatMap(now -> book.before(now, 1))
                .filter(before -> before.value().isPresent())
                .isPresent();
        if (!new Filling(new BookSource(book)).fill(movers + "1}").equals(Ranking.NONE)) {
            say(table, "What changed clearly against {previous year}: " + movers + "4}.");
        } else if (known) {
            say(table, nothing);
        }
    }

    private void enquiries(String table, Role role) {
        String id = table.toLowerCase(Locale.ROOT);
        each(role, type -> say(table, answered(type)));
        if (counts(id + "/total/count")) {
            say(
                    table,
                    "{" + id + "|largest:2:The largest reason was:The largest reasons were} {" + id
                            + "/late/count|start:answer was:answers were}" + " late ({" + id + "/late/share} of {" + id
                            + "/total/count}).");
        }
    }

    private void compliments() {
        each(
                Role.COMPLIMENT,
                type -> say(
                        "T05",
                        type.start("t05/total/count", "was", "were") + " received, {t01/" + type.part()
                                + "/counted|compared}."));
        if (counts("t05/total/count")) {
            say("T05", "{t05/team|largest:3:The team named most often was:The teams named most often were}");
            say("T05", "What people praised most was {t05/theme|largest:3}; one compliment may have several themes.");
        }
    }

    private void informal() {
        each(Role.INFORMAL_COMPLAINT, type -> say("T06", answered(type)));
        if (counts("t06/total/count")) {
            say(
                    "T06",
                    "{t06|largest:2:The largest reason was:The largest reasons were} Of {t06/total/count} answered,"
                            + " {t06/went-on-to-formal/count|number} ({t06/went-on-to-formal/share}) went on to a formal"
                            + " complaint.");
        }
    }

    private void complaints() {
        each(Role.FIRST_STAGE, type -> say("T07", answered(type)));
        if (counts("t08/total/count")) {
            say("T08", "{t08|largest:3:The largest reason was:The largest reasons were}");
            moves("T08", "t08/total/count", "No reason shows a clear change against {previous year}.");
            say("T10", "{t10|largest:3:The most frequent outcome was:The most frequent outcomes were}");
        }
    }

    private void times() {
        for (Role role : List.of(Role.FIRST_STAGE, Role.DISSATISFACTION, Role.LATER_STAGE)) {
            each(role, type -> timeliness("T11", type));
        }
        each(Role.FIRST_STAGE, type -> {
            String line = "t12/" + type.part();
            if (counts(line + "/total/count")) {
                say(
                        "T12",
                        type.start(line + "/total/count", "was", "were") + " answered late. {" + line
                                + "|largest:3:The reason given most often was:The reasons given most often were}");
            }
        });
    }

    private void laterStages() {
        if (counts("t13/total/count")) {
            each(
                    Role.DISSATISFACTION,
                    type -> say(
                            "T13",
                            type.start("t13/total/count", "was", "were") + " answered, a number equal to"
                                    + " {t13/share-of-formal-complaints} of the complaints answered."
                                    + " {t13|largest:3:The most frequent outcome was:The most frequent outcomes were}"));
        }
        if (counts("t14/total/count")
                && types.stream().filter(type -> type.is(Role.LATER_STAGE)).count() == 1) {
            each(
                    Role.LATER_STAGE,
                    type -> say(
                            "T14",
                            type.start("t14/total/count", "was", "were") + " answered."
                                    + " {t14|largest:3:The most frequent outcome was:The most frequent outcomes were}"
                                    + " {t14/late/count|start:answer was:answers were} late"
                                    + " ({t14/late/share})."));
        }
        book.table("T16").ifPresent(table -> table.lines().forEach(step -> step.cells().stream()
                .flatMap(cell -> cell.figure().stream())
                .map(figure -> figure.id().substring(0, figure.id().lastIndexOf('/')))
                .findFirst()
                .filter(line -> counts(line + "/responded"))
                .ifPresent(line -> say(
                        "T16",
                        "- " + step.label() + ": {" + line + "/count} of {" + line + "/responded} ({" + line
                                + "/share})"))));
    }

    private void ombudsman() {
        if (counts("t15/total/count")) {
            say(
                    "T15",
                    "The Ombudsman decided {t15/total/count|of:case:cases}, {t15/total/count|compared}."
                            + " {t15/investigated/count|start:of them was:of them were} investigated.");
            upholdRate("T15");
            if (counts("t15/cases-with-recommendations/count")) {
                say(
                        "T15",
                        "The Ombudsman made recommendations in {t15/cases-with-recommendations/count|of:case:cases};"
                                + " {t15/recommendations-met-in-time/count|number} of these"
                                + " {t15/recommendations-met-in-time/count|one:was:were} met in time.");
            }
        }
    }

    private void upholdRate(String section) {
        if (counts("t15/investigated/count")) {
            say(
                    section,
                    "Of {t15/investigated/count|of:case:cases} that the Ombudsman investigated,"
                            + " {t15/well-founded/count|number} {t15/well-founded/count|one:was:were} upheld ({t15/uphold-rate})"
                            + (has("t15/national-uphold-rate")
                                    ? ", beside {t15/national-uphold-rate} nationally."
                                    : "."));
        }
    }

    private void learning() {
        if (counts("t17/source/total/count")) {
            say(
                    "T17",
                    "{t17/source/total/count|start:lesson was:lessons were} recorded from the cases of {year}."
                            + " {t17/source/total/done|start:improvement is:improvements are} done,"
                            + " {t17/source/total/planned|number} planned and {t17/source/total/overdue|number}"
                            + " overdue.");
            say("T17", "{t17/type|largest:3:What was changed most often was:What was changed most often was}");
        }
        if (has("t19/centre/received") && counts("t19/total/received")) {
            say(
                    "T19",
                    "On average {t19/centre/received} were received in a month; a month between {t19/lower-limit/received}"
                            + " and {t19/upper-limit/received} differs from it by no more than chance would bring.");
        }
        if (counts("t20/received/count")) {
            say(
                    "T20",
                    "{t20/received/count|start:complaint was:complaints were} received, {t20/well-founded/count|number} of those"
                            + " answered {t20/well-founded/count|one:was:were} well founded, and"
                            + " {t20/referred-to-ombudsman/count|number} {t20/referred-to-ombudsman/count|one:was:were} referred to the"
                            + " Ombudsman.");
        }
    }
}
