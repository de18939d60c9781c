package org.krugozor.gateway.page.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.krugozor.gateway.language.Language;
import tools.jackson.databind.JsonNode;

/** Who holds which part of the office: relations kept by review, and those kept by publication. */
record OfficeView(
        String version,
        List<Member> deputies,
        List<SectionMember> sectionEditors,
        List<Member> boardMembers,
        List<Person> found) {

    /** Somebody who holds a part. */
    record Member(String personId, String name) {}

    /** A section editor with the sections in their care. */
    record SectionMember(String personId, String name, List<String> sections) {

        public boolean has(String section) {
            return sections.contains(section);
        }
    }

    /** Somebody who could be given a part. */
    record Person(String personId, String name, String email) {

        public String shown() {
            return name.isEmpty() ? email : email.isEmpty() ? name : name + " · " + email;
        }
    }

    /** Names come from wherever they are known: the answers themselves, or the persons found. */
    static OfficeView of(JsonNode office, Map<String, String> names, List<Person> found) {
        return new OfficeView(
                office.path("version").asString(""),
                members(office.path("deputies"), names),
                sectionEditors(office.path("sectionEditors"), names),
                members(office.path("boardMembers"), names),
                found);
    }

    static List<Member> members(JsonNode ids, Map<String, String> names) {
        var members = new ArrayList<Member>();
        for (var each : ids) {
            var id = each.isObject() ? each.path("personId").asString("") : each.asString("");
            members.add(new Member(id, names.getOrDefault(id, "")));
        }
        return members;
    }

    /** One row a person, whoever was named for several sections at several times. */
    private static List<SectionMember> sectionEditors(JsonNode editors, Map<String, String> names) {
        var byPerson = new LinkedHashMap<String, Set<String>>();
        for (var each : editors) {
            var sections = byPerson.computeIfAbsent(each.path("personId").asString(""), id -> new LinkedHashSet<>());
            each.path("sections").forEach(section -> sections.add(section.asString("")));
        }
        return byPerson.entrySet().stream()
                .map(one -> new SectionMember(
                        one.getKey(), names.getOrDefault(one.getKey(), ""), List.copyOf(one.getValue())))
                .toList();
    }

    /** The names any of these answers tells, by person. */
    static Map<String, String> names(Language page, @Nullable JsonNode... answers) {
        var names = new LinkedHashMap<String, String>();
        for (var answer : answers) {
            if (answer != null) {
                gather(answer, page, names);
            }
        }
        return names;
    }

    private static void gather(JsonNode node, Language page, Map<String, String> names) {
        if (node.isObject() && node.hasNonNull("personId") && node.path("names").isObject()) {
            var name = name(node.path("names"), page);
            if (!name.isEmpty()) {
                names.put(node.path("personId").asString(""), name);
            }
        }
        if (node.isContainer()) {
            node.forEach(below -> gather(below, page, names));
        }
    }

    static String name(JsonNode names, Language page) {
        for (var key : List.of(page == Language.EN ? "latin" : page.code(), "latin", "ru", "kk")) {
            var name = names.path(key);
            var surname = name.path("surname").asString("");
            if (!surname.isBlank()) {
                return (surname + " " + name.path("given").asString("")).strip();
            }
        }
        return "";
    }

    /** The persons submission found. */
    static List<Person> found(@Nullable JsonNode persons, Language page) {
        var found = new ArrayList<Person>();
        if (persons != null) {
            for (var person : persons.path("items")) {
                found.add(new Person(
                        person.path("personId").asString(""),
                        name(person.path("names"), page),
                        person.path("email").asString("")));
            }
        }
        return found;
    }
}
