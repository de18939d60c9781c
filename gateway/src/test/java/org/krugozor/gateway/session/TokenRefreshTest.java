package org.krugozor.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.Browser;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.stub.StubPerson;

class TokenRefreshTest extends GatewayTest {

    @Test
    void twentyRequestsAtOnceRefreshOnceAndKeepTheSession() {
        WORLD.realm().tokenLife(Duration.ofSeconds(5));
        Browser browser = signedIn(StubPerson.AUTHOR);
        WORLD.realm().tokenLife(Duration.ofMinutes(10));
        String session = browser.session();
        int before = WORLD.realm().refreshes();

        List<Integer> answers = atOnce(browser, 20);

        assertThat(answers).hasSize(20).containsOnly(200);
        assertThat(WORLD.realm().refreshes() - before).isEqualTo(1);
        assertThat(browser.session()).isEqualTo(session);
        assertThat(browser.asks("/en/work").statusCode()).isEqualTo(200);
    }

    @Test
    void aFreshTokenIsLeftAlone() {
        Browser browser = signedIn(StubPerson.AUTHOR);
        int before = WORLD.realm().refreshes();

        atOnce(browser, 5);

        assertThat(WORLD.realm().refreshes()).isEqualTo(before);
    }

    @Test
    void aSessionWhoseRefreshTokenEndedLeadsToTheLoginAgain() {
        WORLD.realm().tokenLife(Duration.ofSeconds(5));
        Browser browser = signedIn(StubPerson.AUTHOR);
        WORLD.realm().forgetRefreshTokens();

        HttpResponse<String> page = browser.asks("/ru/work/manuscripts");
        HttpResponse<String> withinPage =
                browser.asks("GET", "/ru/work/manuscripts", Map.of("HX-Request", "true", "Accept", "*/*"), "");

        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(page.headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).contains("ui_locales=ru"));
        assertThat(withinPage.statusCode()).isEqualTo(401);
    }

    private static List<Integer> atOnce(Browser browser, int many) {
        ExecutorService people = Executors.newFixedThreadPool(many);
        try {
            List<CompletableFuture<Integer>> asked = IntStream.range(0, many)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> browser.asks("/api/submission/manuscripts").statusCode(), people))
                    .toList();
            return asked.stream().map(CompletableFuture::join).toList();
        } finally {
            people.shutdownNow();
        }
    }
}
