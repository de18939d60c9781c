package org.krugozor.publication.site;

import java.time.Duration;
import java.util.List;
import org.krugozor.platform.config.KrugozorProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import reactor.core.publisher.Mono;

/** What search engines ask for first: what they may read, and where it is. */
@Controller
class MachineController {

    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final List<String> FIXED = List.of("/", "/issues", "/call", "/about");

    private final Shelf shelf;
    private final String publicUrl;

    MachineController(Shelf shelf, KrugozorProperties properties) {
        this.shelf = shelf;
        this.publicUrl = properties.publicUrl();
    }

    @GetMapping("/robots.txt")
    Mono<ResponseEntity<String>> robots() {
        return Mono.just(ResponseEntity.ok()
                .cacheControl(KEEP)
                .contentType(MediaType.TEXT_PLAIN)
                .body("User-agent: *\nDisallow: /api/\nDisallow: /i/\nDisallow: /kk/work\nDisallow: /ru/work\n"
                        + "Disallow: /en/work\nSitemap: " + publicUrl + "/sitemap.xml\n"));
    }

    @GetMapping("/sitemap.xml")
    Mono<ResponseEntity<String>> sitemap() {
        return shelf.addresses().zipWith(shelf.issues()).map(both -> {
            var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
            FIXED.forEach(path -> everyLanguage(map, path, ""));
            both.getT2()
                    .forEach(issue -> everyLanguage(
                            map,
                            "/issues/" + issue.year() + "/" + issue.number(),
                            issue.publishedAt().toString().substring(0, 10)));
            both.getT1()
                    .forEach(article -> everyLanguage(
                            map,
                            "/articles/" + article.number(),
                            article.publishedAt().toString().substring(0, 10)));
            return ResponseEntity.ok()
                    .cacheControl(KEEP)
                    .contentType(MediaType.APPLICATION_XML)
                    .body(map.append("</urlset>\n").toString());
        });
    }

    private void everyLanguage(StringBuilder map, String path, String day) {
        for (var language : LANGUAGES) {
            map.append("<url><loc>")
                    .append(publicUrl)
                    .append('/')
                    .append(language)
                    .append(path)
                    .append("</loc>");
            if (!day.isEmpty()) {
                map.append("<lastmod>").append(day).append("</lastmod>");
            }
            map.append("</url>\n");
        }
    }
}
