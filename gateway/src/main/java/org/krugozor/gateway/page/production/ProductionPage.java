package org.krugozor.gateway.page.production;

import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.krugozor.gateway.page.act.ListAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The articles between acceptance and publication, in ready-made views. */
@Controller
class ProductionPage {

    private final ServiceCalls calls;

    ProductionPage(ServiceCalls calls) {
        this.calls = calls;
    }

    @GetMapping("/{lang:kk|ru|en}/work/production")
    Mono<String> list(
            ServerWebExchange exchange,
            @PathVariable String lang,
            @RequestParam(defaultValue = "portfolio") String view,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String from,
            Model model) {
        String shown = ArticleList.VIEWS.contains(view) ? view : "portfolio";
        return calls.part(
                        exchange,
                        Service.PUBLICATION,
                        ArticleList.class,
                        "/api/publication/articles?view={view}&q={q}&after={after}",
                        shown,
                        q,
                        from == null ? "" : from)
                .map(articles -> {
                    model.addAttribute("articles", articles);
                    model.addAttribute("view", shown);
                    model.addAttribute("views", ArticleList.VIEWS);
                    model.addAttribute("q", q);
                    model.addAttribute(
                            "address", ListAddress.of("/" + lang + "/work/production", from, "view", shown, "q", q));
                    return "production/articles";
                });
    }
}
