package org.krugozor.review.support;

import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
public final class Answers {

    private Answers() {}

    /** One answer; its text is kept whole, so that a test may look for what must not be in it. */
    public record Answer(String request, int status, HttpHeaders headers, String text) {

        public Answer is(int expected) {
            if (status != expected) {
                throw new AssertionError(request + " answered " + status + ", not " + expected + ": " + text);
            }
            return this;
        }

        public Answer isProblem(int expected, String type) {
            is(expected);
            if (!body().get("type").asString().equals("https://krugozor.org/problems/" + type)) {
                throw new AssertionError(request + " answered " + text + ", not " + type);
            }
            return this;
        }

        public JsonNode body() {
            return JsonMapper.shared().readTree(text);
        }

        public long version() {
            var etag = headers.getETag();
            if (etag == null) {
                throw new AssertionError(request + " has no version: " + status + " " + text);
            }
            return Long.parseLong(etag.replace("\"", ""));
        }
    }
}
