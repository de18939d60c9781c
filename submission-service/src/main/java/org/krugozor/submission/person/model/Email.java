package org.krugozor.submission.person.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** An e-mail address as the journal compares it: without spaces around, in lower case. */
public final class Email {

    private static final Pattern FORM = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");

    private Email() {}

    public static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    public static boolean isValid(String address) {
        return address.length() <= 254 && FORM.matcher(address).matches();
    }
}
