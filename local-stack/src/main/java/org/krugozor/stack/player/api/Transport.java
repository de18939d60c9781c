package org.krugozor.stack.player.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Sends requests, again and again while the part of the system that should answer is away. */
final class Transport {

    private static final Set<Integer> AWAY = Set.of(429, 502, 503, 504);
    private static final Duration BROKEN = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Duration patience;

    Transport(Duration patience) {
        this.patience = patience;
    }

    /** The answer, whatever its status, unless it says that nobody is there to answer. Requests must be repeatable. */
    HttpResponse<String> send(HttpRequest request) {
        var away = Patience.of(patience);
        var broken = Patience.of(BROKEN);
        while (true) {
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                var again = AWAY.contains(answer.statusCode())
                        ? away.pause()
                        // A service whose database has just been killed says 500 until its pool recovers.
                        : answer.statusCode() == 500 && broken.pause();
                if (!again) {
                    return answer;
                }
            } catch (IOException unreachable) {
                if (!away.pause()) {
                    throw new IllegalStateException(
                            request.method() + " " + request.uri() + " could not be sent for " + patience.toSeconds()
                                    + " s",
                            unreachable);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while asking " + request.uri(), interrupted);
            }
        }
    }
}
