package crossfoot.workbook.xml;

import java.io.IOException;

/** What is wrong inside a part of a workbook; whoever knows the file's name turns it into a refusal. */
public final class DamagedPart extends IOException {

    private static final long serialVersionUID = 1L;

    public DamagedPart(String what) {
        super(what);
    }
}
