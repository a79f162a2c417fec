package crossfoot.service;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium, the one that the machine has: at {@code /usr/bin/chromium}, or where the property
 * {@code crossfoot.chromium} says. Pages that it opens may reach the service only; whatever else they ask for is noted and
 * refused, so that a page that needs the internet fails its test.
 */
final class Chromium implements AutoCloseable {

    private static final String OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

    private static final int WAIT_MILLIS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        return launch(System.getenv());
    }

    /** One with another environment, such as the home of a user who trusts a certificate. */
    static Chromium launch(Map<String, String> environment) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path executable = Path.of(System.getProperty("crossfoot.chromium", "/usr/bin/chromium"));
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable)
                                .setEnv(environment)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu"))));
    }

    /** An empty page, for a script alone. */
    Page blank() {
        return browser.newContext().newPage();
    }

    /** The workbench, in a plain browser. */
    Page workbench(RunningService service, NewContextOptions options) {
        Page page = page(service, options);
        page.navigate(service.addressWithKey().toString());
        return page;
    }

    /** The same, of somebody who has only found the address. */
    Page workbenchWithoutKey(RunningService service, NewContextOptions options) {
        Page page = page(service, options);
        page.navigate(service.address().toString());
        return page;
    }

    /** The pane in Excel: the unchanged page, with the in-memory Excel at office.js's address. */
    Page pane(RunningService service, String excelSetup, NewContextOptions options) {
        return pane(service, excelSetup, RunningService.TOKEN.secret(), options);
    }

    /** The pane in an Excel that keeps a key, or none where it is "". */
    Page pane(RunningService service, String excelSetup, String key, NewContextOptions options) {
        return pane(service.address(), excelSetup, key, options);
    }

    /** The same, of a service that runs elsewhere. */
    Page pane(URI address, String excelSetup, String key, NewContextOptions options) {
        Page page = page(address, options);
        page.addInitScript("window.excelKey = '" + key + "'");
        page.addInitScript("window.excelSetup = " + excelSetup);
        page.route(
                OFFICE,
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody(resource("/excel-host/office.js"))));
        page.navigate(address.resolve("/addin/taskpane.html").toString());
        return page;
    }

    /** The pane where Microsoft's address cannot be reached. */
    Page paneWithoutOffice(RunningService service, NewContextOptions options) {
        Page page = page(service, options);
        page.navigate(service.address().resolve("/addin/taskpane.html").toString());
        return page;
    }

    private Page page(RunningService service, NewContextOptions options) {
        return page(service.address(), options);
    }

    private Page page(URI address, NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(WAIT_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(WAIT_MILLIS);
        String own = address.toString();
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.route("**/*", route -> {
            if (route.request().url().startsWith(own)) {
                route.resume();
            } else {
                strangers.add(route.request().url());
                route.abort();
            }
        });
        return page;
    }

    /** Closes every page, so that none still speaks to a service that is stopped. */
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        strangers.clear();
        complaints.clear();
    }

    /** The addresses outside the service that pages asked for. */
    List<String> strangers() {
        return List.copyOf(strangers);
    }

    /** What pages wrote to the console as errors, and the exceptions that they did not catch. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds wrong with a page's accessibility, a rule and the first places each. */
    static List<String> axe(Page page) {
        page.evaluate(resource("/axe.min.js"));
        Object found = page.evaluate("async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                + " 'wcag21aa', 'wcag22aa', 'best-practice']})).violations.map(v => v.id + ': ' +"
                + " v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | '))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    static String resource(String path) {
        try (InputStream in = Chromium.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
