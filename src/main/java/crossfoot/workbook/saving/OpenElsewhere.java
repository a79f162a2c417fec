package crossfoot.workbook.saving;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A programme that has a workbook open, as told by the file that it keeps beside the workbook meanwhile.
 *
 * @param programme its name
 * @param user who has it open, or "" where the file does not tell
 * @param ownerFile the name of the file that tells
 */
record OpenElsewhere(String programme, String user, String ownerFile) {

    /** Excel's owner file: the name's length at 55, in characters and two bytes, the name behind it in UTF-16. */
    private static final int EXCEL_LENGTH = 55;

    private static final int EXCEL_NAME = 57;
    private static final int READ_AT_MOST = 4096;
    private static final int LONGEST_NAME = 60;

    /** Looks for the owner files of Excel and of LibreOffice. One that cannot be understood counts all the same. */
    static Optional<OpenElsewhere> look(Path folder, String name) {
        String excel = "~$" + name;
        if (Files.exists(folder.resolve(excel))) {
            return Optional.of(new OpenElsewhere("Excel", tidy(excelUser(bytes(folder.resolve(excel)))), excel));
        }
        String office = ".~lock." + name + "#";
        if (Files.exists(folder.resolve(office))) {
            String text = new String(bytes(folder.resolve(office)), StandardCharsets.UTF_8);
            return Optional.of(new OpenElsewhere("LibreOffice", tidy(officeUser(text)), office));
        }
        return Optional.empty();
    }

    private static byte[] bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(READ_AT_MOST);
        } catch (IOException e) {
            // Excel on Windows may keep the file to itself: the workbook is open, and nobody can say by whom.
            return new byte[0];
        }
    }

    private static String excelUser(byte[] owner) {
        if (owner.length < EXCEL_NAME) {
            return "";
        }
        int length = (owner[EXCEL_LENGTH] & 0xff) | (owner[EXCEL_LENGTH + 1] & 0xff) << 8;
        int end = Math.min(owner.length, EXCEL_NAME + 2 * length);
        return new String(owner, EXCEL_NAME, end - EXCEL_NAME, StandardCharsets.UTF_16LE);
    }

    private static String officeUser(String lock) {
        String[] fields = lock.split(",", -1);
        String user = fields.length > 1 ? fields[1] : "";
        return user.isBlank() ? fields[0] : user;
    }

    private static String tidy(String user) {
        String visible = user.replaceAll("[\\p{C}\ufffd]", "").strip();
        return visible.substring(0, Math.min(LONGEST_NAME, visible.length()));
    }

    /** What to tell whoever wanted to save. */
    String sentence(String name) {
        String who = user.isEmpty() ? "" : " by " + user;
        return name + " is open in " + programme + who + ", so nothing was written; close it there and try again, or"
                + " delete " + ownerFile + " beside it if nobody has it open.";
    }
}
