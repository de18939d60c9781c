package org.krugozor.platform.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes XML with the prefixes it is told: markup compatibility names prefixes in values, so none may change. */
final class XmlText {

    private final Writer out;
    private boolean open;

    XmlText(OutputStream to) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 15);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    }

    XmlText start(String name) throws IOException {
        endTag();
        out.write('<');
        out.write(name);
        open = true;
        return this;
    }

    XmlText attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        for (int i = 0; i < value.length(); i++) {
            attributeCharacter(value.charAt(i));
        }
        out.write('"');
        return this;
    }

    XmlText text(CharSequence text) throws IOException {
        endTag();
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        return this;
    }

    XmlText end(String name) throws IOException {
        if (open) {
            out.write("/>");
            open = false;
        } else {
            out.write("</");
            out.write(name);
            out.write('>');
        }
        return this;
    }

    /** The stream below stays open: it is an entry of an archive. */
    void finish() throws IOException {
        endTag();
        out.flush();
    }

    private void endTag() throws IOException {
        if (open) {
            out.write('>');
            open = false;
        }
    }

    private void character(char character) throws IOException {
        switch (character) {
            case '&' -> out.write("&amp;");
            case '<' -> out.write("&lt;");
            case '>' -> out.write("&gt;");
            case '\r' -> out.write("&#13;");
            default -> out.write(character);
        }
    }

    private void attributeCharacter(char character) throws IOException {
        switch (character) {
            case '"' -> out.write("&quot;");
            case '\t' -> out.write("&#9;");
            case '\n' -> out.write("&#10;");
            default -> character(character);
        }
    }
}
