package org.krugozor.publication.wiring;

import org.krugozor.platform.security.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity.AuthorizeExchangeSpec;

/**
 * Who may call what, by role. Narrower relations - production editors, translators, the corresponding author - are
 * checked by the use cases, because they are kept here and not in the token.
 */
@Configuration(proxyBeanMethods = false)
class PublicationAccess {

    private static final String API = "/api/publication";
    private static final String ARTICLE = API + "/articles/{id}";
    private static final String ISSUE = API + "/issues/{id}";
    private static final String[] STAFF = {"editor", "chief-editor", "secretary"};
    private static final String[] OFFICE = {"chief-editor", "secretary"};

    @Bean
    AccessRules publicationRules() {
        return rules -> {
            journal(rules);
            articles(rules);
            issues(rules);
            site(rules);
        };
    }

    private static void journal(AuthorizeExchangeSpec rules) {
        rules.pathMatchers(HttpMethod.GET, API + "/journal").permitAll();
        rules.pathMatchers(HttpMethod.PUT, API + "/journal", API + "/journal/doi-pattern")
                .hasAnyRole("chief-editor", "administrator");
        rules.pathMatchers(HttpMethod.POST, API + "/journal/doi-pattern/confirmation")
                .hasRole("chief-editor");
        rules.pathMatchers(HttpMethod.GET, API + "/office")
                .hasAnyRole("editor", "chief-editor", "secretary", "administrator");
        rules.pathMatchers(HttpMethod.PUT, API + "/office").hasAnyRole("chief-editor", "administrator");
    }

    private static void articles(AuthorizeExchangeSpec rules) {
        rules.pathMatchers(HttpMethod.GET, API + "/articles").hasAnyRole(STAFF);
        // authors see their own: whose it is, the use case knows
        rules.pathMatchers(
                        HttpMethod.GET,
                        ARTICLE,
                        ARTICLE + "/galleys/{galleyId}",
                        ARTICLE + "/galleys/{galleyId}/content")
                .authenticated();
        rules.pathMatchers(HttpMethod.POST, ARTICLE + "/proof/approval").authenticated();
        // a production editor or translator may have any role
        rules.pathMatchers(
                        HttpMethod.POST,
                        ARTICLE + "/production",
                        ARTICLE + "/proof",
                        ARTICLE + "/readiness",
                        ARTICLE + "/galleys",
                        ARTICLE + "/galleys/typeset")
                .authenticated();
        rules.pathMatchers(HttpMethod.DELETE, ARTICLE + "/galleys/{galleyId}").authenticated();
        rules.pathMatchers(HttpMethod.PUT, ARTICLE + "/translation").authenticated();
        rules.pathMatchers(HttpMethod.POST, ARTICLE + "/sources").hasRole("secretary");
        rules.pathMatchers(HttpMethod.GET, ARTICLE + "/sources/{fileId}").hasAnyRole(STAFF);
        rules.pathMatchers(HttpMethod.POST, ARTICLE + "/cancellation").hasRole("chief-editor");
    }

    private static void issues(AuthorizeExchangeSpec rules) {
        rules.pathMatchers(HttpMethod.GET, API + "/issues", ISSUE).hasAnyRole(STAFF);
        rules.pathMatchers(HttpMethod.POST, API + "/issues", ISSUE + "/articles")
                .hasAnyRole(OFFICE);
        rules.pathMatchers(HttpMethod.PUT, ISSUE + "/plan", ISSUE + "/order", ISSUE + "/minutes")
                .hasAnyRole(OFFICE);
        rules.pathMatchers(HttpMethod.DELETE, ISSUE + "/articles/{manuscriptId}")
                .hasAnyRole(OFFICE);
        rules.pathMatchers(HttpMethod.POST, ISSUE + "/freeze", ISSUE + "/unfreeze", ISSUE + "/publication")
                .hasRole("chief-editor");
    }

    /** The public journal: everybody may read it, nobody may write it. */
    private static void site(AuthorizeExchangeSpec rules) {
        for (var method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            rules.pathMatchers(
                            method,
                            "/",
                            "/kk/**",
                            "/ru/**",
                            "/en/**",
                            "/articles/{number}/article.pdf",
                            "/articles/{number}/article.xml",
                            "/assets/**",
                            "/favicon.ico",
                            "/robots.txt",
                            "/sitemap.xml")
                    .permitAll();
        }
    }
}
