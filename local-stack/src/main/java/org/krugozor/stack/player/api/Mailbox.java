package org.krugozor.stack.player.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The mail catcher: what the system wrote to a person. Reads each letter once. */
public final class Mailbox {

    /** 256 random bits in base 64 for addresses. */
    private static final Pattern INVITATION = Pattern.compile("/i/([A-Za-z0-9_-]{32,})");

    private final Transport transport;
    private final URI catcher;
    private final Map<String, Box> boxes = new ConcurrentHashMap<>();

    Mailbox(Transport transport, URI catcher) {
        this.transport = transport;
        this.catcher = catcher;
    }

    /** Tokens of the invitation links sent to this address, the latest first, none twice. */
    public List<String> invitations(String to) {
        return boxes.computeIfAbsent(to, Box::new).invitations();
    }

    private final class Box {

        private final String address;
        private final List<String> tokens = new ArrayList<>();
        private String last = "";

        Box(String address) {
            this.address = address;
        }

        synchronized List<String> invitations() {
            var query = "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&after=" + last;
            for (var letter : read("/api/messages" + query).path("messages")) {
                last = letter.path("id").asString();
                note(read("/api/messages/" + last).path("text").asString(""));
            }
            var latestFirst = new ArrayList<>(tokens);
            Collections.reverse(latestFirst);
            return latestFirst;
        }

        private void note(String text) {
            var found = INVITATION.matcher(text);
            while (found.find()) {
                // A reminder repeats the link of its invitation: the latest mention counts.
                tokens.remove(found.group(1));
                tokens.add(found.group(1));
            }
        }
    }

    private JsonNode read(String path) {
        var answer = transport.send(HttpRequest.newBuilder(URI.create(catcher + path))
                .timeout(Duration.ofSeconds(20))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the mail catcher answered " + answer.statusCode() + " to " + path);
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
