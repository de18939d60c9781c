package org.krugozor.stack.launcher;

import java.util.Properties;
import org.krugozor.stack.process.Secrets;

/** The secrets of this state folder: each made when it is first asked for, then always the same. */
final class SecretBook {

    private static final String NAME = "secrets";

    private final StateFolder state;
    private final Properties secrets;

    SecretBook(StateFolder state) {
        this.state = state;
        this.secrets = state.load(NAME);
    }

    synchronized String of(String name) {
        var known = secrets.getProperty(name);
        if (known != null) {
            return known;
        }
        var fresh = Secrets.fresh();
        secrets.setProperty(name, fresh);
        state.store(NAME, secrets);
        return fresh;
    }
}
