package org.krugozor.gateway.page.office;

import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The editor's desk: ready-made views of the cases, a search, thirty at a time. */
@Controller
class DeskPage {

    private final ServiceCalls calls;

    DeskPage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/{lang:kk|ru|en}/work/desk")
    Mono<String> desk(
            ServerWebExchange exchange,
            @RequestParam(defaultValue = "all") String view,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        String shown = Desk.VIEWS.contains(view) ? view : "all";
        return calls.part(
                        exchange,
                        Service.REVIEW,
                        Desk.class,
                        "/api/review/cases?view={view}&q={q}&section={section}&after={after}",
                        shown,
                        blank(q),
                        blank(section),
                        blank(from))
                .map(desk -> {
                    model.addAttribute("desk", desk);
                    model.addAttribute("view", shown);
                    model.addAttribute("views", Desk.VIEWS);
                    model.addAttribute("q", blank(q));
                    model.addAttribute("section", blank(section));
                    model.addAttribute("from", from);
                    return "office/desk";
                });
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
