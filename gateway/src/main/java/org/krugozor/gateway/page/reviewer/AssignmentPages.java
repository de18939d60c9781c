package org.krugozor.gateway.page.reviewer;

import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.AssignmentList;
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

/** The assignments of a reviewer with an account, and the same page of each as behind its link. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/assignments")
class AssignmentPages {

    private final Assignments assignments;
    private final ServiceCalls calls;

    AssignmentPages(Assignments assignments, ServiceCalls calls) {
        this.assignments = assignments;
        this.calls = calls;
    }

    @GetMapping
    Mono<String> list(@RequestParam(required = false) @Nullable String from, ServerWebExchange exchange, Model model) {
        return calls.get(
                        exchange,
                        Service.REVIEW,
                        AssignmentList.class,
                        "/api/review/assignments?limit=30&after={from}",
                        from == null ? "" : from)
                .map(list -> {
                    model.addAttribute("list", list);
                    model.addAttribute("from", from);
                    return "reviewer/assignments";
                });
    }

    @GetMapping("/{id}")
    Mono<String> page(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return assignments.show(exchange, Door.byAccount(lang, id), model);
    }

    @PostMapping("/{id}/agreement")
    Mono<String> agree(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> assignments.agree(exchange, Door.byAccount(lang, id), form));
    }

    @PostMapping("/{id}/declination")
    Mono<String> decline(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.decline(exchange, Door.byAccount(lang, id), form, model));
    }

    @PostMapping("/{id}/objection")
    Mono<String> object(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.object(exchange, Door.byAccount(lang, id), form, model));
    }

    @PostMapping("/{id}/extension")
    Mono<String> extend(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange) {
        return exchange.getFormData().flatMap(form -> assignments.extend(exchange, Door.byAccount(lang, id), form));
    }

    @PostMapping("/{id}/review")
    Mono<String> save(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.save(exchange, Door.byAccount(lang, id), form, model));
    }

    @PostMapping("/{id}/submission")
    Mono<String> submit(@PathVariable String lang, @PathVariable String id, ServerWebExchange exchange, Model model) {
        return exchange.getFormData()
                .flatMap(form -> assignments.submit(exchange, Door.byAccount(lang, id), form, model));
    }

    @PostMapping("/{id}/files")
    Mono<String> annotate(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestPart("file") FilePart file,
            ServerWebExchange exchange) {
        return assignments.annotate(exchange, Door.byAccount(lang, id), file);
    }

    @PostMapping("/{id}/files/{ref}/removal")
    Mono<String> remove(
            @PathVariable String lang, @PathVariable String id, @PathVariable String ref, ServerWebExchange exchange) {
        return assignments.remove(exchange, Door.byAccount(lang, id), ref);
    }
}
