package org.krugozor.publication.site;

import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.krugozor.platform.config.KrugozorProperties;
import org.krugozor.platform.problem.Failure;
import org.krugozor.platform.problem.Refused;
import org.krugozor.publication.call.Call;
import org.krugozor.publication.call.Calls;
import org.krugozor.publication.file.Downloads;
import org.krugozor.publication.galley.jats.JatsArticle;
import org.krugozor.publication.galley.jats.JatsWriter;
import org.krugozor.publication.galley.model.ArticleBody;
import org.krugozor.publication.galley.model.PrintedPlace;
import org.krugozor.publication.galley.model.TextBlock;
import org.krugozor.publication.journal.Journals;
import org.krugozor.publication.manuscript.Text;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The forms of a published article: PDF and JATS XML. */
@Controller
class ReadingController {

    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final int CHUNK = 16 * 1024;

    private final Shelf shelf;
    private final Journals journals;
    private final Calls calls;
    private final Downloads downloads;
    private final String publicUrl;

    ReadingController(Shelf shelf, Journals journals, Calls calls, Downloads downloads, KrugozorProperties properties) {
        this.shelf = shelf;
        this.journals = journals;
        this.calls = calls;
        this.downloads = downloads;
        this.publicUrl = properties.publicUrl();
    }

    @GetMapping("/articles/{number}/article.pdf")
    Mono<Void> pdf(@PathVariable String number, ServerWebExchange exchange) {
        return published(number).flatMap(article -> {
            var etag = "\"" + article.pdf().substring(0, 24) + "\"";
            var response = exchange.getResponse();
            response.getHeaders().setCacheControl(KEEP);
            response.getHeaders().setETag(etag);
            if (exchange.checkNotModified(etag)) {
                return response.setComplete();
            }
            var name = article.issue().whole() + "-" + article.firstPage() + "-" + article.lastPage() + ".pdf";
            return downloads.send(exchange, article.pdf(), MediaType.APPLICATION_PDF_VALUE, name, true);
        });
    }

    private Mono<Shelf.PublishedArticle> published(String number) {
        return shelf.article(number).switchIfEmpty(Mono.error(() -> new Refused(Failure.notFound())));
    }

    @GetMapping("/articles/{number}/article.xml")
    Mono<Void> xml(@PathVariable String number, ServerWebExchange exchange) {
        return published(number)
                .flatMap(article -> Mono.zip(
                                journals.now()
                                        .flatMap(now -> journals.on(new JournalView(now.record(), "en")
                                                .date(article.issue().publishedAt()))),
                                shelf.text(article.content().manuscriptId()),
                                calls.standing().map(Optional::of).defaultIfEmpty(Optional.empty()))
                        .map(all -> jats(article, all.getT1(), all.getT2(), all.getT3())))
                .flatMap(jats -> {
                    var response = exchange.getResponse();
                    response.setStatusCode(HttpStatus.OK);
                    response.getHeaders().setContentType(MediaType.APPLICATION_XML);
                    response.getHeaders().setCacheControl(KEEP);
                    response.getHeaders().set("X-Content-Type-Options", "nosniff");
                    return response.writeWith(stream(jats, exchange));
                });
    }

    /** The writer blocks, so it runs beside the event loop, as fast as the reader takes it. */
    private static Flux<DataBuffer> stream(JatsArticle article, ServerWebExchange exchange) {
        return Flux.from(DataBufferUtils.outputStreamPublisher(
                (OutputStream out) -> JatsWriter.write(article, out),
                exchange.getResponse().bufferFactory(),
                work -> Schedulers.boundedElastic().schedule(work),
                CHUNK));
    }

    private JatsArticle jats(
            Shelf.PublishedArticle article, Journals.Dated journal, List<TextBlock> text, Optional<Call> call) {
        var issue = article.issue();
        var view = new JournalView(journal.record(), "en");
        return new JatsArticle(
                article.content(),
                article.dates(),
                journal.record(),
                new PrintedPlace(
                        issue.year(),
                        issue.number(),
                        issue.whole(),
                        article.firstPage(),
                        article.lastPage(),
                        article.doi()),
                article.section(),
                view.date(issue.publishedAt()),
                ArticleBody.of(text, article.content()),
                titles(call),
                publicUrl + "/articles/" + article.content().number() + "/article.pdf");
    }

    private static Map<String, Text> titles(Optional<Call> call) {
        var titles = new LinkedHashMap<String, Text>();
        call.ifPresent(known -> known.fields().forEach(field -> titles.put(field.code(), field.titles())));
        return titles;
    }
}
