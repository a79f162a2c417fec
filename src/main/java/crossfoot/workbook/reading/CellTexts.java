package crossfoot.workbook.reading;

/** What the cells of a sheet refer to by number: shared texts, the sheet's own texts, and number formats. */
record CellTexts(SharedTexts sharedTexts, TextPool ownTexts, ShownFormats formats) {

    String shared(int index) {
        return sharedTexts.text(index);
    }

    String own(int id) {
        return ownTexts.text(id);
    }

    /** The code of a style's number format, "" for General and for text. */
    String format(int style) {
        return formats.code(style);
    }
}
