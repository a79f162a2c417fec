package crossfoot.workbook.reading;

/**
 * A sheet as the workbook lists it.
 *
 * @param name its name
 * @param id its number in the workbook, which stays when sheets move
 * @param part the name of its part, or "" where it has none that Crossfoot reads
 */
public record SheetPlace(String name, int id, String part) {}
