package org.krugozor.platform.stream;

import java.time.Duration;
import java.util.Map;
import org.krugozor.platform.security.Callers;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** What the caller may see change, as it changes: server-sent events of {@code {kind, id}}, ended with the token. */
@RestController
final class ChangesController {

    private static final Duration BEAT = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DatabaseListener listener;
    private final ChangeVisibility visibility;

    ChangesController(DatabaseListener listener, ChangeVisibility visibility) {
        this.listener = listener;
        this.visibility = visibility;
    }

    @GetMapping(path = "/api/${krugozor.service}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Map<String, String>>> changes() {
        return Callers.current().flatMapMany(caller -> {
            var seen = listener.changes()
                    .onBackpressureBuffer(256)
                    .map(text -> text.split(" ", 2))
                    .filter(parts -> parts.length == 2)
                    .concatMap(parts -> visibility
                            .visible(caller, parts[0], parts[1])
                            .filter(visible -> visible)
                            .map(visible -> ServerSentEvent.builder(Map.of("kind", parts[0], "id", parts[1]))
                                    .event("change")
                                    .build())
                            // a look that failed hides the change; the page asks again by itself
                            .onErrorResume(failure -> reactor.core.publisher.Mono.empty()));
            var beats = Flux.interval(Duration.ZERO, BEAT).map(beat -> ServerSentEvent.<Map<String, String>>builder()
                    .comment("")
                    .build());
            return Flux.merge(seen, beats).take(LONGEST);
        });
    }
}
