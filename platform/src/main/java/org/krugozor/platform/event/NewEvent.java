package org.krugozor.platform.event;

/**
 * Something a service has to say about one of its subjects.
 *
 * @param topic where it is said, such as {@code review-events}
 * @param type the bare name, such as {@code ManuscriptAccepted}; the envelope adds the prefix and the version
 * @param typeVersion version of the type's contract, 1 for the first
 * @param subject id of the thing it is about; also the key, so that one subject keeps its order
 * @param data the service's whole present state of that subject, written as JSON
 * @param actor who caused it
 */
public record NewEvent(String topic, String type, int typeVersion, String subject, Object data, Actor actor) {

    public NewEvent(String topic, String type, String subject, Object data, Actor actor) {
        this(topic, type, 1, subject, data, actor);
    }
}
