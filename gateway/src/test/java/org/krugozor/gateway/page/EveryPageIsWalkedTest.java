package org.krugozor.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.krugozor.gateway.GatewayTest;
import org.krugozor.gateway.page.office.OfficePagesTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** No page is added without the tests that walk all pages getting to know it. */
class EveryPageIsWalkedTest extends GatewayTest {

    /** What answers a GET and is no page of its own; each with its reason. */
    private static final Set<String> NO_PAGES = Set.of(
            // heard or fetched by script
            "/{lang:kk|ru|en}/work/live",
            "/{lang:kk|ru|en}/work/fresh",
            "/{lang:kk|ru|en}/work/operations/mail/failed",
            "/{lang:kk|ru|en}/work/manuscripts/{id:[0-9a-f-]{36}}/files",
            // lead on to another page
            "/{lang:kk|ru|en}/work/operations",
            "/{lang:kk|ru|en}/work/reviewers/table/trial");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageOfTheWorkspaceIsAmongThoseWalked() {
        var walked = Stream.concat(
                        PagesTest.PAGES.stream().map(page -> page.replace("LANG", "en")),
                        OfficePagesTest.PAGES.stream().map(page -> "/en/work/" + page))
                .map(page -> PathContainer.parsePath(page.split("\\?", 2)[0]))
                .toList();

        assertThat(patterns().filter(pattern -> walked.stream().noneMatch(pattern::matches)))
                .extracting(PathPattern::getPatternString)
                .isEmpty();
    }

    @Test
    void whatIsSaidToBeNoPageIsStillThere() {
        var known = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .map(PathPattern::getPatternString)
                .toList();

        assertThat(known).containsAll(NO_PAGES);
    }

    private Stream<PathPattern> patterns() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternsCondition().getPatterns().stream())
                .filter(pattern -> List.of("/{lang", "/i/").stream().anyMatch(pattern.getPatternString()::startsWith))
                .filter(pattern -> !NO_PAGES.contains(pattern.getPatternString()));
    }
}
