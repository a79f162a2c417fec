package crossfoot.service.http;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.DefaultByteBufferPool;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.MultipartParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a form, by the names of its fields. */
public final class FormFiles implements MultipartParser.PartHandler {

    private static final Pattern BOUNDARY =
            Pattern.compile(";\\s*boundary=(\"?)([^\";]{1,200})\\1", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD =
            Pattern.compile("(?:^|[;\\s])name=\"([^\"]{1,100})\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]{1,255})\"", Pattern.CASE_INSENSITIVE);

    private final Map<String, Sent> files = new LinkedHashMap<>();
    private ByteArrayOutputStream content = new ByteArrayOutputStream();
    private String field = "";
    private String name = "";

    private FormFiles() {}

    /**
     * A file.
     *
     * @param name its name, without a folder
     * @param bytes its bytes
     */
    public record Sent(String name, Answer.Bytes bytes) {}

    /** The files that a call sent as {@code multipart/form-data}. */
    public static FormFiles of(Call call) {
        Matcher boundary = BOUNDARY.matcher(call.mediaType());
        if (!MediaTypes.essence(call.mediaType()).equals(MediaTypes.MULTIPART) || !boundary.find()) {
            throw broken();
        }
        FormFiles form = new FormFiles();
        try (ByteBufferPool pool = new DefaultByteBufferPool(false, 16 * 1024)) {
            MultipartParser.ParseState state = MultipartParser.beginParse(
                    pool, form, boundary.group(2).getBytes(StandardCharsets.US_ASCII), StandardCharsets.UTF_8.name());
            state.parse(ByteBuffer.wrap(call.body().array()));
            if (!state.isComplete()) {
                throw broken();
            }
        } catch (IOException e) {
            throw broken();
        }
        return form;
    }

    private static Problem.Unanswerable broken() {
        return Problem.request(
                        "What was sent is no whole form.",
                        "Send multipart/form-data with the file as source, and the map, where there is one, as map.")
                .unanswerable();
    }

    @Override
    public void beginPart(HeaderMap headers) {
        String disposition = Optional.ofNullable(headers.getFirst(Headers.CONTENT_DISPOSITION))
                .orElse("");
        Matcher ofField = FIELD.matcher(disposition);
        Matcher ofFile = FILE_NAME.matcher(disposition);
        field = ofField.find() ? ofField.group(1) : "";
        String path = ofFile.find() ? ofFile.group(1) : field;
        name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        content = new ByteArrayOutputStream();
    }

    @Override
    public void data(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        content.write(bytes, 0, bytes.length);
    }

    @Override
    public void endPart() {
        files.putIfAbsent(field, new Sent(name, new Answer.Bytes(content.toByteArray())));
    }

    /** The file of a field; one without a byte is none. */
    public Optional<Sent> file(String of) {
        return Optional.ofNullable(files.get(of)).filter(sent -> sent.bytes().array().length > 0);
    }

    /** The file of a field that has to be there. */
    public Sent needed(String of) {
        return file(of).orElseThrow(() -> Problem.request(
                        "The form has no file named " + of + ".", "Send the file as the field " + of + " of the form.")
                .unanswerable());
    }
}
