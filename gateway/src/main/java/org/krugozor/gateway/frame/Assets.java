package org.krugozor.gateway.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.VersionResourceResolver;
import org.webjars.WebJarVersionLocator;

/**
 * Style, script and fonts, our own and those from WebJars, under one path that carries a fingerprint of them all: browsers
 * keep them for a year, and a new release is a new path.
 */
@Configuration(proxyBeanMethods = false)
public class Assets implements WebFluxConfigurer {

    private static final String OWN = "classpath:/static-assets/";
    private static final String[] WEBJARS = {"bootstrap", "htmx.org"};

    private final String fingerprint;

    Assets() {
        fingerprint = fingerprint();
    }

    /** The path all assets begin with, without a slash at its end. */
    public String path() {
        return "/static/" + fingerprint;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/static/**")
                .addResourceLocations(OWN, webjar("bootstrap"), webjar("htmx.org") + "dist/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addFixedVersionStrategy(fingerprint, "/**"));
    }

    private static String webjar(String name) {
        return "classpath:/META-INF/resources/webjars/" + name + "/" + new WebJarVersionLocator().version(name) + "/";
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:/static-assets/**")) {
                if (resource.isReadable()) {
                    try (InputStream in = new DigestInputStream(resource.getInputStream(), digest)) {
                        in.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
            for (String name : WEBJARS) {
                digest.update(webjar(name).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
