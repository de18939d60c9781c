package org.krugozor.platform.document;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept when not in a folder: a bucket of any S3 service.
 *
 * @param bucket which must exist
 * @param prefix put before each key, e.g. {@code submission/} where services share a bucket
 * @param endpoint of the service; none for Amazon's own
 * @param pathStyle whether the bucket stands in the path, as most services but Amazon's want it
 * @param accessKey with {@code secretKey}; without them those of the surroundings are used
 */
@ConfigurationProperties("krugozor.documents.s3")
public record S3Settings(
        String bucket,
        @DefaultValue("") String prefix,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("") String accessKey,
        @DefaultValue("") String secretKey) {

    public S3Settings {
        if (bucket.isBlank() || accessKey.isEmpty() != secretKey.isEmpty()) {
            throw new IllegalArgumentException(
                    "krugozor.documents.s3 needs a bucket, and an access key with its secret or neither");
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "S3Settings[" + bucket + "/" + prefix + "]";
    }
}
