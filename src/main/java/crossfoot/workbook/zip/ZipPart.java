package crossfoot.workbook.zip;

/**
 * One entry of the zip, as its central directory has it.
 *
 * @param name its name, without a leading slash
 * @param method 0 for stored, 8 for deflated
 * @param crc the CRC-32 of its content
 * @param packed how many bytes it takes in the file
 * @param size how many bytes its content has
 * @param local where its local header begins
 * @param data where its packed bytes begin
 * @param end where the next entry may begin: after the packed bytes and any data descriptor
 * @param record where its record of the central directory begins
 * @param recordLength how long that record is
 */
public record ZipPart(
        String name,
        int method,
        long crc,
        long packed,
        long size,
        int local,
        int data,
        int end,
        int record,
        int recordLength) {}
