package org.krugozor.stack.launcher;

import java.util.Arrays;
import java.util.Optional;

/** What a state folder was begun with. It stays so: a demonstration is never played into somebody's real journal. */
enum Journal {
    /** The demonstration journal, its people's accounts, and a clock that can be moved. */
    DEMONSTRATION("demonstration"),
    /** An empty journal with the accounts and the clock of the demonstration. */
    UNPLAYED("unplayed"),
    /** An empty journal, no account, the clock of the machine. */
    EMPTY("empty");

    private static final String NOTE = "journal";

    private final String word;

    Journal(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** What the folder was begun with; nothing before its first start. */
    static Optional<Journal> of(StateFolder state) {
        var note = state.note(NOTE);
        return Arrays.stream(values())
                .filter(journal -> journal.word.equals(note))
                .findFirst();
    }

    void begin(StateFolder state) {
        state.setNote(NOTE, word);
    }
}
