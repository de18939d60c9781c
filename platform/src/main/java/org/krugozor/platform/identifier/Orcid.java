package org.krugozor.platform.identifier;

import java.util.regex.Pattern;

/** ORCID iD: sixteen digits in groups of four, the last a check digit by ISO 7064 MOD 11-2. */
public final class Orcid {

    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
    private static final String ADDRESS = "https://orcid.org/";

    private Orcid() {}

    /** The bare iD of what people paste: the address before it and lower-case x are let go. */
    public static String bare(String pasted) {
        var text = pasted.strip().replace("http://", "https://");
        return (text.startsWith(ADDRESS) ? text.substring(ADDRESS.length()) : text).toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether form and check digit are right. */
    public static boolean isValid(String id) {
        if (!FORM.matcher(id).matches()) {
            return false;
        }
        var digits = id.replace("-", "");
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + digits.charAt(i) - '0') * 2;
        }
        int check = (12 - total % 11) % 11;
        return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
