package org.krugozor.review.conflict;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The organisation behind an address, where its domain tells one. */
final class MailDomains {

    /** Providers anybody may have an address with, those common in Kazakhstan and Russia first. */
    private static final Set<String> PUBLIC = Set.of(
            "mail.ru",
            "inbox.ru",
            "list.ru",
            "bk.ru",
            "internet.ru",
            "yandex.ru",
            "yandex.kz",
            "yandex.com",
            "ya.ru",
            "rambler.ru",
            "mail.kz",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "msn.com",
            "icloud.com",
            "me.com",
            "yahoo.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "qq.com",
            "163.com",
            "126.com",
            "ukr.net",
            "tutanota.com");

    /** Second levels under a country that name a kind of organisation, not one. */
    private static final Set<String> KINDS = Set.of("edu", "ac", "gov", "org", "com", "net", "co");

    private MailDomains() {}

    /** The registered domain of the address without subdomains; nothing for a public provider. */
    static Optional<String> organisation(@Nullable String address) {
        if (address == null || address.indexOf('@') < 0) {
            return Optional.empty();
        }
        var domain = address.substring(address.lastIndexOf('@') + 1)
                .toLowerCase(Locale.ROOT)
                .strip();
        var labels = domain.split("\\.");
        if (labels.length < 2) {
            return Optional.empty();
        }
        int keep = labels.length > 2 && KINDS.contains(labels[labels.length - 2]) ? 3 : 2;
        var registered = String.join(".", java.util.Arrays.asList(labels).subList(labels.length - keep, labels.length));
        return PUBLIC.contains(registered) ? Optional.empty() : Optional.of(registered);
    }
}
