package org.krugozor.gateway.route;

import java.util.concurrent.atomic.AtomicLong;
import org.krugozor.gateway.GatewaySettings;
import org.krugozor.gateway.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Bounds what may be sent: by its announced length at once, and by counting where none is announced. Never buffers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class BodySize implements WebFilter {

    private static final MediaType TUS = MediaType.valueOf("application/offset+octet-stream");

    private final long json;
    private final long upload;

    BodySize(GatewaySettings settings) {
        json = settings.limits().jsonBody().toBytes();
        upload = settings.limits().uploadBody().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        long most = isUpload(request) ? upload : json;
        long announced = request.getHeaders().getContentLength();
        if (announced > most) {
            return Mono.error(tooLarge());
        }
        if (announced >= 0 || !request.getHeaders().containsHeader("Transfer-Encoding")) {
            return chain.filter(exchange);
        }
        return chain.filter(
                exchange.mutate().request(new Counted(request, most)).build());
    }

    private static boolean isUpload(ServerHttpRequest request) {
        MediaType type = request.getHeaders().getContentType();
        return type != null && (MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) || TUS.isCompatibleWith(type));
    }

    private static Refusal tooLarge() {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long most;

        private Counted(ServerHttpRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            AtomicLong seen = new AtomicLong();
            return super.getBody().handle((buffer, sink) -> {
                if (seen.addAndGet(buffer.readableByteCount()) > most) {
                    DataBufferUtils.release(buffer);
                    sink.error(tooLarge());
                } else {
                    sink.next(buffer);
                }
            });
        }
    }
}
