package crossfoot.workbook.styles;

import crossfoot.workbook.xml.TagAttributes;
import crossfoot.workbook.xml.TagScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a styles part, by its lists: what stands in each, and what is added to its end. Everything that was there
 * stays as it is, character for character, but for the {@code count} of a list that grows.
 */
final class StylesText {

    /** The lists of a styles part that Crossfoot adds to, in the order that the schema asks for. */
    enum Kind {
        NUMBER_FORMATS("numFmts", ""),
        FONTS("fonts", "<font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"),
        FILLS(
                "fills",
                "<fill><patternFill patternType=\"none\"/></fill>"
                        + "<fill><patternFill patternType=\"gray125\"/></fill>"),
        BORDERS("borders", "<border><left/><right/><top/><bottom/><diagonal/></border>"),
        BASE_FORMATS("cellStyleXfs", "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"),
        FORMATS("cellXfs", "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"),
        NAMED("cellStyles", "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>"),
        DIFFERENCES("dxfs", ""),
        TABLE_STYLES("tableStyles", ""),
        COLOURS("colors", ""),
        EXTENSIONS("extLst", "");

        private final String element;
        private final String first;

        Kind(String element, String first) {
            this.element = element;
            this.first = first;
        }

        boolean always() {
            return !first.isEmpty();
        }
    }

    private static final String MINIMAL = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"></styleSheet>";

    private final String source;
    private final Map<Kind, Section> sections = new EnumMap<>(Kind.class);
    private String prefix = "";
    private int rootTagEnd;
    private int rootEnd = -1;
    private boolean rootSelfClosed;

    /** Reads a styles part; "" stands for a workbook without one. */
    StylesText(String xml) {
        source = xml.isEmpty() ? MINIMAL : xml;
        scan();
        for (Kind kind : Kind.values()) {
            sections.putIfAbsent(kind, new Section(-1, -1, -1));
        }
        for (Kind kind : Kind.values()) {
            // Indexes that Crossfoot hands out must not fall on the places that have a fixed meaning.
            if (kind.always() && section(kind).size() == 0) {
                for (String item : topElements(kind.first)) {
                    section(kind).append(prefixed(item));
                }
            }
        }
    }

    private void scan() {
        TagScanner tags = new TagScanner(source);
        int depth = 0;
        int itemStart = 0;
        Section open = new Section(-1, -1, -1);
        while (tags.next()) {
            if (tags.closing()) {
                depth--;
                if (depth == 0) {
                    rootEnd = tags.start();
                } else if (depth == 1) {
                    open.close = tags.start();
                } else if (depth == 2) {
                    open.present(source.substring(itemStart, tags.end()));
                }
                continue;
            }
            if (depth == 0) {
                root(tags);
            } else if (depth == 1) {
                open = new Section(tags.start(), tags.end(), tags.selfClosed() ? tags.end() : -1);
                remember(tags.localName(), open);
            } else if (depth == 2) {
                itemStart = tags.start();
                if (tags.selfClosed()) {
                    open.present(tags.tag());
                }
            }
            depth += tags.selfClosed() ? 0 : 1;
        }
    }

    private void root(TagScanner tags) {
        prefix = tags.prefix();
        rootTagEnd = tags.end();
        rootSelfClosed = tags.selfClosed();
    }

    private void remember(String name, Section section) {
        for (Kind kind : Kind.values()) {
            if (kind.element.equals(name)) {
                sections.putIfAbsent(kind, section);
            }
        }
    }

    private Section section(Kind kind) {
        Section section = sections.get(kind);
        if (section == null) {
            throw new IllegalStateException("No section " + kind);
        }
        return section;
    }

    /** The index of an item, written without prefixes, in its list: added where it is not there yet. */
    int indexOf(Kind kind, String item) {
        return section(kind).indexOf(prefixed(item));
    }

    /** The index of an item that already carries the part's prefixes. */
    int indexOfPresent(Kind kind, String item) {
        return section(kind).indexOf(item);
    }

    /** Whether a list has an item that already carries the part's prefixes. */
    boolean has(Kind kind, String item) {
        return section(kind).known.containsKey(item);
    }

    /** The items of a list, those added last. */
    List<String> items(Kind kind) {
        return section(kind).items;
    }

    /** Whether anything was added that was asked for. */
    boolean changed() {
        return sections.values().stream().anyMatch(section -> section.asked);
    }

    /** An element written without prefixes, in the spelling of this part. */
    String prefixed(String xml) {
        return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix);
    }

    /** The text with what was added. */
    String text() {
        List<Splice> splices = new ArrayList<>();
        if (rootSelfClosed) {
            splices.add(new Splice(rootTagEnd - 2, rootTagEnd, ">"));
        }
        for (Kind kind : Kind.values()) {
            Section section = section(kind);
            if (section.added() > 0 && section.start >= 0) {
                splices.add(new Splice(section.start, section.close, grown(kind, section)));
            } else if (section.added() > 0) {
                int at = placeFor(kind);
                splices.add(new Splice(at, at, openTag(kind, section) + section.addedText() + closeTag(kind)));
            }
        }
        // Stable, so that new lists that go to one place stay in the schema's order.
        splices.sort(Comparator.comparingInt(Splice::from));
        StringBuilder out = new StringBuilder(source.length() + 4096);
        int copied = 0;
        for (Splice splice : splices) {
            out.append(source, copied, splice.from).append(splice.text);
            copied = splice.to;
        }
        out.append(source, copied, source.length());
        return out.append(rootSelfClosed ? prefixed("</styleSheet>") : "").toString();
    }

    private record Splice(int from, int to, String text) {}

    private String grown(Kind kind, Section section) {
        String tag = source.substring(section.start, section.tagEnd);
        String counted = TagAttributes.with(tag, "count", Integer.toString(section.size()));
        if (section.close == section.tagEnd && tag.endsWith("/>")) {
            return counted.substring(0, counted.length() - 2) + ">" + section.addedText() + closeTag(kind);
        }
        return counted + source.substring(section.tagEnd, section.close) + section.addedText();
    }

    private String openTag(Kind kind, Section section) {
        return prefixed("<" + kind.element + " count=\"" + section.size() + "\">");
    }

    private String closeTag(Kind kind) {
        return prefixed("</" + kind.element + ">");
    }

    /** Before the first list that comes after this one in the schema's order, else at the end. */
    private int placeFor(Kind kind) {
        for (Kind later : Kind.values()) {
            if (later.compareTo(kind) > 0 && section(later).start >= 0) {
                return section(later).start;
            }
        }
        return rootSelfClosed ? rootTagEnd : rootEnd;
    }

    private static List<String> topElements(String xml) {
        List<String> elements = new ArrayList<>();
        TagScanner tags = new TagScanner(xml);
        int depth = 0;
        int from = 0;
        while (tags.next()) {
            if (tags.closing()) {
                depth--;
            } else if (depth == 0) {
                from = tags.start();
            }
            if (!tags.closing() && !tags.selfClosed()) {
                depth++;
            } else if (depth == 0) {
                elements.add(xml.substring(from, tags.end()));
            }
        }
        return elements;
    }

    /** One list of the part. */
    private static final class Section {
        private final int start;
        private final int tagEnd;
        private final List<String> items = new ArrayList<>();
        private final Map<String, Integer> known = new HashMap<>();
        private int close;
        private int presentSize;
        private boolean asked;

        Section(int start, int tagEnd, int close) {
            this.start = start;
            this.tagEnd = tagEnd;
            this.close = close;
        }

        void present(String item) {
            append(item);
            presentSize++;
        }

        void append(String item) {
            known.putIfAbsent(item, items.size());
            items.add(item);
        }

        int indexOf(String item) {
            Integer index = known.get(item);
            if (index == null) {
                asked = true;
                append(item);
                return items.size() - 1;
            }
            return index;
        }

        int size() {
            return items.size();
        }

        int added() {
            return items.size() - presentSize;
        }

        String addedText() {
            return String.join("", items.subList(presentSize, items.size()));
        }
    }
}
