package org.atrium.notices.service;

import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** A channel as a file of {@code etc} describes it. */
@Component(
        service = ConfiguredChannel.class,
        configurationPid = "org.atrium.notices.channel",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ChannelConfig.class, factory = true)
public class ConfiguredChannel {
    private final boolean enabled;
    private final Channel channel;

    /** As configured; a file that does not fit is refused with the reason in the log. */
    @Activate
    public ConfiguredChannel(
            ChannelConfig config, @Reference Json json, @Reference BusinessClock clock) {
        this(config.enabled(), built(config, json, clock));
    }

    ConfiguredChannel(boolean enabled, Channel channel) {
        this.enabled = enabled;
        this.channel = channel;
    }

    /** Whether it is used. */
    boolean enabled() {
        return enabled;
    }

    /** The channel. */
    Channel channel() {
        return channel;
    }

    private static Channel built(ChannelConfig config, Json json, BusinessClock clock) {
        if (!config.name().matches("[a-z][a-z0-9-]{0,38}")) {
            throw new IllegalArgumentException("name is small letters, digits and -");
        }
        return switch (config.kind()) {
            case "MAIL" -> new MailChannel(config);
            case "HTTP" -> new HttpChannel(HttpSettings.of(config), json, clock);
            default -> throw new IllegalArgumentException("kind is MAIL or HTTP");
        };
    }
}
