package org.krugozor.publication.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Style and fonts of the public journal; their address changes with their content, so browsers keep them for a year. */
@Configuration(proxyBeanMethods = false)
class SiteAssets implements WebFluxConfigurer {

    private final String version = version();

    String css() {
        return "/assets/journal/journal.css?v=" + version;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/journal/**")
                .addResourceLocations("classpath:/site-assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static String version() {
        try (var css = new ClassPathResource("site-assets/journal.css").getInputStream()) {
            return Pages.fingerprint(css.readAllBytes()).substring(0, 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
