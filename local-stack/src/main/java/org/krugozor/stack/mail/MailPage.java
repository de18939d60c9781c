package org.krugozor.stack.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of the catcher as HTML; whatever a message says is escaped. */
final class MailPage {

    static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
            body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
            ol { list-style: none; padding: 0; }
            li { border-top: 1px solid #8886; padding: .5rem 0; }
            li a { display: block; overflow-wrap: anywhere; }
            small, dt { opacity: .75; }
            dd { margin: 0 0 .5rem; overflow-wrap: anywhere; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
            iframe { width: 100%; height: 40rem; border: 1px solid #8886; background: #fff; }
            input { font: inherit; width: min(100%, 20rem); }
            nav { display: flex; gap: 1rem; }
            """;

    private final MailWords words;

    MailPage(MailWords words) {
        this.words = words;
    }

    /** A list of letters; one more than fits says that there are older ones. */
    String list(List<Letter> letters, int fits, String to) {
        var rows = letters.stream().limit(fits).map(this::row).collect(Collectors.joining("\n"));
        var older = letters.size() > fits
                ? "<a rel=\"next\" href=\"/?before=%s&amp;to=%s\">%s</a>"
                        .formatted(letters.get(fits - 1).id(), encoded(to), words.say("older"))
                : "";
        return document(words.say("title"), """
                <h1>%s</h1>
                <form action="/"><label>%s <input type="email" name="to" value="%s"></label> <button>%s</button></form>
                %s
                <nav><a href="/?to=%s">%s</a> %s</nav>
                """.formatted(
                        words.say("title"),
                        words.say("to"),
                        escaped(to),
                        words.say("show"),
                        letters.isEmpty() ? "<p>" + words.say("empty") + "</p>" : "<ol>" + rows + "</ol>",
                        encoded(to),
                        words.say("newest"),
                        older));
    }

    /** One letter; its addresses can be followed. */
    String one(Letter letter, LetterText text) {
        var attachments = text.attachments().stream()
                .map(name -> "<dt>%s</dt><dd>%s</dd>".formatted(words.say("attachment"), escaped(name)))
                .collect(Collectors.joining());
        var html = text.html().isEmpty()
                ? ""
                : "<iframe title=\"%s\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/messages/%s/html\"></iframe>"
                        .formatted(words.say("html"), letter.id());
        return document(letter.subject(), """
                <nav><a href="/">%s</a> <a href="/?to=%s">%s</a> <a href="/messages/%s/raw">%s</a></nav>
                <h1>%s</h1>
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd>%s</dl>
                <pre>%s</pre>
                %s
                """.formatted(
                        words.say("all"),
                        encoded(letter.to()),
                        words.say("same"),
                        letter.id(),
                        words.say("raw"),
                        escaped(letter.subject()),
                        words.say("from"),
                        escaped(letter.from()),
                        words.say("to"),
                        escaped(letter.to()),
                        words.say("at"),
                        letter.at(),
                        attachments,
                        linked(text.text()),
                        html));
    }

    private String row(Letter letter) {
        return "<li><a href=\"/messages/%s\">%s</a> <small>%s · %s</small></li>"
                .formatted(
                        letter.id(),
                        letter.subject().isBlank() ? words.say("untitled") : escaped(letter.subject()),
                        escaped(letter.to()),
                        letter.at());
    }

    private String document(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title><link rel="stylesheet" href="/style.css"></head>
                <body>%s</body></html>
                """.formatted(words.language(), escaped(title), body);
    }

    static String linked(String text) {
        var html = new StringBuilder();
        var link = LetterText.LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            html.append(escaped(text.substring(done, link.start())));
            var address = escaped(link.group());
            html.append("<a rel=\"noreferrer\" href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            done = link.end();
        }
        return html.append(escaped(text.substring(done))).toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
