package crossfoot.rules.finding;

import java.util.regex.Pattern;

/**
 * What a rule is called.
 *
 * @param code a letter for its family and two digits, such as D01
 * @param severity how much its findings weigh
 * @param title when it finds something, in a line
 */
public record RuleHeading(String code, Severity severity, String title) {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{2}");

    public RuleHeading {
        if (!CODE.matcher(code).matches() || title.isBlank()) {
            throw new IllegalArgumentException("A rule needs a code such as D01 and a title: " + code + " " + title);
        }
    }
}
