package org.krugozor.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets buckets = new TokenBuckets(60, now::get);

    @Test
    void aMinutesWorthMayComeAtOnceAndNoMore() {
        for (int i = 0; i < 60; i++) {
            assertThat(buckets.take("a")).isTrue();
        }
        assertThat(buckets.take("a")).isFalse();
    }

    @Test
    void aBucketFillsEvenly() {
        for (int i = 0; i < 61; i++) {
            buckets.take("a");
        }
        now.addAndGet(1_000_000_000L);

        assertThat(buckets.take("a")).isTrue();
        assertThat(buckets.take("a")).isFalse();
    }

    @Test
    void oneAddressDoesNotEmptyTheBucketOfAnother() {
        for (int i = 0; i < 61; i++) {
            buckets.take("a");
        }

        assertThat(buckets.take("b")).isTrue();
    }
}
