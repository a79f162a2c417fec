package crossfoot.service.calls;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import crossfoot.caselog.schema.MasterSchema;
import crossfoot.caselog.schema.TableSchema;
import crossfoot.caselog.schema.TableSource;
import crossfoot.caselog.schema.Texts;
import crossfoot.report.design.OwnedTables;
import crossfoot.service.http.Answer;
import crossfoot.service.http.Call;
import crossfoot.service.http.Problem;
import crossfoot.service.http.Submission;
import crossfoot.workbook.cells.Table;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables as an add-in sends them: {@code {"asOf":"2025-06-30","tables":{"CaseLog":{"sheet":"Case log","firstRow":5,
 * "headers":[…],"rows":[[…]],"under":{…}}}}}. A date is a serial number or ISO text, nothing is null or "". Free text that
 * no rule reads, and computed columns, may be left out of a log. For a refresh Crossfoot's own tables are sent too, and beside the
 * tables {@code "who"}, {@code "sheets"} and {@code "state"}.
 *
 * @param asOf the as-of date, where it is given
 * @param tables the tables by name
 * @param open what is said of the open workbook besides
 */
record SentTables(Optional<LocalDate> asOf, Map<String, Table> tables, OpenFacts open) {

    private static final int DEEPEST = 8;
    private static final int LONGEST_TEXT = 32_767;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(64)
                    .build())
            .build();

    SentTables {
        tables = Map.copyOf(tables);
    }

    /** The tables that may be sent. */
    static Stream<TableSchema> schemas() {
        return Stream.concat(MasterSchema.inputTables().stream(), OwnedTables.schemas().stream());
    }

    /** Reads them. */
    static SentTables read(Answer.Bytes json) {
        try (JsonParser parser = JSON.createParser(json.array())) {
            SentTables tables = new Reading(parser).read();
            if (parser.nextToken() != null) {
                throw notTables("There is more after the end of the tables.");
            }
            return tables;
        } catch (IOException broken) {
            throw notTables("What was sent is no JSON, or holds a text of more than 32,767 characters.");
        }
    }

    /** The as-of date in the body of a call that takes nothing else; empty where there is no body. */
    static Optional<LocalDate> dayAlone(Call call) {
        if (call.body().array().length == 0) {
            return Optional.empty();
        }
        Submission submission = Submission.of(call);
        SentTables sent =
                submission.json() ? read(call.body()) : new SentTables(Optional.empty(), Map.of(), OpenFacts.NONE);
        if (!submission.json() || !sent.tables().isEmpty()) {
            throw Problem.request(
                            "The call is about the served master, and takes no workbook and no tables.",
                            "Send {\"asOf\":…} as JSON, or nothing; POST /refresh takes a workbook.")
                    .unanswerable();
        }
        return sent.asOf();
    }

    /** The tables that were sent, and {@code lists} for lists, clocks, settings and figures that were not. */
    TableSource over(TableSource lists) {
        Set<String> logs = Set.of(Texts.key(MasterSchema.CASE_LOG.name()), Texts.key(MasterSchema.LEARNING.name()));
        TableSource sent = name -> Optional.ofNullable(tables.get(Texts.key(name)));
        TableSource all = sent.orElse(name -> logs.contains(Texts.key(name)) ? Optional.empty() : lists.table(name));
        return SentDay.inCouncilsZone(all);
    }

    /** The tables that were sent and no others, as a workbook has no others. */
    TableSource alone() {
        return SentDay.inCouncilsZone(name -> Optional.ofNullable(tables.get(Texts.key(name))));
    }

    private static Problem.Unanswerable notTables(String detail) {
        return Problem.request(detail, "Send {\"asOf\", \"tables\"} as /api/v1/openapi.json describes it.")
                .unanswerable();
    }

    /** Reads the outer parts; the tables read themselves. */
    private static final class Reading {
        private final JsonParser parser;
        private final Map<String, Table> tables = new HashMap<>();
        private Optional<LocalDate> asOf = Optional.empty();
        private OpenFacts open = OpenFacts.NONE;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        SentTables read() throws IOException {
            expect(parser.nextToken(), JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "asOf" -> readAsOf(value);
                    case "tables" -> readTables(value);
                    case "who" -> open = new OpenFacts(text(value), open.sheets(), open.pieces());
                    case "sheets" -> open = new OpenFacts(open.who(), texts(value), open.pieces());
                    case "state" -> open = new OpenFacts(open.who(), open.sheets(), texts(value));
                    default ->
                        throw notTables("There is a part that the service does not know beside asOf and tables.");
                }
            }
            return new SentTables(asOf, tables, open);
        }

        private void readAsOf(JsonToken value) throws IOException {
            if (value != JsonToken.VALUE_NULL) {
                expect(value, JsonToken.VALUE_STRING);
                asOf = Optional.of(Call.date(parser.getText()));
            }
        }

        private String text(JsonToken value) throws IOException {
            expect(value, JsonToken.VALUE_STRING);
            return parser.getText();
        }

        private List<String> texts(JsonToken value) throws IOException {
            expect(value, JsonToken.START_ARRAY);
            List<String> texts = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                texts.add(text(parser.currentToken()));
            }
            return texts;
        }

        private void readTables(JsonToken value) throws IOException {
            expect(value, JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                TableSchema schema = schema(parser.currentName());
                expect(parser.nextToken(), JsonToken.START_OBJECT);
                if (tables.put(Texts.key(schema.name()), new SentTable(schema).read(parser)) != null) {
                    throw notTables("The table " + schema.name() + " is sent twice.");
                }
            }
        }

        private static TableSchema schema(String name) {
            return schemas()
                    .filter(schema -> Texts.key(schema.name()).equals(Texts.key(name)))
                    .findFirst()
                    .orElseThrow(() -> notTables("A table is sent that is none of the master's tables."));
        }

        private static void expect(JsonToken found, JsonToken wanted) {
            if (found != wanted) {
                throw notTables("The tables are not of the form that the service takes.");
            }
        }
    }
}
