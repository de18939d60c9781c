package org.krugozor.platform.stream;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stream's endpoint. */
@Configuration(proxyBeanMethods = false)
@Import(ChangesController.class)
public class StreamConfiguration {}
