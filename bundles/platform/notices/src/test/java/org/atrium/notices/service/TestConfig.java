package org.atrium.notices.service;

import java.lang.reflect.Proxy;
import java.util.Map;

/** A channel's file, as the container reads it. */
final class TestConfig {
    private TestConfig() {}

    /** With these settings; the others have their defaults. */
    static ChannelConfig of(Map<String, Object> settings) {
        return (ChannelConfig)
                Proxy.newProxyInstance(
                        TestConfig.class.getClassLoader(),
                        new Class<?>[] {ChannelConfig.class},
                        (proxy, method, arguments) ->
                                settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
