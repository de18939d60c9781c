package org.krugozor.review.text;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Short phrases of the office in kk, ru and en. Placeholders are {@code {name}}. */
@Component
public class Phrases {

    private final ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();

    Phrases() {
        words.setBasename("classpath:phrases");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(false);
        words.setCacheSeconds(-1);
    }

    public String say(String key, String language, Map<String, String> values) {
        var text = words.getMessage(key, null, Locale.forLanguageTag(language));
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
