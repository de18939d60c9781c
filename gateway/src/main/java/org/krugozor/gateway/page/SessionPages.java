package org.krugozor.gateway.page;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Two small doors a page's script uses after a login beside it. */
@Controller
class SessionPages {

    /** Where the login opened beside a page ends; it tells the page to go on. */
    @GetMapping("/{lang:kk|ru|en}/work/signed-in")
    String signedIn() {
        return "signed-in";
    }

    /** The session's present form token. */
    @GetMapping("/{lang:kk|ru|en}/work/fresh")
    @ResponseBody
    Mono<ResponseEntity<Map<String, String>>> fresh(ServerWebExchange exchange) {
        Mono<CsrfToken> token = exchange.getAttributeOrDefault(CsrfToken.class.getName(), Mono.empty());
        return token.map(
                csrf -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("csrf", csrf.getToken())));
    }
}
