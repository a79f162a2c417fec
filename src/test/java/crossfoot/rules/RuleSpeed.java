package crossfoot.rules;

import crossfoot.caselog.Casebook;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Prints what rules and clocks cost a row of processor time in a warm JVM, with the log already read. Run by hand:
 * {@code java -cp … crossfoot.rules.RuleSpeed 100000}. Not a test: it asserts nothing.
 */
@SuppressWarnings("SystemOut")
final class RuleSpeed {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private RuleSpeed() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
        Casebook casebook = SoundLog.of(rows, 1).master().casebook();
        for (int round = 0; round < rounds; round++) {
            long start = CPU.getCurrentThreadCpuTime();
            Assessment assessment = Assessment.of(casebook, SoundLog.AS_OF);
            long judged = CPU.getCurrentThreadCpuTime();
            int taken = 0;
            for (int i = 0; i < casebook.cases().size(); i++) {
                taken += assessment.standing(i).workingDaysTaken().orElse(0);
            }
            long stood = CPU.getCurrentThreadCpuTime();
            System.out.printf(
                    "%,d rows: rules and clocks %.2f µs a row (%,d findings), standings %.2f µs a row (%d)%n",
                    rows,
                    (judged - start) / 1e3 / rows,
                    assessment.findings().size(),
                    (stood - judged) / 1e3 / rows,
                    taken);
        }
    }
}
