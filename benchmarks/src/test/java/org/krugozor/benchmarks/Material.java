package org.krugozor.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the load is made of: taken from the demonstration journal, so that every request is one a person could send. */
final class Material {

    private static final Pattern LINK = Pattern.compile("/i/([A-Za-z0-9_-]{40,})");
    private static final int PDF_BYTES = 200 * 1024;

    private final Target target;

    Material(Target target) {
        this.target = target;
    }

    /** Ids of the manuscripts on the desk, at most a hundred. */
    List<String> manuscripts(String editor) {
        var found = new ArrayList<String>();
        items(target.get(target.gateway() + "/api/review/cases?view=all&limit=100", editor))
                .forEach(item -> found.add(item.path("manuscriptId").asString()));
        if (found.isEmpty()) {
            throw new IllegalStateException("the desk is empty: let ./run play the demonstration journal first");
        }
        return found;
    }

    /** A link to each review that is still being written, from the newest letters back; every letter has its own. */
    List<String> openReviews(int most) {
        var open = new LinkedHashMap<String, String>();
        var before = "";
        while (open.size() < most) {
            var letters = Json.read(target.get(target.mail() + "/api/messages?limit=100&before=" + before, ""))
                    .path("messages");
            if (letters.isEmpty()) {
                break;
            }
            for (var letter : letters) {
                before = letter.path("id").asString();
                var links = LINK.matcher(target.get(target.mail() + "/api/messages/" + before, ""));
                if (links.find() && open.size() < most) {
                    var link = links.group(1);
                    openSeat(link).ifPresent(seat -> open.putIfAbsent(seat, link));
                }
            }
        }
        if (open.isEmpty()) {
            throw new IllegalStateException("no review that is being written can be reached by its link");
        }
        return List.copyOf(open.values());
    }

    private Optional<String> openSeat(String link) {
        try {
            var assignment = Json.read(target.get(target.gateway() + "/api/review/invitations/" + link, ""))
                    .path("assignment");
            return "DRAFT".equals(assignment.path("review").path("state").asString(""))
                    ? Optional.of(assignment.path("seatId").asString())
                    : Optional.empty();
        } catch (IllegalStateException gone) {
            return Optional.empty();
        }
    }

    /** The call that never closes. */
    String standingCall() {
        for (var call : items(target.get(target.gateway() + "/api/submission/calls", ""))) {
            if (call.path("standing").asBoolean(false)) {
                return call.path("callId").asString();
            }
        }
        throw new IllegalStateException("the system has no standing call");
    }

    /** What the author filled in for a research article they submitted before, to be handed in again. */
    JsonNode content(String author) {
        for (var item :
                items(target.get(target.gateway() + "/api/submission/manuscripts?view=all&limit=100", author))) {
            var manuscript = Json.read(target.get(
                    target.gateway() + "/api/submission/manuscripts/"
                            + item.path("manuscriptId").asString(),
                    author));
            if (manuscript.path("latest").isObject()
                    && "RESEARCH_ARTICLE".equals(manuscript.path("itemType").asString(""))) {
                return manuscript.path("latest");
            }
        }
        throw new IllegalStateException(author + " has submitted nothing that could be handed in again");
    }

    private static Iterable<JsonNode> items(String answer) {
        var read = Json.read(answer);
        return read.isArray() ? read : read.path("items");
    }

    /** A valid PDF of 200 KB: one page of text, and noise that cannot be compressed away. */
    static byte[] pdf() {
        var noise = new byte[PDF_BYTES];
        new Random(1).nextBytes(noise);
        var text = "BT /F 12 Tf 72 720 Td (Interdisciplinary research on political culture.) Tj ET";
        var head = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
                + "/Resources<</Font<</F 6 0 R>>>>>>endobj\n"
                + "5 0 obj<</Length " + text.length() + ">>stream\n" + text + "\nendstream endobj\n"
                + "6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
                + "4 0 obj<</Length " + PDF_BYTES + ">>stream\n";
        var tail = "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        var whole = new byte[head.length() + PDF_BYTES + tail.length()];
        put(head, whole, 0);
        System.arraycopy(noise, 0, whole, head.length(), PDF_BYTES);
        put(tail, whole, head.length() + PDF_BYTES);
        return whole;
    }

    private static void put(String text, byte[] into, int at) {
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, into, at, text.length());
    }
}
