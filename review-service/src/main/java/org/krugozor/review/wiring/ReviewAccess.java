package org.krugozor.review.wiring;

import org.krugozor.platform.security.AccessRules;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.stereotype.Component;

/** Who may call what. Within an endpoint the office's own relations decide further. */
@Component
class ReviewAccess implements AccessRules {

    private static final String API = "/api/review";
    private static final String[] STAFF = {"editor", "chief-editor", "secretary"};

    @Override
    public void apply(ServerHttpSecurity.AuthorizeExchangeSpec rules) {
        // the token in the path is the right: it opens one assignment and nothing else
        rules.pathMatchers(API + "/invitations/*", API + "/invitations/*/**").permitAll();
        rules.pathMatchers(API + "/assignments", API + "/assignments/**").authenticated();

        rules.pathMatchers(HttpMethod.GET, API + "/office")
                .hasAnyRole("editor", "chief-editor", "secretary", "administrator");
        rules.pathMatchers(HttpMethod.PUT, API + "/office").hasAnyRole("chief-editor", "administrator");
        rules.pathMatchers(HttpMethod.GET, API + "/mails").hasAnyRole("secretary", "administrator");
        rules.pathMatchers(HttpMethod.POST, API + "/mails/*/retry").hasAnyRole("secretary", "administrator");
        rules.pathMatchers(HttpMethod.GET, API + "/meetings", API + "/meetings/*")
                .hasAnyRole(STAFF);
        rules.pathMatchers(HttpMethod.POST, API + "/meetings").hasAnyRole("secretary", "chief-editor");
        rules.pathMatchers(API + "/reviewers/me", API + "/reviewers/me/**").authenticated();
        rules.pathMatchers(API + "/reviewers", API + "/reviewers/**").hasAnyRole(STAFF);
        // the secretary decides nothing
        rules.pathMatchers(API + "/assignment-plans", API + "/assignment-plans/**")
                .hasAnyRole("editor", "chief-editor");
        rules.pathMatchers(API + "/cases", API + "/cases/**").hasAnyRole(STAFF);

        rules.pathMatchers(HttpMethod.GET, "/internal/renditions/*").hasRole("rendition-anonymous");
    }
}
