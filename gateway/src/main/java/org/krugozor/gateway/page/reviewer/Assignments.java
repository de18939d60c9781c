package org.krugozor.gateway.page.reviewer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Answer;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.form.FormShape;
import org.krugozor.gateway.page.form.FormView;
import org.krugozor.gateway.page.form.Saving;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reviewer can do with an assignment, the same through both doors. */
@Component
class Assignments {

    private static final FormShape REVIEW = FormShape.plain()
            .with(FormShape.Kind.NUMBER_OR_NONE, "/scores/*")
            .with(FormShape.Kind.NUMBER, "/expertise/*");
    private static final FormShape DECLINATION = FormShape.plain();
    private static final FormShape OBJECTION = FormShape.plain();

    private final ServiceCalls calls;
    private final JsonMapper json;

    Assignments(ServiceCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    Mono<String> show(ServerWebExchange exchange, Door door, Model model) {
        return show(exchange, door, model, null);
    }

    Mono<String> agree(ServerWebExchange exchange, Door door, MultiValueMap<String, String> form) {
        return act(exchange, door, form, "/agreement");
    }

    Mono<String> extend(ServerWebExchange exchange, Door door, MultiValueMap<String, String> form) {
        return act(exchange, door, form, "/extension");
    }

    Mono<String> decline(ServerWebExchange exchange, Door door, MultiValueMap<String, String> fields, Model model) {
        SentForm form = new SentForm(fields, DECLINATION);
        return calls.send(
                        exchange,
                        post(door, "/declination").with(form.content()).once(form.key()))
                .map(answer -> Redirects.to(door.at(""), answer))
                .onErrorResume(CallFailed.class, failure -> givenBack(exchange, door, model, form, failure));
    }

    /** Objects to what the office entered; given back, the objection alone is, for the page may hold a review as well. */
    Mono<String> object(ServerWebExchange exchange, Door door, MultiValueMap<String, String> fields, Model model) {
        SentForm form = new SentForm(fields, OBJECTION);
        return calls.send(
                        exchange, post(door, "/objection").with(form.content()).once(form.key()))
                .map(answer -> Redirects.to(door.at(""), answer))
                .onErrorResume(CallFailed.class, failure -> {
                    if (!failure.correctable()) {
                        return Mono.error(failure);
                    }
                    exchange.getResponse()
                            .setStatusCode(HttpStatus.valueOf(failure.status().value()));
                    model.addAttribute("objection", FormView.givenBack(form, failure));
                    return show(exchange, door, model);
                });
    }

    /** Saves what was typed; asked by script the answer is a line, otherwise the page again. */
    Mono<String> save(ServerWebExchange exchange, Door door, MultiValueMap<String, String> fields, Model model) {
        SentForm form = new SentForm(fields, REVIEW);
        boolean asTyped = Saving.asTyped(exchange);
        return put(exchange, door, form)
                .map(answer -> asTyped ? Saving.saved(model, answer.version()) : Redirects.to(door.at(""), answer))
                .onErrorResume(
                        CallFailed.class,
                        failure -> asTyped
                                ? Saving.refused(exchange, model, form, failure)
                                : givenBack(exchange, door, model, form, failure));
    }

    /** Saves once more and hands in. */
    Mono<String> submit(ServerWebExchange exchange, Door door, MultiValueMap<String, String> fields, Model model) {
        SentForm form = new SentForm(fields, REVIEW);
        return put(exchange, door, form)
                .flatMap(saved -> calls.send(
                                exchange,
                                post(door, "/review/submission")
                                        .onVersion(saved.version())
                                        .once(form.key()))
                        .onErrorResume(CallFailed.class, failure -> {
                            // What was typed is saved by now: the page is shown again upon the new version.
                            model.addAttribute("savedVersion", saved.version());
                            return Mono.error(failure);
                        }))
                .map(answer -> Redirects.to(door.at(""), answer))
                .onErrorResume(CallFailed.class, failure -> givenBack(exchange, door, model, form, failure));
    }

    Mono<String> annotate(ServerWebExchange exchange, Door door, FilePart file) {
        return calls.upload(exchange, post(door, "/review/files"), Map.of(), file)
                .map(answer -> Redirects.to(door.at("") + "#files"));
    }

    Mono<String> remove(ServerWebExchange exchange, Door door, String ref) {
        return calls.send(exchange, Command.delete(Service.REVIEW, door.api() + "/review/files/" + ref))
                .map(answer -> Redirects.to(door.at("") + "#files"));
    }

    private Mono<String> act(ServerWebExchange exchange, Door door, MultiValueMap<String, String> form, String what) {
        return calls.send(exchange, post(door, what).once(form.getFirst("key")))
                .map(answer -> Redirects.to(door.at(""), answer));
    }

    private Mono<Answer> put(ServerWebExchange exchange, Door door, SentForm form) {
        return calls.send(
                exchange,
                Command.put(Service.REVIEW, door.api() + "/review", form.content())
                        .onVersion(form.version()));
    }

    private static Command post(Door door, String what) {
        return Command.post(Service.REVIEW, door.api() + what);
    }

    private Mono<String> givenBack(
            ServerWebExchange exchange, Door door, Model model, SentForm form, CallFailed failure) {
        if (!failure.correctable()) {
            return Mono.error(failure);
        }
        exchange.getResponse().setStatusCode(HttpStatus.valueOf(failure.status().value()));
        Object saved = model.getAttribute("savedVersion");
        return show(
                exchange,
                door,
                model,
                FormView.givenBack(form, failure).on(saved instanceof String text ? text : null));
    }

    private Mono<String> show(ServerWebExchange exchange, Door door, Model model, @Nullable FormView given) {
        return calls.get(exchange, Service.REVIEW, AssignmentView.Wrapped.class, door.api())
                .map(AssignmentView.Wrapped::assignment)
                .map(assignment -> {
                    model.addAttribute("door", door);
                    model.addAttribute("a", assignment);
                    model.addAttribute("form", given == null ? form(assignment) : given);
                    if (!model.containsAttribute("objection")) {
                        model.addAttribute("objection", FormView.empty());
                    }
                    return "reviewer/" + assignment.face();
                });
    }

    private FormView form(AssignmentView assignment) {
        AssignmentView.Review review = assignment.review();
        JsonNode content = review == null ? json.createObjectNode() : json.valueToTree(review);
        return FormView.of(content, review == null ? null : String.valueOf(review.version()));
    }
}
