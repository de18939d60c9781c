package org.krugozor.gateway.call;

/** Where a form leads after it was carried out: a 303 to a page that waits for what was written. */
public final class Redirects {

    private Redirects() {}

    /** The view name of a redirect to this path, which must be one of our own. */
    public static String to(String path, Answer answer) {
        if (answer.position() == null) {
            return to(path);
        }
        int fragment = path.indexOf('#');
        String bare = fragment < 0 ? path : path.substring(0, fragment);
        String rest = fragment < 0 ? "" : path.substring(fragment);
        return to(bare + (bare.contains("?") ? "&" : "?") + Position.PARAMETER + "="
                + Position.opaque(answer.position()) + rest);
    }

    /** The view name of a redirect to this path, which must be one of our own. */
    public static String to(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("not a path of ours: " + path);
        }
        return "redirect:" + path;
    }
}
