package org.krugozor.platform.document;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/**
 * Gives the parts of a multipart request in memory the collector takes back. Spring's parser wraps pooled buffers in
 * tokens that are forgotten unreleased when a sender goes away midway (spring-framework gh-37115, gh-36262); a copy of
 * some kilobytes at the door costs little and leaves nothing to forget.
 */
final class HeapMultipart implements HttpHandlerDecoratorFactory {

    @Override
    public HttpHandler apply(HttpHandler handler) {
        return (request, response) -> handler.handle(isMultipart(request) ? copied(request) : request, response);
    }

    private static boolean isMultipart(ServerHttpRequest request) {
        // as text: a content type that cannot be parsed is answered further on
        var type = request.getHeaders().getFirst("Content-Type");
        return type != null && type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0, 19);
    }

    private static ServerHttpRequest copied(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return super.getBody().map(HeapMultipart::copy);
            }
        };
    }

    private static DataBuffer copy(DataBuffer pooled) {
        try {
            var bytes = new byte[pooled.readableByteCount()];
            pooled.read(bytes);
            return DefaultDataBufferFactory.sharedInstance.wrap(bytes);
        } finally {
            DataBufferUtils.release(pooled);
        }
    }
}
