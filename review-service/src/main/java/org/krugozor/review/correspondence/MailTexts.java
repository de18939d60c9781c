package org.krugozor.review.correspondence;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of mails in kk, ru and en: subject, body, and the short form to copy as a message. */
@Component
public class MailTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private final ReloadableResourceBundleMessageSource words = new ReloadableResourceBundleMessageSource();

    MailTexts() {
        words.setBasename("classpath:mails");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        words.setAlwaysUseMessageFormat(false);
        words.setCacheSeconds(-1);
    }

    /** A mail's texts. */
    public record Text(String subject, String body, String message) {}

    /** Fills the template; a placeholder without a value is a bug and says so in its place. */
    public Text write(String kind, String locale, Map<String, String> values) {
        var language = Locale.forLanguageTag(locale);
        return new Text(
                fill(word(kind + ".subject", language), values).replaceAll("\\s+", " "),
                fill(word(kind + ".body", language) + "\n\n" + word("signature", language), values),
                fill(word(kind + ".message", language), values));
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }

    private static String fill(String template, Map<String, String> values) {
        var filled = new StringBuilder();
        var matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(values.getOrDefault(matcher.group(1), matcher.group())));
        }
        return matcher.appendTail(filled).toString();
    }
}
