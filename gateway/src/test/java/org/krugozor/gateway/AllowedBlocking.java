package org.krugozor.gateway;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/** What may block on an event loop of the gateway, each with its reason; anything else fails the test that did it. */
public final class AllowedBlocking implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder
                // random numbers are seeded from the kernel: never waits on Linux
                .allowBlockingCallsInside("java.security.SecureRandom", "nextBytes")
                .allowBlockingCallsInside("java.util.UUID", "randomUUID")
                // first use of a class or a bundle of words reads its bytes from a jar once
                .allowBlockingCallsInside("java.lang.ClassLoader", "loadClass")
                .allowBlockingCallsInside("java.util.ServiceLoader$LazyClassPathLookupIterator", "hasNext")
                .allowBlockingCallsInside("java.util.ResourceBundle", "getBundle")
                // likewise a template and a codec, put together at their first use
                .allowBlockingCallsInside(
                        "org.thymeleaf.templateparser.markup.AbstractMarkupTemplateParser", "parseStandalone")
                .allowBlockingCallsInside("org.thymeleaf.TemplateEngine", "initialize")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                // styles and scripts are looked up inside the program's own jars
                .allowBlockingCallsInside(
                        "org.springframework.web.reactive.resource.PathResourceResolver", "getResource")
                // the services these tests stand in for answer from files
                .allowBlockingCallsInside("org.krugozor.gateway.stub.StubServices", "file")
                // the appender's lock is held for the time of one line
                .allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders");
    }
}
