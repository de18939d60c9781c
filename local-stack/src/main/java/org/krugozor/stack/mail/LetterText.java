package org.krugozor.stack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a message says.
 *
 * @param text its plain part, or empty
 * @param html its HTML part as sent, or empty; not to be trusted
 * @param links the addresses in both, in their order
 * @param attachments names of the files that came with it
 */
record LetterText(String text, String html, List<String> links, List<String> attachments) {

    /** An address ends before a bracket, a quote, and the full stop or comma of its sentence. */
    static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')\\]]*[^\\s<>\"')\\].,;:!?]");

    static LetterText of(Part message) throws IOException {
        var text = new StringBuilder();
        var html = new StringBuilder();
        var attachments = new ArrayList<String>();
        try {
            read(message, text, html, attachments);
        } catch (MessagingException unreadable) {
            throw new IOException("a message that cannot be read", unreadable);
        }
        var links = new LinkedHashSet<String>();
        Stream.of(text.toString(), html.toString().replace("&amp;", "&"))
                .forEach(part -> LINK.matcher(part).results().forEach(found -> links.add(found.group())));
        return new LetterText(text.toString(), html.toString(), List.copyOf(links), List.copyOf(attachments));
    }

    private static void read(Part part, StringBuilder text, StringBuilder html, List<String> attachments)
            throws IOException, MessagingException {
        @Nullable String name = part.getFileName();
        if (name != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(name == null ? "" : name);
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        } else if (part.isMimeType("text/html")) {
            html.append(part.getContent());
        } else if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                read(inner, text, html, attachments);
            }
        }
    }
}
