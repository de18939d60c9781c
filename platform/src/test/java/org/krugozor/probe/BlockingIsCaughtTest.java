package org.krugozor.probe;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class BlockingIsCaughtTest {

    @Test
    void whateverBlocksAnEventLoopFailsTheTest() {
        var blocking = Mono.fromCallable(() -> {
                    TimeUnit.MILLISECONDS.sleep(1);
                    return "";
                })
                .subscribeOn(Schedulers.parallel());

        assertThatThrownBy(() -> blocking.block(Duration.ofSeconds(5)))
                .hasRootCauseInstanceOf(BlockingOperationError.class);
    }
}
