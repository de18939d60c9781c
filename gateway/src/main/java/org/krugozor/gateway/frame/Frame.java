package org.krugozor.gateway.frame;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import org.krugozor.gateway.session.SessionToken;

/**
 * What surrounds a page.
 *
 * @param language the page's language
 * @param path the page's path, for marking where one is
 * @param languages the same page in each of the three languages
 * @param assets where style and script lie
 * @param person who is signed in; null for nobody
 * @param name how they are named in the page's language; empty for nobody
 * @param csrf the token forms send back; null where no form needs one
 */
public record Frame(
        Language language,
        String path,
        List<Translation> languages,
        String assets,
        @Nullable SessionToken person,
        String name,
        @Nullable String csrf) {

    /** The same page in another language. */
    public record Translation(Language language, String href, boolean current) {}

    /** Two letters of the page's language. */
    public String lang() {
        return language.code();
    }

    /** The path of a page in this language: {@code to('/work')}. */
    public String to(String rest) {
        return "/" + language.code() + rest;
    }

    /** Whether the page, or one below it, is this one; the person's home is only itself. */
    public boolean at(String rest) {
        String target = to(rest);
        return path.equals(target) || (!rest.equals("/work") && path.startsWith(target + "/"));
    }

    /** Whether somebody is signed in who works in the office. */
    public boolean staff() {
        return person != null && person.staff();
    }

    /** Whether somebody is signed in who has this role. */
    public boolean has(String role) {
        return person != null && person.has(role);
    }

    /** A fresh key for a form, so that sending it twice acts once. Uniqueness is enough here, secrecy is not needed. */
    public String newKey() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
