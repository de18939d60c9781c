package org.krugozor.stack;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/**
 * What may block on an event loop, each with its reason; anything else fails the test that did it. Found by BlockHound
 * in the tests of every program; without it on the class path nobody loads this.
 */
public final class AllowedBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
                // version 4 and 7 ids draw from SecureRandom, which reads its seed from the kernel: never waits on
                // Linux
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside("java.util.UUID", "randomUUID")
                // first use of a class reads its bytes from a jar once
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "hasNext")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                // words of problems and event schemas are read once, from the program itself
                .allowBlockingCallsInside(
                        "org.springframework.context.support.ReloadableResourceBundleMessageSource", "getProperties")
                .allowBlockingCallsInside("org.krugozor.platform.event.Contracts", "hold")
                // a codec is put together at its first use, under a lock that is held for that long and never again
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                // likewise a template, whose file is read once, and the client's decompressor, which looks for its
                // native library once
                .allowBlockingCallsInside(
                        "org.thymeleaf.templateparser.markup.AbstractMarkupTemplateParser", "parseStandalone")
                .allowBlockingCallsInside("com.github.luben.zstd.util.Native", "load")
                // the description of the API is put together when it is first asked for
                .allowBlockingCallsInside("org.springdoc.api.AbstractOpenApiResource", "getOpenApi")
                // the appender's lock is held for the time of one line
                .allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders");
    }
}
