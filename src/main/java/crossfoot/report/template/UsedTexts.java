package crossfoot.report.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.usermodel.XSSFRelation;

/**
 * Keeps of a written workbook's text index only the texts that a cell shows. POI never lets go of one: the template's own
 * texts, and those of sheets that were taken out, would be published with the pack.
 */
final class UsedTexts {

    private static final Pattern TEXT_CELL = Pattern.compile("(<c [^>]*t=\"s\"[^>]*><v>)(\\d+)(</v>)");
    private static final Pattern TEXT = Pattern.compile("<si/>|<si>.*?</si>", Pattern.DOTALL);
    private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"%d\" uniqueCount=\"%d\">";

    private final Map<Integer, Integer> places = new LinkedHashMap<>();
    private int shown;

    /** Rewrites the text index and the cells that point into it. */
    void keepIn(OPCPackage parts) throws IOException {
        for (PackagePart sheet : parts.getPartsByContentType(XSSFRelation.WORKSHEET.getContentType())) {
            write(sheet, TEXT_CELL.matcher(read(sheet)).replaceAll(this::renumbered));
        }
        for (PackagePart index : parts.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
            List<String> all = new ArrayList<>();
            Matcher matcher = TEXT.matcher(read(index));
            while (matcher.find()) {
                all.add(matcher.group());
            }
            StringBuilder kept = new StringBuilder(START.formatted(shown, places.size()));
            places.keySet().forEach(place -> kept.append(all.get(place)));
            write(index, kept.append("</sst>").toString());
        }
    }

    private String renumbered(java.util.regex.MatchResult cell) {
        shown++;
        Integer place = places.computeIfAbsent(Integer.valueOf(cell.group(2)), absent -> places.size());
        return Matcher.quoteReplacement(cell.group(1) + place + cell.group(3));
    }

    private static String read(PackagePart part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(PackagePart part, String text) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
