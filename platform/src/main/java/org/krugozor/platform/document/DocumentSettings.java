package org.krugozor.platform.document;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files are kept and how large they may be.
 *
 * @param folder the folder of the default store; its disk must be the only place that holds the files
 * @param limit the largest file taken
 * @param reserve room left free on that disk: a full disk stops the database too, so files are refused before
 */
@ConfigurationProperties("krugozor.documents")
public record DocumentSettings(
        @DefaultValue("state/documents") Path folder,
        @DefaultValue("100MB") DataSize limit,
        @DefaultValue("256MB") DataSize reserve) {

    public DocumentSettings {
        if (limit.toBytes() < 1 || reserve.toBytes() < 0) {
            throw new IllegalArgumentException("krugozor.documents.limit must be positive and reserve not negative");
        }
    }
}
