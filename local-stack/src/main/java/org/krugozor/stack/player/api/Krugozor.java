package org.krugozor.stack.player.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The running system as seen from outside: sessions by user name, the mail catcher, the domain clock. */
public final class Krugozor {

    private final PlayerSettings settings;
    private final Transport transport;
    private final Mailbox mail;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    /** The system at the addresses of the settings. */
    public Krugozor(PlayerSettings settings) {
        this.settings = settings;
        this.transport = new Transport(settings.patience());
        this.mail = new Mailbox(transport, settings.mail());
    }

    /** The person with this user name, who logs in when first needed. */
    public Session as(String username) {
        return sessions.computeIfAbsent(
                username, name -> new Session(transport, settings.gateway(), new Login(transport, settings, name)));
    }

    /** Somebody without a login: a reader, or a reviewer with a link. */
    public Session stranger() {
        return new Session(transport, settings.gateway(), null);
    }

    /** What the system wrote to people. */
    public Mailbox mail() {
        return mail;
    }

    /** The domain clock in the hands of this administrator. */
    public DomainTime time(String administrator) {
        return new DomainTime(as(administrator), settings.services());
    }

    /** Measures, as this person, how long each step of a trail takes to be visible in the other services. */
    public Consumer<String> visibility(String username, Latencies latencies) {
        return new Visibility(as(username), latencies);
    }

    /** Where people find the system. */
    public PlayerSettings settings() {
        return settings;
    }
}
