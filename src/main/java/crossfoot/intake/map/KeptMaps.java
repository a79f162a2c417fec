package crossfoot.intake.map;

import crossfoot.caselog.schema.Texts;
import crossfoot.intake.words.DateOrder;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * What stewards decided of sources that were imported, by the source's name. It is kept in the master as a custom XML part,
 * so that next month's proposal begins with it.
 *
 * @param maps the maps by the key of their source
 */
public record KeptMaps(Map<String, ImportMap> maps) {

    /** The namespace by which the part is found. */
    public static final String NAMESPACE = "urn:crossfoot:import-maps:1";

    private static final double MOST = 0.7;

    public KeptMaps {
        maps = new LinkedHashMap<>(maps);
    }

    /** The map of a source by its name; else the one most of whose columns are among some headers. */
    public Optional<ImportMap> of(String sourceName, List<String> headers) {
        Optional<ImportMap> named = Optional.ofNullable(maps.get(Texts.key(sourceName)));
        List<String> keys = headers.stream().map(Texts::key).toList();
        return named.or(() -> maps.values().stream()
                .filter(map -> !map.columns().isEmpty()
                        && map.columns().stream()
                                        .filter(line -> keys.contains(Texts.key(line.header())))
                                        .count()
                                >= MOST * Math.max(map.columns().size(), keys.size()))
                .findFirst());
    }

    /** These maps and one more, in place of an earlier one of its source. */
    public KeptMaps with(ImportMap map) {
        Map<String, ImportMap> more = new LinkedHashMap<>(maps);
        more.put(Texts.key(map.settings().sourceName()), map);
        return new KeptMaps(more);
    }

    /** The part's XML. */
    public byte[] xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("maps");
            out.writeDefaultNamespace(NAMESPACE);
            for (ImportMap map : maps.values()) {
                out.writeStartElement("map");
                lines(map, out);
                out.writeEndElement();
            }
            out.writeEndElement();
            out.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text of our own making", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void lines(ImportMap map, XMLStreamWriter out) throws XMLStreamException {
        settings(map.settings(), out);
        for (ColumnLine each : map.columns()) {
            column(each, out);
        }
        for (ValueLine each : map.values()) {
            value(each, out);
        }
        for (DefaultLine each : map.defaults()) {
            line(out, "default", each.column(), each.value(), each.when(), each.is());
        }
        for (StepLine each : map.steps()) {
            line(
                    out,
                    "step",
                    each.step(),
                    each.feedbackType(),
                    each.existsWhen(),
                    each.refForm(),
                    each.linkedTo(),
                    each.receivedFrom());
        }
    }

    private static void settings(ImportSettings settings, XMLStreamWriter out) throws XMLStreamException {
        line(
                out,
                "settings",
                settings.sourceName(),
                settings.sheet(),
                settings.headerRow(),
                String.join("\t", settings.keyColumns()),
                settings.refForm(),
                settings.dateOrder().map(DateOrder::words).orElse(""),
                String.join("\t", settings.blankWords()),
                settings.unknown().name(),
                settings.bothChanged().name());
    }

    private static void column(ColumnLine each, XMLStreamWriter out) throws XMLStreamException {
        line(
                out,
                "column",
                each.header(),
                Integer.toString(each.occurrence()),
                each.step(),
                each.table(),
                each.column(),
                each.how().name(),
                each.tickValue(),
                each.dateForm().map(DateOrder::words).orElse(""),
                each.confidence().name(),
                each.why(),
                each.decision().name());
    }

    private static void value(ValueLine each, XMLStreamWriter out) throws XMLStreamException {
        line(
                out,
                "value",
                each.header(),
                Integer.toString(each.occurrence()),
                each.value(),
                each.step(),
                each.column(),
                each.entry(),
                each.alsoColumn(),
                each.alsoEntry(),
                each.confidence().name(),
                each.why(),
                each.decision().name());
    }

    private static void line(XMLStreamWriter out, String name, String... fields) throws XMLStreamException {
        out.writeStartElement(name);
        for (int i = 0; i < fields.length; i++) {
            // Control characters have no place in XML; a tab is one of the few that have.
            out.writeAttribute("f" + i, fields[i].replaceAll("[\\p{Cntrl}&&[^\t\n\r]]", " "));
        }
        out.writeEndElement();
    }

    /** Reads a part; nothing where it is not as this Crossfoot writes it. */
    public static KeptMaps parse(Optional<byte[]> xml) {
        KeptMaps kept = new KeptMaps(Map.of());
        if (xml.isEmpty()) {
            return kept;
        }
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(xml.get()));
            Parsed parsed = new Parsed();
            while (in.hasNext()) {
                in.next();
                if (in.isStartElement() && in.getLocalName().equals("map")) {
                    parsed = new Parsed();
                } else if (in.isStartElement()) {
                    parsed.line(in.getLocalName(), new Fields(in));
                } else if (in.isEndElement() && in.getLocalName().equals("map")) {
                    kept = kept.with(parsed.map());
                }
            }
            return kept;
        } catch (XMLStreamException | IllegalArgumentException | IllegalStateException notOurs) {
            return kept;
        }
    }

    /** The fields of a line. */
    private record Fields(XMLStreamReader in) {
        String get(int index) {
            String value = in.getAttributeValue(null, "f" + index);
            return value == null ? "" : value;
        }

        int number(int index) {
            return Integer.parseInt(get(index));
        }

        List<String> list(int index) {
            return Arrays.stream(get(index).split("\t", -1))
                    .filter(each -> !each.isEmpty())
                    .toList();
        }
    }

    /** Collects the lines of one map. */
    private static final class Parsed {
        private Optional<ImportSettings> settings = Optional.empty();
        private final List<ColumnLine> columns = new ArrayList<>();
        private final List<ValueLine> values = new ArrayList<>();
        private final List<DefaultLine> defaults = new ArrayList<>();
        private final List<StepLine> steps = new ArrayList<>();

        void line(String name, Fields in) {
            switch (name) {
                case "settings" -> settings = Optional.of(settings(in));
                case "column" -> columns.add(column(in));
                case "value" -> values.add(value(in));
                case "default" -> defaults.add(new DefaultLine(in.get(0), in.get(1), in.get(2), in.get(3)));
                case "step" ->
                    steps.add(new StepLine(in.get(0), in.get(1), in.get(2), in.get(3), in.get(4), in.get(5)));
                default -> {}
            }
        }

        private static ImportSettings settings(Fields in) {
            return new ImportSettings(
                    in.get(0),
                    in.get(1),
                    in.get(2),
                    in.list(3),
                    in.get(4),
                    DateOrder.named(in.get(5)),
                    in.list(6),
                    ImportSettings.Unknown.valueOf(in.get(7)),
                    ImportSettings.BothChanged.valueOf(in.get(8)));
        }

        private static ColumnLine column(Fields in) {
            return new ColumnLine(
                    in.get(0),
                    in.number(1),
                    ColumnLine.Facts.NONE,
                    in.get(2),
                    in.get(3),
                    in.get(4),
                    How.valueOf(in.get(5)),
                    in.get(6),
                    DateOrder.named(in.get(7)),
                    Confidence.valueOf(in.get(8)),
                    in.get(9),
                    Decision.valueOf(in.get(10)));
        }

        private static ValueLine value(Fields in) {
            return new ValueLine(
                    in.get(0),
                    in.number(1),
                    in.get(2),
                    0,
                    in.get(3),
                    in.get(4),
                    in.get(5),
                    in.get(6),
                    in.get(7),
                    Confidence.valueOf(in.get(8)),
                    in.get(9),
                    Decision.valueOf(in.get(10)));
        }

        ImportMap map() {
            return new ImportMap(settings.orElseThrow(), columns, values, defaults, steps);
        }
    }
}
