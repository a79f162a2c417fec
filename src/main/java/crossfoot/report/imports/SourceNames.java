package crossfoot.report.imports;

import java.util.regex.Pattern;

/** The name by which a source is known from month to month: its file's, without the date that changes. */
final class SourceNames {

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");
    private static final Pattern DATED = Pattern.compile(
            "(?i)(?:[-_ .(]*(?:\\d{1,8}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4])[)]?)+$");

    private SourceNames() {}

    /** The name of a file's source. */
    static String of(String file) {
        String stem = ENDING.matcher(file).replaceFirst("");
        String plain = DATED.matcher(stem).replaceFirst("").strip();
        return plain.isEmpty() ? stem : plain;
    }
}
