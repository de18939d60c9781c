package org.krugozor.gateway.page.office;

import java.util.Optional;
import org.krugozor.gateway.call.Command;
import org.krugozor.gateway.call.Service;
import org.krugozor.gateway.page.act.Acting;
import org.krugozor.gateway.page.form.SentForm;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attaches the letter, scan or screenshot an entry rests on to its case, before the entry itself is sent. It stays attached
 * when the entry is refused, and the form given back names it.
 */
@Component
class Sources {

    private final Acting acting;

    Sources(Acting acting) {
        this.acting = acting;
    }

    /** The form with the file's id as {@code sourceFile} of this member; as it is where no file was chosen. */
    Mono<SentForm> attach(
            ServerWebExchange exchange, String caseId, SentForm form, ObjectNode member, Optional<FilePart> file) {
        return file.isEmpty()
                ? Mono.just(form)
                : acting.upload(
                                exchange,
                                Command.post(Service.REVIEW, "/api/review/cases/" + caseId + "/sources"),
                                file)
                        .map(source -> {
                            member.put(
                                    "sourceFile", source.body().path("fileId").asString(""));
                            return form;
                        });
    }
}
