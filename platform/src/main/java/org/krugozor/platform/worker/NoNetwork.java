package org.krugozor.platform.worker;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Takes the network from a process as far as a Java program can: names resolve from an empty list, and sockets, channels
 * and addresses of the web refuse to open. Native code could still reach out; where the system can forbid that
 * ({@code unshare -rn}, a container without a network), {@code krugozor.workers.prefix} is the place.
 */
final class NoNetwork {

    private static final Set<String> WEB = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    static List<String> options(Path folder) {
        return List.of(
                "-Djava.net.useSystemProxies=false",
                "-Djdk.net.hosts.file=" + folder.resolve("no-hosts"),
                "-Djava.nio.channels.spi.SelectorProvider=" + NoChannels.class.getName());
    }

    /** The replacements for these setters are system-wide as well; they are deprecated for use by libraries. */
    @SuppressWarnings("deprecation")
    static void apply() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UnsupportedOperationException("A worker has no network");
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UnsupportedOperationException("A worker has no network");
        });
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            throw new UnsupportedOperationException("A worker has no network");
        });
        URL.setURLStreamHandlerFactory(protocol -> WEB.contains(protocol) ? new Refusing() : null);
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException("A worker has no network");
        }
    }
}
