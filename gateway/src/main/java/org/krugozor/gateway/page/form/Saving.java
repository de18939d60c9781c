package org.krugozor.gateway.page.form;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.CallFailed;
import org.krugozor.gateway.call.FieldProblem;
import org.springframework.ui.Model;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How a form answers that is saved while it is being typed: with one line about how the saving went. */
public final class Saving {

    private static final String REMEMBERED = Saving.class.getName();
    private static final String LINE = "parts/saving :: line";

    private Saving() {}

    /** Whether the page's script sent the form, and not a person by a button. */
    public static boolean asTyped(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader("HX-Request");
    }

    /** It was saved; the next save rests on the new version. */
    public static String saved(Model model, @Nullable String version) {
        model.addAttribute("saving", new Line(Instant.now(), version, null, List.of()));
        return LINE;
    }

    /**
     * It was not saved. What is wrong is shown at the fields; a failure that is not the person's goes on to be said as a
     * problem, and the page keeps what was typed and sends it again.
     */
    public static Mono<String> refused(ServerWebExchange exchange, Model model, SentForm form, CallFailed failure) {
        if (!failure.correctable()) {
            return Mono.error(failure);
        }
        model.addAttribute(
                "saving",
                new Line(
                        null,
                        null,
                        failure,
                        failure.errors().stream().map(form::inForm).toList()));
        return Mono.just(LINE);
    }

    /** Remembers for the next page that something was saved: a form sent by a button answers with a redirect. */
    public static <T> Mono<T> remember(ServerWebExchange exchange, T onwards) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(REMEMBERED, true))
                .thenReturn(onwards);
    }

    /** Whether it was, said once: who comes again has not saved anything. */
    public static Mono<Boolean> remembered(ServerWebExchange exchange) {
        return exchange.getSession().map(session -> session.getAttributes().remove(REMEMBERED) != null);
    }

    /**
     * The line.
     *
     * @param at when it was saved; null where it was not
     * @param version what the next save rests on
     */
    public record Line(
            @Nullable Instant at,
            @Nullable String version,
            @Nullable CallFailed failure,
            List<FieldProblem> problems) {

        /** Whether somebody else, or another tab, saved meanwhile. */
        public boolean stale() {
            return present() != null;
        }

        /** The version that was saved meanwhile, which the next save may knowingly replace; null where there is none. */
        public @Nullable String present() {
            return failure != null && failure.status().value() == 409 ? failure.currentVersion() : null;
        }
    }
}
