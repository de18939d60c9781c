package org.krugozor.submission.person.adapter.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.krugozor.platform.identifier.Orcid;
import org.krugozor.submission.person.application.AddingPersons.Wanted;
import org.krugozor.submission.person.model.Affiliation;
import org.krugozor.submission.person.model.Email;
import org.krugozor.submission.person.model.Names;
import org.krugozor.submission.person.model.PersonName;
import org.krugozor.submission.request.Faults;
import org.krugozor.submission.text.Languages;

/** Bodies of requests about persons, checked. */
final class PersonRequests {

    private static final int NAME = 120;
    private static final int PLACE = 400;

    private PersonRequests() {}

    record Introduction(@Nullable Names names, @Nullable String locale) {
        void check() {
            var faults = new Faults();
            checkNames(faults, "", names);
            checkLocale(faults, "", locale);
            faults.refuseIfAny();
        }
    }

    record Profile(
            @Nullable Names names,
            @Nullable String orcid,
            @Nullable Affiliation affiliation,
            @Nullable String locale) {

        @Nullable
        String bareOrcid() {
            return orcid == null || orcid.isBlank() ? null : Orcid.bare(orcid);
        }

        void check() {
            var faults = new Faults();
            faults.required("/names", names);
            checkNames(faults, "", names);
            checkLocale(faults, "", locale);
            checkPlace(faults, "", affiliation);
            var id = bareOrcid();
            faults.when(id != null && !Orcid.isValid(id), "/orcid", "bad-orcid");
            faults.refuseIfAny();
        }
    }

    record NewPerson(
            @Nullable String email,
            @Nullable Names names,
            @Nullable String orcid,
            @Nullable String locale,
            @Nullable Affiliation affiliation) {

        private @Nullable String bareOrcid() {
            return orcid == null || orcid.isBlank() ? null : Orcid.bare(orcid);
        }

        void check() {
            var faults = new Faults();
            check(faults, "");
            faults.refuseIfAny();
        }

        Wanted wanted() {
            return new Wanted(
                    Objects.requireNonNull(email),
                    names == null ? Names.NONE : names,
                    bareOrcid(),
                    locale == null ? "en" : locale,
                    affiliation);
        }

        /** Notes what is wrong, at places below the pointer. */
        void check(Faults faults, String at) {
            faults.required(at + "/email", email);
            faults.when(
                    email != null && !email.isBlank() && !Email.isValid(Email.folded(email)),
                    at + "/email",
                    "bad-email");
            faults.when(names == null || names.whole().findAny().isEmpty(), at + "/names", "name-missing");
            var id = bareOrcid();
            faults.when(id != null && !Orcid.isValid(id), at + "/orcid", "bad-orcid");
            checkNames(faults, at, names);
            checkLocale(faults, at, locale);
            checkPlace(faults, at, affiliation);
        }
    }

    private static void checkNames(Faults faults, String at, @Nullable Names names) {
        if (names != null) {
            name(faults, at + "/names/kk", names.kk());
            name(faults, at + "/names/ru", names.ru());
            name(faults, at + "/names/latin", names.latin());
        }
    }

    private static void name(Faults faults, String pointer, @Nullable PersonName name) {
        if (name != null) {
            faults.longest(pointer + "/surname", name.surname(), NAME)
                    .longest(pointer + "/given", name.given(), NAME)
                    .longest(pointer + "/patronymic", name.patronymic(), NAME);
        }
    }

    private static void checkLocale(Faults faults, String at, @Nullable String locale) {
        faults.when(locale != null && !Languages.PRINTED.contains(locale), at + "/locale", "unknown-language");
    }

    private static void checkPlace(Faults faults, String at, @Nullable Affiliation affiliation) {
        if (affiliation != null) {
            faults.texts(at + "/affiliation/department", affiliation.department(), PLACE)
                    .texts(at + "/affiliation/institution", affiliation.institution(), PLACE)
                    .texts(at + "/affiliation/city", affiliation.city(), PLACE)
                    .texts(at + "/affiliation/country", affiliation.country(), PLACE);
        }
    }
}
