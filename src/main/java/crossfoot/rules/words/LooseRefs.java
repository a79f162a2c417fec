package crossfoot.rules.words;

import crossfoot.caselog.CaseLog;
import crossfoot.caselog.schema.CaseColumn;
import crossfoot.caselog.schema.Values;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ref that a mistyped one means: the same letters and numbers, whatever stands between them, with zeros in front
 * of numbers left out and the letter O read as zero. Two refs that are alike in this way are suggested for neither.
 */
public final class LooseRefs {

    private final CaseLog log;
    private @Nullable Map<String, String> byLooseKey;

    public LooseRefs(CaseLog log) {
        this.log = log;
    }

    /** The one ref that a text may mean. */
    public Optional<String> nearest(String lost) {
        Map<String, String> known = byLooseKey;
        if (known == null) {
            known = index();
            byLooseKey = known;
        }
        return Optional.ofNullable(known.get(looseKey(lost))).filter(ref -> !ref.isEmpty());
    }

    private Map<String, String> index() {
        Map<String, String> known = new HashMap<>();
        Values refs = log.values(CaseColumn.REF);
        for (int code = 0; code < refs.distinct(); code++) {
            String ref = refs.textOf(code);
            String before = known.putIfAbsent(looseKey(ref), ref);
            if (before != null && !before.equalsIgnoreCase(ref)) {
                known.put(looseKey(ref), "");
            }
        }
        return known;
    }

    private static String looseKey(String ref) {
        StringBuilder key = new StringBuilder(ref.length());
        boolean inNumber = false;
        for (char c : ref.toUpperCase(Locale.ROOT).toCharArray()) {
            boolean letterAsDigit = c == 'O' && inNumber;
            if (Character.isDigit(c) || letterAsDigit) {
                char digit = letterAsDigit ? '0' : c;
                if (!inNumber && key.length() > 0) {
                    key.append('/');
                }
                boolean leadingZero = digit == '0' && (key.length() == 0 || key.charAt(key.length() - 1) == '/');
                if (!leadingZero) {
                    key.append(digit);
                }
                inNumber = true;
            } else {
                inNumber = false;
                if (Character.isLetter(c)) {
                    key.append(c);
                }
            }
        }
        return key.toString();
    }
}
