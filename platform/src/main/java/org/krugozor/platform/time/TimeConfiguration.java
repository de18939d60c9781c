package org.krugozor.platform.time;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The demonstration's way to move the clock. */
@Configuration(proxyBeanMethods = false)
@Import(ClockController.class)
public class TimeConfiguration {}
