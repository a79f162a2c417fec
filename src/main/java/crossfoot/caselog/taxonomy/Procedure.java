package crossfoot.caselog.taxonomy;

/**
 * A complaints procedure of the council.
 *
 * @param name its name
 * @param annualReturn what it asks for each year
 * @param validity when it may be used
 */
public record Procedure(String name, AnnualReturn annualReturn, Validity validity) {}
