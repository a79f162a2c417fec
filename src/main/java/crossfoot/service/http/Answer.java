package crossfoot.service.http;

import java.util.Optional;

/** What a call is answered with: a closed set. */
public sealed interface Answer {

    /** Data, as JSON or, where there is a table of it, as tab-separated text. */
    record Data(Object json, Optional<TextTable> table) implements Answer {

        public static Data of(Object json) {
            return new Data(json, Optional.empty());
        }

        public static Data of(Object json, TextTable table) {
            return new Data(json, Optional.of(table));
        }
    }

    /**
     * A file to keep.
     *
     * @param note what the caller should know of it, a sentence, or ""
     */
    record Download(String name, String mediaType, Bytes bytes, String note) implements Answer {

        /** The header in which the note is sent. */
        static final String NOTE = "Crossfoot-Note";

        /** A workbook. */
        public static Download workbook(String name, byte[] bytes) {
            return new Download(name, MediaTypes.ofWorkbook(name), new Bytes(bytes), "");
        }
    }

    /** The bytes of a file; nobody changes them after they are handed over. */
    final class Bytes {
        private final byte[] bytes;

        public Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] array() {
            return bytes;
        }
    }
}
