package org.krugozor.submission.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences of a message file in all printed languages at once, with {@code {name}} placeholders filled. */
public final class Sentences {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    private final Map<String, ResourceBundle> bundles = new LinkedHashMap<>();

    public Sentences(String bundle) {
        for (var language : Languages.PRINTED) {
            bundles.put(
                    language,
                    ResourceBundle.getBundle(
                            bundle,
                            Locale.forLanguageTag(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
    }

    /** The sentence of the key in kk, ru and en; a value of the arguments that is itself a map is taken by language. */
    public Map<String, String> of(String key, Map<String, ?> args) {
        var text = new LinkedHashMap<String, String>();
        bundles.forEach((language, bundle) -> text.put(language, fill(bundle.getString(key), args, language)));
        return text;
    }

    public Map<String, String> of(String key) {
        return of(key, Map.of());
    }

    public boolean has(String key) {
        return bundles.values().stream().allMatch(bundle -> bundle.containsKey(key));
    }

    private static String fill(String sentence, Map<String, ?> args, String language) {
        var filled = new StringBuilder();
        var places = PLACE.matcher(sentence);
        while (places.find()) {
            Object value = args.get(places.group(1));
            if (value instanceof Map<?, ?> byLanguage) {
                value = byLanguage.get(language);
            }
            places.appendReplacement(filled, Matcher.quoteReplacement(value == null ? "" : String.valueOf(value)));
        }
        places.appendTail(filled);
        return filled.toString();
    }
}
