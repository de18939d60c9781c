package org.krugozor.gateway.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;

/** The order in which texts of several languages are shown, and which is taken where one must do. */
public final class Tongues {

    private Tongues() {}

    /** The reader's language first, then the manuscript's own, then the rest as they come. */
    public static <T> Map<String, T> ordered(Map<String, T> texts, Language reader, @Nullable String own) {
        var ordered = new LinkedHashMap<String, T>();
        T readers = texts.get(reader.code());
        if (readers != null) {
            ordered.put(reader.code(), readers);
        }
        T owns = own == null ? null : texts.get(own);
        if (owns != null) {
            ordered.put(own, owns);
        }
        texts.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Of what stands in several languages the first that is not blank, in the order they are shown; else nothing. */
    public static <T> String first(
            Map<String, T> texts, Function<T, @Nullable String> part, Language reader, @Nullable String own) {
        for (T text :
                ordered(texts, reader, own == null ? Language.EN.code() : own).values()) {
            var said = part.apply(text);
            if (said != null && !said.isBlank()) {
                return said;
            }
        }
        return "";
    }
}
