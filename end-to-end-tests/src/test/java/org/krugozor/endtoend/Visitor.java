package org.krugozor.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody at a browser window of their own, what went wrong in it, and what is wrong with the page they see. */
final class Visitor implements AutoCloseable {

    /** What a page shows where a word, a value or a template is missing. */
    private static final Pattern LEFTOVER =
            Pattern.compile("\\?\\?\\S+\\?\\?|\\bundefined\\b|\\bnull\\b|\\[object Object]|\\bNaN\\b");

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final BrowserContext context;
    private Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(Browser.NewContextOptions options) {
        this.context = Chromium.browser()
                .newContext(options.setBaseURL(RunningSystem.stack().gateway()).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Chromium.PATIENCE_MS);
        context.setDefaultNavigationTimeout(Chromium.PATIENCE_MS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("console: " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onResponse(response -> {
            if (response.status() >= 400) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        context.onRequestFailed(request -> {
            // A stream of changes ends with its page; that is no failure.
            if (!request.url().endsWith("/work/live")) {
                complaints.add("failed: " + request.url() + " " + request.failure());
            }
        });
        this.page = context.newPage();
    }

    /** Somebody at a desk. */
    static Visitor wide() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(1366, 900));
    }

    /** Somebody with a telephone. */
    static Visitor narrow() {
        return new Visitor(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    /** Somebody who works in the dark. */
    static Visitor inTheDark() {
        return new Visitor(
                new Browser.NewContextOptions().setViewportSize(1366, 900).setColorScheme(ColorScheme.DARK));
    }

    /** Somebody whose browser runs no scripts. */
    static Visitor withoutScript() {
        return new Visitor(
                new Browser.NewContextOptions().setViewportSize(1366, 900).setJavaScriptEnabled(false));
    }

    /** Opens a page of the system by its path. */
    Page open(String path) {
        page.navigate(path);
        return page;
    }

    /** Leaves the page for a new tab and opens this path there. */
    Page another(String path) {
        page = context.newPage();
        return open(path);
    }

    /** The page that is open. */
    Page page() {
        return page;
    }

    /** The window with all its tabs. */
    BrowserContext context() {
        return context;
    }

    /** Opens a page behind the login and signs in on Keycloak's page on the way. */
    Page signIn(String username, String path) {
        open(path);
        fillIn(page, username);
        page.waitForURL("**" + path + "*");
        return page;
    }

    /** Fills in Keycloak's page, whichever tab shows it. */
    static void fillIn(Page page, String username) {
        page.locator("#username").fill(username);
        page.locator("#password").fill("krugozor");
        page.locator("#kc-login").click();
    }

    /** Everything that went wrong since this was last asked: errors told to the console, requests that failed. */
    List<String> complaints() {
        var told = List.copyOf(complaints);
        complaints.clear();
        return told;
    }

    /** What a reader would stumble over on the page that is open, whoever the reader is. */
    List<String> defects(String language) {
        var defects = new ArrayList<>(complaints());
        var lang = page.locator("html").getAttribute("lang");
        if (!language.equals(lang)) {
            defects.add("the language of the page is " + lang);
        }
        if (page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
                .equals(true)) {
            defects.add("the page scrolls sideways");
        }
        var leftover = LEFTOVER.matcher(page.locator("body").innerText());
        if (leftover.find()) {
            defects.add("the page says " + leftover.group());
        }
        return defects;
    }

    /** The serious and critical findings of axe on the page that is open. */
    List<String> barriers() {
        // The pages have no frames, so axe needs no page of its own; and it need not carry what is right across.
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + " at " + node.getTarget()))
                        .toList();
    }

    /** Waits until the line about saving says that everything has arrived. */
    Locator saved() {
        var line = page.locator("#saving");
        assertThat(line).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        return line;
    }

    @Override
    public void close() {
        context.close();
    }
}
