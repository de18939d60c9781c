package org.krugozor.platform.worker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tasks that do what documents make parsers do. */
abstract class TrialTask implements WorkerTask {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ObjectNode result() {
        return JSON.createObjectNode().put("pid", ProcessHandle.current().pid());
    }

    @Override
    public String name() {
        return getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    /** Copies its input, and what it prints is not taken for its own words. */
    public static final class Copying extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws IOException {
            System.out.println("finished");
            progress.at(0.5);
            Files.copy(input.resolve("given"), output.resolve("made"));
            progress.at(1);
            return result().put("said", args.path("word").asString());
        }
    }

    /** Starts a child of its own, tells of both, and waits for ever. */
    public static final class Waiting extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) throws Exception {
            Process child = new ProcessBuilder("sleep", "600").start();
            Path told = Path.of(args.path("tell").asString());
            Files.writeString(
                    told.resolveSibling("part"), ProcessHandle.current().pid() + " " + child.pid());
            Files.move(told.resolveSibling("part"), told);
            child.waitFor();
            return result();
        }
    }

    public static final class Failing extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) {
            throw new IllegalStateException("the words of a stranger");
        }
    }

    public static final class Devouring extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) {
            List<byte[]> eaten = new ArrayList<>();
            while (true) {
                eaten.add(new byte[1 << 20]);
            }
        }
    }

    public static final class Shouting extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) {
            for (int i = 0; i < 200_000; i++) {
                System.err.println("words and words and words and words and words");
                System.out.println("words and words and words and words and words");
            }
            return result();
        }
    }

    public static final class Leaving extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) {
            System.err.println("last words");
            Runtime.getRuntime().halt(42);
            return result();
        }
    }

    /** Tries every way out; tells those that were open. */
    public static final class Calling extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) {
            int port = args.path("port").asInt();
            URI uri = URI.create("http://127.0.0.1:" + port + "/");
            StringBuilder open = new StringBuilder();
            attempt(open, "socket", () -> {
                try (Socket socket = new Socket("127.0.0.1", port)) {
                    return socket.isConnected();
                }
            });
            attempt(open, "channel", () -> {
                try (SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port))) {
                    return channel.isConnected();
                }
            });
            attempt(open, "url", () -> uri.toURL().openStream().read());
            attempt(open, "client", () -> HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode());
            attempt(open, "name", () -> InetAddress.getByName(args.path("name").asString()));
            return result().put("open", open.toString());
        }

        private static void attempt(StringBuilder open, String way, Callable<Object> call) {
            try {
                call.call();
                open.append(way).append(' ');
            } catch (Exception | Error e) {
                // closed, as it should be
            }
        }
    }

    public static final class LookingAround extends TrialTask {
        @Override
        public ObjectNode run(Path input, Path output, ObjectNode args, Progress progress) {
            ObjectNode result = result();
            result.put("environment", System.getenv().keySet().toString());
            result.put("folder", Path.of("").toAbsolutePath().toString());
            result.put("heap", Runtime.getRuntime().maxMemory() >> 20);
            return result;
        }
    }
}
