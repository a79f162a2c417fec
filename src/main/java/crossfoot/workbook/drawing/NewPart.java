package crossfoot.workbook.drawing;

import crossfoot.workbook.saving.MasterFile;

/**
 * A part to be added to a package.
 *
 * @param path its place in the zip, without a leading slash
 * @param contentType its content type; "" for a relationships part, which has its own by its ending
 * @param content writes it
 */
public record NewPart(String path, String contentType, MasterFile.Content content) {}
