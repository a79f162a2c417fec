package crossfoot.report.word;

import java.util.List;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** A field of a Word document: what works it out, and what it shows until then. */
final class Field {

    private Field() {}

    /** Fills five runs with a field. */
    static void write(List<CTR> runs, String code, String result) {
        runs.get(0).addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        runs.get(1).addNewInstrText().setStringValue(" " + code + " ");
        runs.get(2).addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        runs.get(3).addNewT().setStringValue(result);
        runs.get(4).addNewFldChar().setFldCharType(STFldCharType.END);
    }
}
