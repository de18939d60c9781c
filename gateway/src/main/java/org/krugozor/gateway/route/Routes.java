package org.krugozor.gateway.route;

import java.net.URI;
import org.krugozor.gateway.GatewaySettings;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * The table of routes. What is not listed is not there; in particular no route leads to {@code /internal/**} of any
 * service.
 */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouteLocator table(RouteLocatorBuilder builder, GatewaySettings settings) {
        URI submission = settings.services().submission();
        URI review = settings.services().review();
        URI publication = settings.services().publication();
        return builder.routes()
                .route("submission", route -> route.path("/api/submission/**")
                        .filters(Routes::asTheCaller)
                        .uri(submission))
                .route("review", route -> route.path("/api/review/**")
                        .filters(Routes::asTheCaller)
                        .uri(review))
                .route("publication", route -> route.path("/api/publication/**")
                        .filters(Routes::asTheCaller)
                        .uri(publication))
                .route("submission-openapi", route -> route.path("/api/openapi/submission")
                        .filters(filters -> asNobody(filters).setPath("/api/submission/openapi.json"))
                        .uri(submission))
                .route("review-openapi", route -> route.path("/api/openapi/review")
                        .filters(filters -> asNobody(filters).setPath("/api/review/openapi.json"))
                        .uri(review))
                .route("publication-openapi", route -> route.path("/api/openapi/publication")
                        .filters(filters -> asNobody(filters).setPath("/api/publication/openapi.json"))
                        .uri(publication))
                .route("reviewer-files", route -> route.path("/i/{token}/files/{ref}")
                        .and()
                        .method(HttpMethod.GET, HttpMethod.HEAD)
                        .filters(filters -> asNobody(filters).setPath("/api/review/invitations/{token}/files/{ref}"))
                        .uri(review))
                .route("public-site", route -> route.path(
                                "/{lang:kk|ru|en}",
                                "/{lang:kk|ru|en}/",
                                "/{lang:kk|ru|en}/{page:(?!work$).*}",
                                "/{lang:kk|ru|en}/{page:(?!work$).*}/**",
                                "/articles/**",
                                "/assets/**",
                                "/robots.txt",
                                "/sitemap.xml",
                                "/oai")
                        .and()
                        .method(HttpMethod.GET, HttpMethod.HEAD)
                        .filters(Routes::asNobody)
                        .uri(publication))
                .build();
    }

    /** The session's token goes with the request, the session itself does not. A bearer token passes as it came. */
    private static UriSpec asTheCaller(GatewayFilterSpec filters) {
        return filters.saveSession().tokenRelay().removeRequestHeader(HttpHeaders.COOKIE);
    }

    /** The public journal must look the same to everybody, or caches would mix people up. */
    private static GatewayFilterSpec asNobody(GatewayFilterSpec filters) {
        return filters.removeRequestHeader(HttpHeaders.COOKIE).removeRequestHeader(HttpHeaders.AUTHORIZATION);
    }
}
