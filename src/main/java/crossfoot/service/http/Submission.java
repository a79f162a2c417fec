package crossfoot.service.http;

import crossfoot.workbook.reading.Workbook;
import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call sent: a workbook, as its bytes, or tables as JSON.
 *
 * @param name the workbook's name for messages
 * @param bytes the workbook, or the JSON
 * @param json whether it is JSON
 */
public record Submission(String name, Answer.Bytes bytes, boolean json) {

    private static final String UNNAMED = "workbook.xlsx";
    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(\"?)([^\";]{1,200})\\1", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]{1,255})\"", Pattern.CASE_INSENSITIVE);

    /** What a call sent, told by its Content-Type. */
    public static Submission of(Call call) {
        String essence = MediaTypes.essence(call.mediaType());
        if (call.body().array().length == 0) {
            throw Problem.request("The call holds no workbook.", "Send the workbook as the body of the call.")
                    .unanswerable();
        }
        if (essence.equals(MediaTypes.JSON)) {
            return new Submission("the tables that were sent", call.body(), true);
        }
        if (essence.equals(MediaTypes.MULTIPART)) {
            return firstFile(call);
        }
        if (MediaTypes.workbook(essence)) {
            boolean macros = essence.equalsIgnoreCase(MediaTypes.MACRO_WORKBOOK);
            return new Submission(macros ? "workbook.xlsm" : UNNAMED, call.body(), false);
        }
        throw new Problem(
                        "media-type",
                        415,
                        "This is not sent as a workbook",
                        "The service takes a workbook or JSON, and the call says that it sends something else.",
                        "Send the workbook with the Content-Type " + MediaTypes.WORKBOOK + ".")
                .unanswerable();
    }

    /** A report that a call sent: a file of a form, or the body, whose Content-Type tells its kind. */
    public static Submission report(Call call) {
        String essence = MediaTypes.essence(call.mediaType());
        if (call.body().array().length == 0) {
            throw Problem.request("The call holds no report.", "Send the report as the body of the call.")
                    .unanswerable();
        }
        if (essence.equals(MediaTypes.MULTIPART)) {
            return firstFile(call);
        }
        String name = MediaTypes.REPORTS.get(essence);
        if (name == null) {
            throw new Problem(
                            "media-type",
                            415,
                            "This is not sent as a report",
                            "The service reads .docx, .xlsx, .html, .md, .txt and .pdf, and the call says that it sends"
                                    + " something else.",
                            "Send the report as the file of a form, or with its own Content-Type.")
                    .unanswerable();
        }
        return new Submission(name, call.body(), false);
    }

    /** The workbook, through the safety check. */
    public Workbook workbook() {
        return Workbook.open(name, bytes.array());
    }

    private static Submission firstFile(Call call) {
        Matcher boundary = BOUNDARY.matcher(call.mediaType());
        if (!boundary.find()) {
            throw brokenForm();
        }
        FirstFile file = new FirstFile();
        try (ByteBufferPool pool = new DefaultByteBufferPool(false, 16 * 1024)) {
            MultipartParser.ParseState state = MultipartParser.beginParse(
                    pool, file, boundary.group(2).getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
            state.parse(ByteBuffer.wrap(call.body().array()));
            if (!state.isComplete()) {
                throw brokenForm();
            }
        } catch (IOException broken) {
            throw brokenForm();
        }
        return file.submission();
    }

    private static Problem.Unanswerable brokenForm() {
        return Problem.request(
                        "The form that was sent is not whole.", "Send the workbook again, as one file of a form.")
                .unanswerable();
    }

    /** Keeps the first file of a form and passes over the other parts. */
    private static final class FirstFile implements MultipartParser.PartHandler {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private Optional<String> name = Optional.empty();
        private boolean inside;

        @Override
        public void beginPart(HeaderMap headers) {
            String disposition = Optional.ofNullable(headers.getFirst(Headers.CONTENT_DISPOSITION))
                    .orElse("");
            Matcher given = FILE_NAME.matcher(disposition);
            inside = name.isEmpty() && given.find();
            if (inside) {
                name = Optional.of(withoutFolder(given.group(1)));
            }
        }

        @Override
        public void data(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            if (inside) {
                content.write(bytes, 0, bytes.length);
            }
        }

        @Override
        public void endPart() {
            inside = false;
        }

        Submission submission() {
            String file = name.orElseThrow(
                    () -> Problem.request("The form holds no file.", "Choose a workbook, and send it again.")
                            .unanswerable());
            return new Submission(file, new Answer.Bytes(content.toByteArray()), false);
        }

        private static String withoutFolder(String path) {
            String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            return name.isEmpty() ? UNNAMED : name;
        }
    }
}
