package org.krugozor.publication.article.application;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Takes address and account of a person out of every copy kept here. */
public interface ErasingPerson {

    Mono<Void> erase(UUID person);
}
