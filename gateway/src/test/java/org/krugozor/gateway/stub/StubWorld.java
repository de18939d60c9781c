package org.krugozor.gateway.stub;

import java.util.LinkedHashMap;
import java.util.Map;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The world behind the gateway: a realm and three services, on one free port of the loopback. */
public final class StubWorld implements AutoCloseable {

    private final StubRealm realm = new StubRealm();
    private final StubServices services = new StubServices();
    private final DisposableServer server;

    private StubWorld(int port) {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .route(routes -> {
                    realm.routes(routes);
                    routes.route(request -> true, services::handle);
                })
                .bindNow();
        realm.at(issuer());
    }

    /** A world on this port; 0 takes any free one. */
    public static StubWorld start(int port) {
        return new StubWorld(port);
    }

    /** The realm. */
    public StubRealm realm() {
        return realm;
    }

    /** The services. */
    public StubServices services() {
        return services;
    }

    /** The settings that lead a gateway into this world. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("KRUGOZOR_ISSUER", issuer());
        settings.put("KRUGOZOR_CLIENT_SECRET", "stub");
        settings.put("KRUGOZOR_SUBMISSION_URL", address());
        settings.put("KRUGOZOR_REVIEW_URL", address());
        settings.put("KRUGOZOR_PUBLICATION_URL", address());
        return settings;
    }

    private String issuer() {
        return address() + "/realms/krugozor";
    }

    private String address() {
        return "http://127.0.0.1:" + server.port();
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
