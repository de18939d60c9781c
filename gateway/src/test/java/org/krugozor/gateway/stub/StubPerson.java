package org.krugozor.gateway.stub;

import java.util.List;
import java.util.Set;

/** Somebody who can sign in at the stub. */
public record StubPerson(String username, String name, Set<String> roles) {

    /** An author. */
    public static final StubPerson AUTHOR = new StubPerson("aigerim", "Айгерім Сәрсенова", Set.of("author"));

    /** A section editor. */
    public static final StubPerson EDITOR = new StubPerson("daniyar", "Данияр Оспанов", Set.of("author", "editor"));

    /** The chief editor. */
    public static final StubPerson CHIEF =
            new StubPerson("marat", "Марат Қуанышев", Set.of("author", "editor", "chief-editor"));

    /** The secretary. */
    public static final StubPerson SECRETARY =
            new StubPerson("zhanar", "Жанар Әбілқасымова", Set.of("author", "secretary"));

    /** The administrator. */
    public static final StubPerson ADMINISTRATOR = new StubPerson("admin", "Administrator", Set.of("administrator"));

    static final List<StubPerson> ALL = List.of(AUTHOR, EDITOR, CHIEF, SECRETARY, ADMINISTRATOR);

    String subject() {
        return "00000000-0000-4000-8000-" + String.format("%012d", Math.abs(username.hashCode()) % 1_000_000_000L);
    }
}
