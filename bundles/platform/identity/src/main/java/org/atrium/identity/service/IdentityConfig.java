package org.atrium.identity.service;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/org.atrium.identity.cfg}; the defaults stand only here. */
@ObjectClassDefinition(name = "Atrium: logins")
@interface IdentityConfig {
    @AttributeDefinition(description = "Failed logins in 15 minutes that lock a name, 3 to 100")
    int failuresPerName() default 10;

    @AttributeDefinition(
            description =
                    "Failed logins in 15 minutes that lock an address, 10 to 100000; the machine's"
                            + " own address, where a proxy may sit, is never locked")
    int failuresPerAddress() default 100;

    @AttributeDefinition(description = "How long a lock lasts in minutes, 1 to 1440")
    int lockMinutes() default 15;

    @AttributeDefinition(description = "Age in days at which a password must be changed; 0: never")
    int passwordDays() default 0;

    @AttributeDefinition(description = "Codes of the roles whose holders need a second factor")
    String[] secondFactorRoles() default {};

    @AttributeDefinition(description = "Days for which the security log is kept, 183 at least")
    int securityLogDays() default 400;
}
