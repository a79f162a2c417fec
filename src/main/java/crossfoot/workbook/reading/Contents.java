package crossfoot.workbook.reading;

import crossfoot.workbook.zip.Parts;
import java.util.List;
import java.util.Map;

/**
 * A workbook that passed the safety check.
 *
 * @param parts its parts
 * @param outline its sheets and tables
 * @param texts its shared texts
 * @param formats the number formats of its cells
 * @param facts what the scan of each sheet found, by the name of its part
 * @param captures the tables by their index in the outline, headers always, columns where they were collected
 * @param collected whether the columns were collected too
 * @param notices what is worth knowing and no reason to refuse the file
 */
public record Contents(
        Parts parts,
        WorkbookOutline outline,
        SharedTexts texts,
        ShownFormats formats,
        Map<String, SheetFacts> facts,
        List<TableCapture> captures,
        boolean collected,
        List<String> notices) {

    public Contents {
        facts = Map.copyOf(facts);
        captures = List.copyOf(captures);
        notices = List.copyOf(notices);
    }
}
