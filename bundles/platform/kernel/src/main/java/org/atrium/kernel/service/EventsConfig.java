package org.atrium.kernel.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the delivery of events, pid {@code org.atrium.kernel.events}. */
@ObjectClassDefinition(name = "Atrium events")
public @interface EventsConfig {
    /** Pauses between attempts. */
    @AttributeDefinition(
            description = "Seconds after each failure; one more failure makes the event poison")
    long[] pausesSeconds() default {1, 5, 30, 120, 600};

    /** Slow poll. */
    @AttributeDefinition(description = "Seconds between looks for events that nobody told of")
    int pollSeconds() default 30;

    /** Threads. */
    @AttributeDefinition(description = "Consumers that are served at the same time")
    int threads() default 2;

    /** Retention. */
    @AttributeDefinition(description = "Days that delivered events are kept")
    int keepDays() default 30;
}
