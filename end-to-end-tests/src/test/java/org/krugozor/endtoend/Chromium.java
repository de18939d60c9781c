package org.krugozor.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One headless browser for all tests of pages; where the machine has none, they are skipped and say what to install. */
final class Chromium implements BeforeAllCallback {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-sync",
            "--no-first-run",
            "--disable-component-update",
            "--disable-quic");
    /** How long a page may take on a busy machine. */
    static final int PATIENCE_MS = 20_000;

    private static final String MISSING =
            "The browser tests are skipped: no Chromium on the path. As root: apt-get install chromium (or .ci/run).";

    private static @Nullable Playwright playwright;
    private static @Nullable Browser browser;
    private static boolean said;

    @Override
    public void beforeAll(ExtensionContext context) {
        if (browser != null) {
            return;
        }
        var executable = executable();
        if (executable.isEmpty() && !said) {
            System.out.println(MISSING);
            said = true;
        }
        assumeTrue(executable.isPresent(), MISSING);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        // Playwright's driver comes with the class path; the browser is the machine's, so nothing is downloaded.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(FLAGS));
        context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put("chromium", (AutoCloseable)
                playwright::close);
    }

    /** The browser; only in tests this class extends. */
    static Browser browser() {
        if (browser == null) {
            throw new IllegalStateException("no browser was started");
        }
        return browser;
    }

    private static Optional<Path> executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
