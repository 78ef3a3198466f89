package org.atrium.invoices.service;

import java.lang.reflect.Proxy;
import java.util.Map;

/** The provider's file, as the container reads it. */
final class ProviderFile {
    private ProviderFile() {}

    /** With these settings; the others have their defaults. */
    static ProviderConfig of(Map<String, Object> settings) {
        return (ProviderConfig)
                Proxy.newProxyInstance(
                        ProviderFile.class.getClassLoader(),
                        new Class<?>[] {ProviderConfig.class},
                        (proxy, method, arguments) ->
                                settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
