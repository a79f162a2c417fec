package crossfoot.workbook.styles;

import crossfoot.workbook.xml.TagAttributes;
import crossfoot.workbook.xml.TagScanner;
import java.util.Map;
import java.util.TreeMap;

/** What Crossfoot's fonts take over from a workbook's own: the typeface and the size. */
record FontFace(String size, String face) {

    /** The face of a {@code font} element. */
    static FontFace of(String font) {
        Map<String, String> values = new TreeMap<>();
        TagScanner tags = new TagScanner(font);
        while (tags.next()) {
            if (!tags.closing()) {
                String name = tags.localName();
                TagAttributes.value(tags.tag(), "val").ifPresent(value -> values.putIfAbsent(name, value));
            }
        }
        StringBuilder face = new StringBuilder(80);
        for (String name : new String[] {"name", "family", "charset", "scheme"}) {
            if (values.containsKey(name)) {
                face.append('<')
                        .append(name)
                        .append(" val=\"")
                        .append(values.get(name))
                        .append("\"/>");
            }
        }
        return new FontFace(values.getOrDefault("sz", "11"), face.toString());
    }

    /**
     * A font of this face.
     *
     * @param marks such as {@code <b/>}
     */
    String font(String marks, String size, String argb) {
        return "<font>" + marks + "<sz val=\"" + size + "\"/><color rgb=\"" + argb + "\"/>" + face + "</font>";
    }
}
