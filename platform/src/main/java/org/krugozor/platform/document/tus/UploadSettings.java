package org.krugozor.platform.document.tus;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How uploads in pieces are taken.
 *
 * @param folder where unfinished files lie; shared by all instances of a service, as its document folder is
 * @param limit the largest file taken
 * @param keep how long an upload may rest before it is removed
 * @param silence after which a connection that sends nothing is given up; what came is kept
 * @param openPerOwner unfinished uploads of one owner
 */
@ConfigurationProperties("krugozor.uploads")
public record UploadSettings(
        @DefaultValue("state/uploads") Path folder,
        @DefaultValue("100MB") DataSize limit,
        @DefaultValue("24h") Duration keep,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("20") int openPerOwner) {

    public UploadSettings {
        if (limit.toBytes() < 1 || openPerOwner < 1 || keep.isNegative() || silence.isNegative()) {
            throw new IllegalArgumentException("krugozor.uploads: limit and openPerOwner must be positive");
        }
    }
}
