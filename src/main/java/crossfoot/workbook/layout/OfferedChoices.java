package crossfoot.workbook.layout;

import crossfoot.workbook.reading.Workbook;
import crossfoot.workbook.xml.TagAttributes;
import crossfoot.workbook.xml.TagScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What the drop-downs of a sheet offer: the formulas of its data validations (ECMA-376 part 1, 18.3.1.32). */
public final class OfferedChoices {

    private final PartTexts texts;
    private final String part;

    private OfferedChoices(Workbook source, String part) {
        this.texts = new PartTexts(source);
        this.part = part;
    }

    /** The names that a workbook defines, for all its sheets or for one, as they are spelled. */
    public static Set<String> names(Workbook source) {
        Set<String> names = new HashSet<>();
        TagScanner tags = new TagScanner(
                read(new PartTexts(source), source.contents().outline().part()));
        while (tags.next()) {
            if (tags.localName().equals("definedName") && !tags.closing()) {
                TagAttributes.value(tags.tag(), "name").ifPresent(names::add);
            }
        }
        return names;
    }

    private static String read(PartTexts texts, String part) {
        try {
            return texts.of(part);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * A workbook with other drop-downs on one sheet; empty where none of them is to be another.
     *
     * @param sheet the sheet's name
     * @param renewed gives the formula that takes the place of one, where one does; all others stay as they are
     */
    public static Optional<Workbook> renewed(
            Workbook source, String sheet, Function<String, Optional<String>> renewed) {
        OfferedChoices choices = new OfferedChoices(
                source,
                source.contents()
                        .outline()
                        .sheets()
                        .get(source.sheets().indexOf(sheet))
                        .part());
        return choices.written(renewed);
    }

    private Optional<Workbook> written(Function<String, Optional<String>> renewed) {
        String before = read(texts, part);
        StringBuilder after = new StringBuilder(before.length());
        int copied = 0;
        TagScanner tags = new TagScanner(before);
        while (tags.next()) {
            if (tags.localName().equals("formula1") && !tags.closing() && !tags.selfClosed()) {
                int from = tags.end();
                tags.next();
                Optional<String> other = renewed.apply(decoded(before.substring(from, tags.start())));
                if (other.isPresent()) {
                    after.append(before, copied, from).append(escaped(other.get()));
                    copied = tags.start();
                }
            }
        }
        if (copied == 0) {
            return Optional.empty();
        }
        texts.change(part, after.append(before, copied, before.length()).toString());
        try {
            return Optional.of(texts.written());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
