package org.krugozor.submission.person.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the journal.
 *
 * @param accountId the login's {@code sub}, null while no login is tied
 * @param email folded; one person an address
 * @param emailVerified whether the identity provider vouches for the address; only then it opens what it names
 */
public record Person(
        UUID personId,
        long version,
        @Nullable String accountId,
        String email,
        boolean emailVerified,
        Names names,
        @Nullable String orcid,
        String locale,
        @Nullable Affiliation affiliation) {

    public static Person of(
            UUID id, String email, boolean emailVerified, @Nullable String account, Names names, String locale) {
        return new Person(id, 0, account, Email.folded(email), emailVerified, names, null, locale, null);
    }

    /** Ties the login that has proved the address to be its own. */
    public Person tiedTo(String account) {
        return new Person(personId, version, account, email, true, names, orcid, locale, affiliation);
    }

    /** Lets a login go that never proved the address; the ORCID iD was that login's claim and goes with it. */
    public Person untied() {
        return new Person(personId, version, null, email, false, names, null, locale, affiliation);
    }

    public Person reachedAt(String address, boolean verified) {
        return new Person(
                personId, version, accountId, Email.folded(address), verified, names, orcid, locale, affiliation);
    }

    public Person named(Names given) {
        return new Person(personId, version, accountId, email, emailVerified, given, orcid, locale, affiliation);
    }

    public Person speaking(String language) {
        return new Person(personId, version, accountId, email, emailVerified, names, orcid, language, affiliation);
    }

    public Person described(Names given, @Nullable String id, @Nullable Affiliation place, String language) {
        return new Person(personId, version, accountId, email, emailVerified, given, id, language, place);
    }

    public Person saved(long as) {
        return new Person(personId, as, accountId, email, emailVerified, names, orcid, locale, affiliation);
    }

    /** Whether the person may be taken for the holder of the address. */
    public boolean holdsAddress() {
        return accountId != null && emailVerified;
    }
}
