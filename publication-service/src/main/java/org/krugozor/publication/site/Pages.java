package org.krugozor.publication.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.publication.journal.Journals;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import reactor.core.publisher.Mono;

/** Renders the pages of the public journal so that caches and browsers may keep them. */
@Component
class Pages {

    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().staleWhileRevalidate(Duration.ofHours(1));
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final SpringTemplateEngine engine = engine();
    private final Journals journals;
    private final SiteAssets assets;
    private final String publicUrl;

    Pages(Journals journals, SiteAssets assets, KrugozorProperties properties) {
        this.journals = journals;
        this.assets = assets;
        this.publicUrl = properties.publicUrl();
    }

    /**
     * Renders a template.
     *
     * @param path the page's address after the language, for its twins in the other languages
     * @param variables what the template prints besides the frame
     */
    Mono<ResponseEntity<byte[]>> page(
            ServerWebExchange exchange, String template, String language, String path, Map<String, ?> variables) {
        return render(exchange, template, language, path, variables, HttpStatus.OK);
    }

    /** The page that says in three languages that there is nothing here. */
    Mono<ResponseEntity<byte[]>> missing(ServerWebExchange exchange, String language) {
        return render(exchange, "missing", language, "/", Map.of("here", ""), HttpStatus.NOT_FOUND);
    }

    private Mono<ResponseEntity<byte[]>> render(
            ServerWebExchange exchange,
            String template,
            String language,
            String path,
            Map<String, ?> variables,
            HttpStatus status) {
        return journals.now().map(now -> {
            var all = new LinkedHashMap<String, Object>();
            all.put("lang", language);
            all.put("path", path);
            all.put("here", path);
            all.put("site", publicUrl);
            all.put("css", assets.css());
            all.put("now", new JournalView(now.record(), language));
            all.putAll(variables);
            all.putIfAbsent("journal", all.get("now"));
            var html = engine.process(template, new Context(Locale.forLanguageTag(language), all))
                    .getBytes(StandardCharsets.UTF_8);
            return answer(exchange, html, language, status);
        });
    }

    private static ResponseEntity<byte[]> answer(
            ServerWebExchange exchange, byte[] html, String language, HttpStatus status) {
        var etag = "\"" + fingerprint(html) + "\"";
        var headers = new HttpHeaders();
        headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        headers.setContentLanguage(Locale.forLanguageTag(language));
        headers.setCacheControl(SHORT);
        headers.setETag(etag);
        headers.set("Content-Security-Policy", POLICY);
        if (status == HttpStatus.OK && exchange.checkNotModified(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers)
                    .build();
        }
        return ResponseEntity.status(status).headers(headers).body(html);
    }

    static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpringTemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("site/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        var words = new ResourceBundleMessageSource();
        words.setBasename("site/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(words);
        engine.setEnableSpringELCompiler(true);
        // puts the engine together now: the first page would do it on an event loop
        engine.getConfiguration();
        return engine;
    }
}
