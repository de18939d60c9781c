package org.krugozor.gateway.page.reviewer;

import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The page an invitation's link opens; no account is asked for. Looking changes nothing: mail scanners open links. */
@Controller
@RequestMapping("/i/{token:[A-Za-z0-9_-]{20,100}}")
class InvitationPages {

    private final Assignments assignments;

    InvitationPages(Assignments assignments) {
        this.assignments = assignments;
    }

    @GetMapping
    Mono<String> page(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange,
            Model model) {
        return assignments.show(exchange, Door.byLink(token, lang), model);
    }

    @PostMapping("/agreement")
    Mono<String> agree(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> assignments.agree(exchange, Door.byLink(token, lang), form));
    }

    @PostMapping("/declination")
    Mono<String> decline(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange,
            Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.decline(exchange, Door.byLink(token, lang), form, model));
    }

    @PostMapping("/objection")
    Mono<String> object(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange,
            Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.object(exchange, Door.byLink(token, lang), form, model));
    }

    @PostMapping("/extension")
    Mono<String> extend(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> assignments.extend(exchange, Door.byLink(token, lang), form));
    }

    @PostMapping("/review")
    Mono<String> save(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange,
            Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.save(exchange, Door.byLink(token, lang), form, model));
    }

    @PostMapping("/submission")
    Mono<String> submit(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange,
            Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.submit(exchange, Door.byLink(token, lang), form, model));
    }

    @PostMapping("/files")
    Mono<String> annotate(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            @RequestPart("file") FilePart file,
            ServerWebExchange exchange) {
        return assignments.annotate(exchange, Door.byLink(token, lang), file);
    }

    @PostMapping("/files/{ref}/removal")
    Mono<String> remove(
            @PathVariable String token,
            @PathVariable String ref,
            @RequestParam(required = false) @Nullable String lang,
            ServerWebExchange exchange) {
        return assignments.remove(exchange, Door.byLink(token, lang), ref);
    }
}
