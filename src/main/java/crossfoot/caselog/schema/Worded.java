package crossfoot.caselog.schema;

/** A choice that the workbook spells in words. */
public interface Worded {

    /** The words, as the workbook spells them. */
    String words();
}
