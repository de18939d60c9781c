package org.krugozor.gateway.route;

import java.net.URI;
import org.krugozor.gateway.language.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The bare address: leads to the journal in the language the browser prefers. */
@RestController
class FrontDoor {

    @GetMapping("/")
    ResponseEntity<Void> toTheJournal(ServerHttpRequest request) {
        String language = Language.preferred(request.getHeaders()).code();
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/" + language + "/"))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
