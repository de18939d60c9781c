package org.krugozor.gateway.page.office;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.call.ServiceJson;
import org.krugozor.gateway.page.profile.TextFiles;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Takes a table of reviewers in: first it is said what would come of it, then it is done. The table waits on disk
 * meanwhile, for it is too long to travel through a form.
 */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/reviewers/table")
class ReviewerTablePage {

    private static final String PAGE = "office/reviewer-table";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int SHOWN = 100;

    private final ServiceCalls calls;
    private final ServiceJson json;
    private final WaitingTables tables;
    private final GivingPersons giving;

    ReviewerTablePage(ServiceCalls calls, ServiceJson json, WaitingTables tables, GivingPersons giving) {
        this.calls = calls;
        this.json = json;
        this.tables = tables;
        this.giving = giving;
    }

    /** What came of a table, or would. */
    record Outcome(int added, int changed, int unchanged, List<LineError> errors) {

        /** Whether there is anything to take in. */
        public boolean changes() {
            return added + changed > 0;
        }

        /** As many errors as can be read. */
        public List<LineError> first() {
            return errors.subList(0, Math.min(SHOWN, errors.size()));
        }

        /** How many there are besides. */
        public int further() {
            return Math.max(0, errors.size() - SHOWN);
        }
    }

    /** What is wrong with a line; the pointer is {@code /lines/7/email}. */
    record LineError(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String detail) {

        /** The number of the line, the heading being the first. */
        public String line() {
            return part(2);
        }

        /** The column as the heading names it; a name has two in each script. */
        public String column() {
            return part(3).equals("names") ? "surname_…, given_…" : part(3);
        }

        private String part(int place) {
            var parts = pointer == null ? new String[0] : pointer.split("/");
            return parts.length > place ? parts[place] : "";
        }
    }

    @GetMapping
    Mono<String> blank(ServerWebExchange exchange, Model model) {
        return shown(exchange, model);
    }

    private Mono<String> shown(ServerWebExchange exchange, Model model) {
        return giving.waiting(exchange).map(untied -> {
            model.addAttribute("untied", untied);
            return PAGE;
        });
    }

    @PostMapping
    Mono<String> keep(ServerWebExchange exchange, WebSession session, @PathVariable String lang) {
        return exchange.getMultipartData()
                .flatMap(parts -> parts.getFirst("file") instanceof FilePart file
                                && !file.filename().isBlank()
                        ? tables.keep(session, file)
                        : Mono.just(false))
                .map(kept -> Redirects.to(address(lang) + (kept ? "/trial" : "?none=true")))
                .onErrorResume(
                        Refusal.class,
                        failure -> failure.status().value() == HttpStatus.CONTENT_TOO_LARGE.value()
                                ? Mono.just(Redirects.to(address(lang) + "?large=true"))
                                : Mono.error(failure));
    }

    /** What would come of the table; nothing changes by it. */
    @GetMapping("/trial")
    Mono<String> trial(ServerWebExchange exchange, WebSession session, @PathVariable String lang, Model model) {
        return tables.of(session)
                .flatMap(table -> tried(exchange, table, model))
                .defaultIfEmpty(Redirects.to(address(lang)));
    }

    @PostMapping("/taking")
    Mono<String> take(ServerWebExchange exchange, WebSession session, @PathVariable String lang, Model model) {
        return tables.of(session)
                .flatMap(table -> send(exchange, table, "")
                        .flatMap(answer -> tables.forget(session)
                                // whoever adds reviewers has their persons made; those already there are found again
                                .then(Mono.defer(() -> giving.give(exchange)))
                                .map(given -> Redirects.to(address(lang) + query(outcome(answer), given), answer)))
                        .onErrorResume(
                                CallFailed.class,
                                failure -> failure.correctable()
                                        ? Mono.just(refused(exchange, failure, model))
                                        : Mono.error(failure)))
                .defaultIfEmpty(Redirects.to(address(lang)));
    }

    private static String query(Outcome done, GivingPersons.Given given) {
        return "?added=" + done.added() + "&changed=" + done.changed() + "&unchanged=" + done.unchanged() + "&wrong="
                + done.errors().size() + "&tied=" + given.tied();
    }

    /** Goes on where persons could not be made when a table was taken in. */
    @PostMapping("/persons")
    Mono<String> persons(ServerWebExchange exchange, Model model) {
        return giving.give(exchange).flatMap(given -> {
            model.addAttribute("given", given);
            return shown(exchange, model);
        });
    }

    private Mono<String> tried(ServerWebExchange exchange, Path table, Model model) {
        return send(exchange, table, "?dry=true")
                .map(answer -> {
                    model.addAttribute("trial", outcome(answer));
                    return PAGE;
                })
                .onErrorResume(CallFailed.class, failure -> {
                    int code = failure.status().value();
                    return failure.correctable() || code == 413 || code == 415
                            ? Mono.just(refused(exchange, failure, model))
                            : Mono.error(failure);
                });
    }

    private static String refused(ServerWebExchange exchange, CallFailed failure, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        model.addAttribute("failure", failure);
        return PAGE;
    }

    private Mono<Answer> send(ServerWebExchange exchange, Path table, String query) {
        return calls.upload(
                exchange,
                Command.post(Service.REVIEW, "/api/review/reviewers/table" + query),
                TextFiles.body(table, CSV));
    }

    private Outcome outcome(Answer answer) {
        return json.mapper().convertValue(answer.body(), Outcome.class);
    }

    private static String address(String lang) {
        return "/" + lang + "/work/reviewers/table";
    }
}
