package crossfoot.workbook;

import java.io.IOException;

/** What is wrong inside a part of a workbook; whoever knows the file's name turns it into a refusal. */
final class DamagedPart extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedPart(String what) {
        super(what);
    }
}
