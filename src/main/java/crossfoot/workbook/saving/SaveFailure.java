package crossfoot.workbook.saving;

import crossfoot.workbook.cells.WorkbookRefusal;
import crossfoot.workbook.cells.WorkbookRefusal.Kind;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;

/** Turns what the file system says about a save into the sentence that an officer can act on. */
final class SaveFailure {

    private SaveFailure() {}

    static WorkbookRefusal refusal(String name, Exception failure) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        return new WorkbookRefusal(
                Kind.UNWRITABLE, name + " could not be saved and is as it was: " + why(cause), failure);
    }

    private static String why(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space") || message.contains("not enough space") || message.contains("quota")) {
            return "there is no room left where it is kept; make room and try again.";
        }
        if (message.contains("read-only") || cause instanceof ReadOnlyFileSystemException) {
            return "the place where it is kept can only be read; save it elsewhere, or ask for the right to write there.";
        }
        if (cause instanceof AccessDeniedException) {
            return "you may not write in its folder, or another programme holds it; ask for the right to change files"
                    + " there, or close that programme.";
        }
        if (cause instanceof NoSuchFileException) {
            return "its folder, or the backup asked for, is no longer there; check the folder and try again.";
        }
        if (cause instanceof AtomicMoveNotSupportedException) {
            return "its drive cannot replace a file in one step; keep it on another drive.";
        }
        return "the drive reported a fault; check that it is connected and try again.";
    }
}
