package crossfoot.service;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures Refresh in the pane, in Chromium with the in-memory Excel, against the runnable file's service: the milliseconds
 * from the click to the painted list of findings. Each round opens the pane anew; the first is the service's first too. The
 * argument is a master, the sample where there is none; CONTRIBUTING.md gives the command. No test: a figure hangs on the
 * machine.
 */
public final class PaneBenchmark {

    private static final int ROUNDS = 15;

    /** From the click to the frame behind that which shows the list and says that it is done. */
    private static final String CLICK_TO_PAINT =
            """
            () => new Promise((resolve) => {
              const start = performance.now();
              const seen = new MutationObserver(() => {
                if (!/Refreshed|nothing was written/.test(document.getElementById('message').textContent)) return;
                seen.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0));
              });
              seen.observe(document.getElementById('message'), { childList: true, characterData: true, subtree: true });
              document.getElementById('refresh').click();
            })
            """;

    private PaneBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path master = Path.of(arguments.length == 0 ? "workbooks/sample-2024-25.xlsx" : arguments[0]);
        Path folder = Files.createDirectories(Path.of("target", "benchmark"));
        Path served =
                Files.copy(master, folder.resolve("served.xlsx"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Process service = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-jar",
                        "target/crossfoot.jar",
                        "serve",
                        served.toString(),
                        "--port",
                        "0",
                        "--token-file",
                        folder.resolve("pane-key").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = service.inputReader();
                Chromium chromium = Chromium.launch()) {
            Matcher address = Pattern.compile("(http://[^/ ]+/)#\\w+=(\\S+)").matcher(String.valueOf(out.readLine()));
            if (!address.find()) {
                throw new IllegalStateException("The service did not say where it answers.");
            }
            report(chromium, URI.create(address.group(1)), address.group(2), served);
        } finally {
            service.descendants().forEach(ProcessHandle::destroy);
            service.destroy();
        }
    }

    private static void report(Chromium chromium, URI base, String key, Path served) {
        String excel = ExcelSetup.of(served).json();
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Page page = chromium.pane(base, excel, key, new NewContextOptions().setViewportSize(350, 800));
            page.waitForFunction("!document.getElementById('refresh').disabled");
            page.waitForTimeout(500);
            // A page whose requests are intercepted waits for the test at each of them.
            page.unrouteAll();
            times.add(((Number) page.evaluate(CLICK_TO_PAINT)).doubleValue());
            page.context().close();
        }
        System.out.printf(
                Locale.UK,
                "%s%n",
                times.stream().map(ms -> "%.0f".formatted(ms)).toList());
        List<Double> warm = new ArrayList<>(times.subList(ROUNDS / 2, ROUNDS));
        Collections.sort(warm);
        System.out.printf(
                Locale.UK,
                "click to painted list: first %.0f ms, then %.0f ms (median of the last %d)%n",
                times.get(0),
                warm.get(warm.size() / 2),
                warm.size());
    }
}
