package org.atrium.web.door;

import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the door: {@code etc/org.atrium.web.door.cfg}. */
@ObjectClassDefinition(name = "Atrium: the door")
public @interface DoorConfig {
    /** Largest JSON or other plain body, in MiB. */
    int bodyMiB() default 1;

    /** Largest upload, in MiB. */
    int uploadMiB() default 25;

    /** Largest upload to a path with the word {@code import} or {@code imports}, in MiB. */
    int importMiB() default 100;

    /** How long a stop waits for requests that run, in seconds. */
    int stopSeconds() default 20;
}
