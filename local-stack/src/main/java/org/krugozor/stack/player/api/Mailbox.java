package org.krugozor.stack.player.api;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The mail catcher: what the system wrote to a person. */
public final class Mailbox {

    /** 256 random bits in base 64 for addresses. */
    private static final Pattern INVITATION = Pattern.compile("/i/([A-Za-z0-9_-]{32,})");

    private final Transport transport;
    private final URI address;

    Mailbox(Transport transport, URI address) {
        this.transport = transport;
        this.address = address;
    }

    /** Tokens of the invitation links sent to this address, the latest first, none twice. */
    public List<String> invitations(String to) {
        var found = new ArrayList<String>();
        for (var text : texts(to)) {
            var matcher = INVITATION.matcher(text);
            while (matcher.find()) {
                // A reminder repeats the link of its invitation: the latest mention counts.
                found.remove(matcher.group(1));
                found.add(matcher.group(1));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private List<String> texts(String to) {
        var query = "/api/messages?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        var answer = transport.send(HttpRequest.newBuilder(URI.create(address + query))
                .timeout(Duration.ofSeconds(20))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the mail catcher answered " + answer.statusCode());
        }
        var texts = new ArrayList<String>();
        for (var message : JsonMapper.shared().readTree(answer.body()).path("items")) {
            texts.add(message.path("text").asString(""));
        }
        return texts;
    }
}
