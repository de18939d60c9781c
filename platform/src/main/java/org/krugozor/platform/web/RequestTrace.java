package org.krugozor.platform.web;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.krugozor.platform.event.Position;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** What a request leaves behind in the events it caused, and learns from them: trace parent and positions. */
public final class RequestTrace {

    private final String traceparent;
    private final List<Position> positions = new CopyOnWriteArrayList<>();

    public RequestTrace(String traceparent) {
        this.traceparent = traceparent;
    }

    /** The positions said during the request, in order. */
    public List<Position> positions() {
        return positions;
    }

    public Context into(Context context) {
        return context.put(RequestTrace.class, this);
    }

    /** Notes a position for the answer's {@code Krugozor-Position}, if there is a request, and hands it on. */
    public static Mono<Position> said(Position position) {
        return Mono.deferContextual(context -> {
            context.<RequestTrace>getOrEmpty(RequestTrace.class).ifPresent(trace -> trace.positions.add(position));
            return Mono.just(position);
        });
    }

    /** What the answer's {@code Krugozor-Position} says, empty if nothing was said. */
    public static Mono<String> position() {
        return Mono.deferContextual(context -> Mono.justOrEmpty(context.<RequestTrace>getOrEmpty(RequestTrace.class)
                .filter(trace -> !trace.positions.isEmpty())
                .map(RequestTrace::header)));
    }

    String header() {
        return String.join(", ", positions.stream().map(Position::toString).toList());
    }

    /** W3C trace context of the request under way, empty text if none. */
    public static Mono<String> traceparent() {
        return Mono.deferContextual(context -> Mono.just(context.<RequestTrace>getOrEmpty(RequestTrace.class)
                .map(trace -> trace.traceparent)
                .orElse("")));
    }
}
