package crossfoot.workbook.cells;

/**
 * A defined name of a workbook.
 *
 * @param name the name, as {@code ProcedureList}
 * @param formula what it stands for, without {@code =}, as {@code Procedures[Procedure]}
 */
public record NamedFormula(String name, String formula) {}
