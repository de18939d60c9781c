package org.krugozor.platform.document.tus;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.krugozor.platform.problem.ProblemHandler;
import org.krugozor.platform.problem.Words;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.util.unit.DataSize;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** The uploads behind a real server; whoever asks is who the header {@code Person} says. */
final class TusServer {

    static final String PATH = "/api/probe/uploads";

    private static final Duration LIFE = Duration.ofMinutes(2);

    private TusServer() {}

    static UploadLedger ledger(Map<String, String> database) {
        var factory = new PostgresqlConnectionFactory(PostgresqlConnectionConfiguration.builder()
                .host(database.get("host"))
                .port(Integer.parseInt(database.get("port")))
                .database(database.get("name"))
                .username(database.get("user"))
                .password(database.get("password"))
                .build());
        return new R2dbcUploadLedger(DatabaseClient.create(factory), JsonMapper.shared());
    }

    static UploadSettings settings(Path folder) {
        return new UploadSettings(folder, DataSize.ofMegabytes(2), Duration.ofHours(1), Duration.ofSeconds(20), 3);
    }

    static DisposableServer start(Uploads uploads) {
        var routes = new TusUploads(
                        uploads, request -> Mono.justOrEmpty(request.headers().firstHeader("Person")))
                .routes(PATH);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("platform-problems");
        messages.setDefaultEncoding("UTF-8");
        HttpHandler handler = WebHttpHandlerBuilder.webHandler(RouterFunctions.toWebHandler(routes))
                .exceptionHandler(new ProblemHandler(new Words(messages), JsonMapper.shared()))
                .build();
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    /** A server to be killed: folder, file to tell its port in, and the database as pairs. */
    public static void main(String[] args) throws Exception {
        Map<String, String> database =
                Map.of("host", args[2], "port", args[3], "name", args[4], "user", args[5], "password", args[6]);
        DisposableServer server = start(new Uploads(ledger(database), settings(Path.of(args[0])), Clock.systemUTC()));
        Path told = Path.of(args[1]);
        Files.writeString(told.resolveSibling("part"), Integer.toString(server.port()));
        Files.move(told.resolveSibling("part"), told);
        // whoever started this program kills it; should that one be gone, it ends by itself
        server.onDispose().block(LIFE);
    }
}
