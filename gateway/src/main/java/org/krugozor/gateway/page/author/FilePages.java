package org.krugozor.gateway.page.author;

import java.util.Map;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Redirects;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.call.ServiceCalls;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The files of a manuscript: sent, watched while they are checked, taken away. */
@Controller
@RequestMapping("/{lang:kk|ru|en}/work/manuscripts/{id:[0-9a-f-]{36}}/files")
class FilePages {

    private static final String API = "/api/submission/manuscripts/";

    private final ServiceCalls calls;

    FilePages(ServiceCalls calls) {
        this.calls = calls;
    }

    /** The list again, asked for while a file is being checked. */
    @GetMapping
    Mono<String> list(@PathVariable String id, ServerWebExchange exchange, Model model) {
        return calls.get(exchange, Service.SUBMISSION, ManuscriptView.class, API + "{id}", id)
                .map(manuscript -> {
                    model.addAttribute("m", manuscript);
                    return "author/files :: list";
                });
    }

    @PostMapping
    Mono<String> send(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestPart("kind") String kind,
            @RequestPart("file") FilePart file,
            ServerWebExchange exchange) {
        return calls.upload(exchange, Command.post(Service.SUBMISSION, API + id + "/files"), Map.of("kind", kind), file)
                .map(answer -> Redirects.to("/" + lang + "/work/manuscripts/" + id + "/edit#files", answer));
    }

    /** The working translation the office asked for; it lies beside what was submitted, no draft is opened for it. */
    @PostMapping("/translation")
    Mono<String> translate(
            @PathVariable String lang,
            @PathVariable String id,
            @RequestPart("file") FilePart file,
            ServerWebExchange exchange) {
        return calls.upload(exchange, Command.post(Service.SUBMISSION, API + id + "/files/translation"), Map.of(), file)
                .map(answer -> Redirects.to("/" + lang + "/work/manuscripts/" + id + "#files", answer));
    }

    @PostMapping("/{file}/removal")
    Mono<String> remove(
            @PathVariable String lang, @PathVariable String id, @PathVariable String file, ServerWebExchange exchange) {
        return calls.send(exchange, Command.delete(Service.SUBMISSION, API + id + "/files/" + file))
                .map(answer -> Redirects.to("/" + lang + "/work/manuscripts/" + id + "/edit#files", answer));
    }
}
