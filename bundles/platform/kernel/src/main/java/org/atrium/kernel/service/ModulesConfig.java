package org.atrium.kernel.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of functions and their versions, pid {@code org.atrium.kernel.modules}. */
@ObjectClassDefinition(name = "Atrium modules")
public @interface ModulesConfig {
    /** Start. */
    @AttributeDefinition(description = "Seconds after which a version that has not come up fails")
    int startSeconds() default 60;

    /** Check. */
    @AttributeDefinition(description = "Seconds after which a version that is not healthy fails")
    int checkSeconds() default 20;

    /** Drain. */
    @AttributeDefinition(description = "Seconds that the old version may take to its last request")
    int drainSeconds() default 120;

    /** Hold. */
    @AttributeDefinition(
            description =
                    "Seconds that requests wait at most while a version is replaced by another jar"
                            + " of the same number")
    int holdSeconds() default 10;

    /** Trust. */
    @AttributeDefinition(
            description =
                    "Whether jars need no signature: true, false, or demo (only where made-up"
                            + " people play)")
    String unsignedModules() default "demo";
}
