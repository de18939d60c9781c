package org.krugozor.gateway.page.reviewer;

import org.jspecify.annotations.Nullable;

/**
 * One of the two ways to an assignment: by the link of the invitation, or by the account.
 *
 * @param api where review answers for it
 * @param page where its page is
 * @param suffix what keeps the chosen language on the page opened by the link
 */
public record Door(String api, String page, String suffix) {

    static Door byLink(String token, @Nullable String language) {
        return new Door("/api/review/invitations/" + token, "/i/" + token, language == null ? "" : "?lang=" + language);
    }

    static Door byAccount(String language, String id) {
        return new Door("/api/review/assignments/" + id, "/" + language + "/work/assignments/" + id, "");
    }

    /** Whether it was opened through an account, where no link is to be kept. */
    public boolean byAccount() {
        return !page.startsWith("/i/");
    }

    /** The page, or what lies below it. */
    public String at(String rest) {
        return page + rest + suffix;
    }

    /** Where a file of it can be had. */
    public String file(String ref) {
        return (byAccount() ? api : page) + "/files/" + ref;
    }
}
