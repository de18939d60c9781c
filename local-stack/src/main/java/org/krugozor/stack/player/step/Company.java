package org.krugozor.stack.player.step;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.Session;
import tools.jackson.databind.JsonNode;

/** Everybody who plays, by the keys of the demonstration's data, and what they are called in the system. */
public final class Company {

    private final Krugozor krugozor;
    private final Map<String, JsonNode> people = new LinkedHashMap<>();
    private final Map<String, JsonNode> reviewers = new LinkedHashMap<>();
    private final Map<String, String> personIds = new ConcurrentHashMap<>();
    private final Map<String, String> reviewerIds = new ConcurrentHashMap<>();

    /**
     * The people of these files.
     *
     * @param people those with an account
     * @param reviewers those who review, most without an account
     */
    public Company(Krugozor krugozor, JsonNode people, JsonNode reviewers) {
        this.krugozor = krugozor;
        people.forEach(person -> this.people.put(person.path("key").asString(), person));
        reviewers.forEach(reviewer -> this.reviewers.put(reviewer.path("key").asString(), reviewer));
    }

    /** The session of a person with an account. */
    public Session as(String personKey) {
        return krugozor.as(person(personKey).path("username").asString());
    }

    /** Somebody without a login. */
    public Session stranger() {
        return krugozor.stranger();
    }

    /** The system they play in. */
    public Krugozor krugozor() {
        return krugozor;
    }

    /** Everybody with an account, by key. */
    public Map<String, JsonNode> people() {
        return people;
    }

    /** Everybody who reviews, by key. */
    public Map<String, JsonNode> reviewers() {
        return reviewers;
    }

    /** Notes the id the system gave a person. */
    public void known(String personKey, String personId) {
        personIds.put(personKey, personId);
    }

    /** Notes the id the system gave a reviewer's profile. */
    public void knownReviewer(String reviewerKey, String reviewerId) {
        reviewerIds.put(reviewerKey, reviewerId);
    }

    /** The person's id in the system. */
    public String personId(String personKey) {
        return known(personIds, personKey);
    }

    /** The id of the reviewer's profile in the system. */
    public String reviewerId(String reviewerKey) {
        return known(reviewerIds, reviewerKey);
    }

    /** Where the reviewer gets mail. */
    public String reviewersEmail(String reviewerKey) {
        return reviewer(reviewerKey).path("email").asString();
    }

    /** The description of a person with an account. */
    public JsonNode person(String key) {
        return existing(people, key);
    }

    /** The description of a reviewer. */
    public JsonNode reviewer(String key) {
        return existing(reviewers, key);
    }

    private static JsonNode existing(Map<String, JsonNode> all, String key) {
        var found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("nobody is called " + key);
        }
        return found;
    }

    private static String known(Map<String, String> ids, String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException(key + " is not in the system yet");
        }
        return id;
    }
}
