package org.krugozor.stack.player;

import java.time.LocalDate;
import org.krugozor.stack.player.api.DomainTime;
import org.krugozor.stack.player.api.Krugozor;
import org.krugozor.stack.player.api.PlayerSettings;

/** Plays the demonstration journal, or one story, through the public API of the running system. */
public final class Player {

    private Player() {}

    /**
     * Plays {@code demonstration} or {@code story} and exits with 0 when all of it could be played, else with 1.
     *
     * @param arguments which of the two
     */
    public static void main(String[] arguments) {
        var settings = PlayerSettings.from(System.getenv());
        var krugozor = new Krugozor(settings);
        var data = DemonstrationData.load();
        var played =
                switch (arguments.length == 1 ? arguments[0] : "") {
                    case "demonstration" -> {
                        var today = LocalDate.now(DomainTime.ALMATY);
                        try (var journal = DemonstrationJournal.open(settings.journal(), today)) {
                            yield new Demonstration(krugozor, data, journal).play();
                        }
                    }
                    case "story" -> new Story(krugozor, data).play();
                    default -> {
                        System.err.println("usage: Player demonstration | story");
                        yield false;
                    }
                };
        System.exit(played ? 0 : 1);
    }
}
