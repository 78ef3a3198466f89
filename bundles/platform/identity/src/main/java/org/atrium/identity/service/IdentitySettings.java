package org.atrium.identity.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.atrium.identity.domain.Person;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings of logins; a figure out of its bounds is brought back to them and logged. */
@Component(service = IdentitySettings.class, configurationPid = "org.atrium.identity")
@Designate(ocd = IdentityConfig.class)
public class IdentitySettings {
    private static final Logger LOG = LoggerFactory.getLogger(IdentitySettings.class);
    private static final int LOG_DAYS = 183;

    private volatile IdentityConfig config;

    @Activate
    @Modified
    void configure(IdentityConfig given) {
        config = given;
    }

    /** The failure with this number locks a name. */
    int failuresPerName() {
        return within("failuresPerName", config.failuresPerName(), 3, 100);
    }

    /** The failure with this number locks an address. */
    int failuresPerAddress() {
        return within("failuresPerAddress", config.failuresPerAddress(), 10, 100_000);
    }

    /** How long a lock lasts. */
    Duration lock() {
        return Duration.ofMinutes(within("lockMinutes", config.lockMinutes(), 1, 1440));
    }

    /** How long the security log is kept. */
    Duration securityLog() {
        return Duration.ofDays(
                within("securityLogDays", config.securityLogDays(), LOG_DAYS, 36_500));
    }

    /** Whether the password has to be changed for its age. */
    boolean expired(Person person, Instant now) {
        int days = within("passwordDays", config.passwordDays(), 0, 3650);
        return days > 0
                && person.source() == Person.Source.LOCAL
                && (person.passwordSetAt() == null
                        || person.passwordSetAt().plus(Duration.ofDays(days)).isBefore(now));
    }

    /** Whether one of these roles needs a second factor. */
    boolean needSecondFactor(Collection<String> roles) {
        return Set.of(config.secondFactorRoles()).stream().anyMatch(roles::contains);
    }

    private static int within(String name, int given, int least, int most) {
        int used = Math.max(least, Math.min(most, given));
        if (used != given) {
            LOG.warn(
                    "org.atrium.identity.cfg: {}={} is out of bounds, {} is used",
                    name,
                    given,
                    used);
        }
        return used;
    }
}
