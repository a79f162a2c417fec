package crossfoot.caselog.taxonomy;

import java.util.OptionalDouble;

/**
 * What an earlier report said.
 *
 * @param year the reporting year
 * @param procedure the procedure's name
 * @param figure the id of the figure
 * @param value what was published, a share as per cent; empty where it was suppressed
 * @param source where
 * @param sheetRow the row that Excel shows
 */
public record PublishedFigure(
        ReportingYear year, String procedure, String figure, OptionalDouble value, String source, int sheetRow) {}
