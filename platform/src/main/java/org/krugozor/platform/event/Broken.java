package org.krugozor.platform.event;

import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTransientException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a broken machine, which heals, from a poisoned message, which does not. */
final class Broken {

    private Broken() {}

    /** Whether trying the same again later makes sense, however often. */
    static boolean machine(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof R2dbcNonTransientResourceException
                    || cause instanceof R2dbcTransientException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || (cause instanceof IllegalStateException
                            && String.valueOf(cause.getMessage()).startsWith("Timeout on blocking read"))) {
                return true;
            }
        }
        return false;
    }
}
