package org.krugozor.publication.site;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.krugozor.platform.problem.Words;
import org.krugozor.publication.call.Calls;
import org.krugozor.publication.journal.Journals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The public journal. */
@Controller
class SiteController {

    private static final String LANG = "/{lang:kk|ru|en}";

    private static final int LAST_PAGE = 500;

    private final Shelf shelf;
    private final Catalogue catalogue;
    private final Pages pages;
    private final Journals journals;
    private final Calls calls;

    SiteController(Shelf shelf, Catalogue catalogue, Pages pages, Journals journals, Calls calls) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.pages = pages;
        this.journals = journals;
        this.calls = calls;
    }

    @GetMapping("/")
    Mono<ResponseEntity<Void>> choose(@RequestHeader HttpHeaders headers) {
        var language = Words.language(headers).getLanguage();
        return Mono.just(ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build());
    }

    @GetMapping({LANG, LANG + "/"})
    Mono<ResponseEntity<byte[]>> home(@PathVariable String lang, ServerWebExchange exchange) {
        return shelf.current()
                .flatMap(issue -> issue(issue, lang))
                .defaultIfEmpty(Map.of())
                .zipWith(call(), (issue, call) -> with(issue, "call", call.orElse(null)))
                .flatMap(variables -> pages.page(exchange, "home", lang, "/", variables));
    }

    private Mono<Optional<CallView>> call() {
        return calls.standing().map(call -> Optional.of(new CallView(call))).defaultIfEmpty(Optional.empty());
    }

    private Mono<Map<String, Object>> issue(Shelf.PublishedIssue issue, String lang) {
        return journals.now()
                .flatMap(now -> journals.on(new JournalView(now.record(), lang).date(issue.publishedAt())))
                .zipWith(shelf.contents(issue.id()), (dated, lines) -> {
                    var journal = new JournalView(dated.record(), lang);
                    var variables = new LinkedHashMap<String, Object>();
                    variables.put("issue", issue);
                    variables.put("published", journal.day(issue.publishedAt()));
                    variables.put("contents", ContentsView.of(lines, journal, lang));
                    return variables;
                });
    }

    private static Map<String, Object> with(
            Map<String, Object> variables, String name, @org.jspecify.annotations.Nullable Object value) {
        var all = new LinkedHashMap<>(variables);
        all.put(name, value);
        return all;
    }

    /** A year of the archive. */
    public record Year(int year, List<Shelf.PublishedIssue> issues) {}

    @GetMapping({LANG + "/issues", LANG + "/issues/"})
    Mono<ResponseEntity<byte[]>> archive(@PathVariable String lang, ServerWebExchange exchange) {
        return shelf.issues()
                .map(issues -> issues.stream()
                        .collect(Collectors.groupingBy(
                                Shelf.PublishedIssue::year, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> new Year(entry.getKey(), entry.getValue()))
                        .toList())
                .flatMap(years -> pages.page(exchange, "archive", lang, "/issues", Map.of("years", years)));
    }

    @GetMapping(LANG + "/issues/{year:\\d{4}}/{number:\\d{1,3}}")
    Mono<ResponseEntity<byte[]>> issue(
            @PathVariable String lang, @PathVariable int year, @PathVariable int number, ServerWebExchange exchange) {
        return shelf.issue(year, number)
                .flatMap(issue -> issue(issue, lang))
                .flatMap(variables -> pages.page(exchange, "issue", lang, "/issues/" + year + "/" + number, variables))
                .switchIfEmpty(Mono.defer(() -> pages.missing(exchange, lang)));
    }

    @GetMapping(LANG + "/articles/{article:\\d{4}-\\d{4,8}}")
    Mono<ResponseEntity<byte[]>> article(
            @PathVariable String lang, @PathVariable String article, ServerWebExchange exchange) {
        return shelf.article(article)
                .zipWith(journals.now())
                .flatMap(both -> journals.on(new JournalView(both.getT2().record(), lang)
                                .date(both.getT1().issue().publishedAt()))
                        .zipWith(calls.standing().map(Optional::of).defaultIfEmpty(Optional.empty()), (dated, call) -> {
                            var journal = new JournalView(dated.record(), lang);
                            return Map.<String, Object>of(
                                    "article",
                                    new ArticleView(both.getT1(), journal, lang, call.orElse(null)),
                                    "journal",
                                    journal,
                                    "english",
                                    new JournalView(dated.record(), "en"));
                        }))
                .flatMap(variables -> pages.page(exchange, "article", lang, "/articles/" + article, variables))
                .switchIfEmpty(Mono.defer(() -> pages.missing(exchange, lang)));
    }

    @GetMapping(LANG + "/search")
    Mono<ResponseEntity<byte[]>> search(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") String page,
            ServerWebExchange exchange) {
        var wanted = Wanted.of(q);
        // a figure nobody's link has is the first page, not a failure
        int at = page.matches("[1-9]\\d{0,2}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 1;
        return catalogue
                .find(wanted, at)
                .map(found -> new FoundView(found, wanted, lang, at))
                .flatMap(found ->
                        pages.page(exchange, "search", lang, found.path(), Map.of("here", "/search", "found", found)));
    }

    @GetMapping(LANG + "/call")
    Mono<ResponseEntity<byte[]>> calls(@PathVariable String lang, ServerWebExchange exchange) {
        return calls.all()
                .map(CallView::new)
                .collectList()
                .flatMap(all -> pages.page(exchange, "call", lang, "/call", Map.of("calls", all)));
    }

    @GetMapping(LANG + "/about")
    Mono<ResponseEntity<byte[]>> about(@PathVariable String lang, ServerWebExchange exchange) {
        return pages.page(exchange, "about", lang, "/about", Map.of());
    }

    /** Everything else under a language: there is no such page. */
    @GetMapping(LANG + "/**")
    Mono<ResponseEntity<byte[]>> missing(@PathVariable String lang, ServerWebExchange exchange) {
        return pages.missing(exchange, lang.toLowerCase(Locale.ROOT));
    }
}
