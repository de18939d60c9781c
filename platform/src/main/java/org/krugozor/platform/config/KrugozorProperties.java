package org.krugozor.platform.config;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the plumbing must know of its surroundings; environment names and defaults are in krugozor-platform.yml.
 *
 * @param service bare name of this service, such as {@code review}; its source, API prefix and database
 * @param instance name of this copy of the service, unique among copies, stable over restarts
 * @param topicPrefix put before every topic and group, empty but in tests
 * @param issuer what a token's {@code iss} must be
 * @param jwks where the issuer's keys are
 * @param audience what a token's {@code aud} must hold
 * @param tokenUri where the service gets its own tokens
 * @param publicUrl the gateway's address as people see it, without a trailing slash
 * @param urls base addresses of the services by name
 */
@Validated
@ConfigurationProperties("krugozor")
public record KrugozorProperties(
        @NotBlank String service,
        @DefaultValue("0") String instance,
        @DefaultValue("") String topicPrefix,
        @NotBlank String issuer,
        @NotBlank String jwks,
        @DefaultValue("krugozor") String audience,
        @NotBlank String tokenUri,
        @NotBlank String clientId,
        @DefaultValue("") String clientSecret,
        @NotBlank String publicUrl,
        @NotNull Map<String, String> urls,
        @NotNull Database database) {

    /**
     * The service's own database; the drainer and the listener open plain connections to it.
     *
     * @param pool most connections of the R2DBC pool
     */
    public record Database(
            @NotBlank String host,
            int port,
            @NotBlank String name,
            @NotBlank String user,
            String password,
            int pool) {

        public String jdbcUrl() {
            return "jdbc:postgresql://" + host + ":" + port + "/" + name;
        }
    }

    /** The topic's name on the broker. */
    public String topic(String bare) {
        return topicPrefix + bare;
    }

    /** The address of a sister service; a bug if it is not configured. */
    public String url(String name) {
        var url = urls.get(name);
        if (url == null) {
            throw new IllegalStateException("krugozor.urls." + name + " is not set");
        }
        return url;
    }
}
