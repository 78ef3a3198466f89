package org.atrium.kernel.service;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.atrium.kernel.api.Messages;
import org.atrium.kernel.api.Modules;
import org.atrium.kernel.api.RunningModule;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Texts out of the bundles' {@code i18n/messages_zh.properties} and {@code messages_en.properties}
 * (UTF-8).
 */
@Component
public class MessagesImpl implements Messages {
    private final Modules modules;
    private final BundleContext context;
    private final Bundle own;
    private final Map<Key, Properties> files = new ConcurrentHashMap<>();

    /** A file of a bundle as it was when it was last updated. */
    private record Key(long bundle, long modified, String language) {}

    /** The kernel's own files hold the codes of {@code common} and {@code kernel}. */
    @Activate
    public MessagesImpl(BundleContext context, @Reference Modules modules) {
        this.context = context;
        this.own = context.getBundle();
        this.modules = modules;
    }

    @Override
    public String text(String code, Map<String, Object> arguments, String language) {
        String module = code.substring(0, Math.max(code.indexOf('.'), 0));
        String file = "en".equals(language) ? "en" : "zh";
        String text =
                bundles(module)
                        .map(bundle -> file(bundle, file).getProperty(code))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(code);
        for (Map.Entry<String, Object> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", String.valueOf(argument.getValue()));
        }
        return text;
    }

    /** A version that runs for some projects only may have texts of its own. */
    private Stream<Bundle> bundles(String module) {
        List<Bundle> bundles =
                Stream.concat(modules.running(module).stream(), modules.versions().stream())
                        .filter(m -> m.info().id().equals(module))
                        .map(RunningModule::bundle)
                        .distinct()
                        .toList();
        return bundles.isEmpty() ? Stream.of(own) : bundles.stream();
    }

    private Properties file(Bundle bundle, String language) {
        Key key = new Key(bundle.getBundleId(), bundle.getLastModified(), language);
        Properties known = files.get(key);
        if (known != null) {
            return known;
        }
        files.keySet().removeIf(this::isGone);
        return files.computeIfAbsent(key, k -> load(bundle, language));
    }

    private boolean isGone(Key key) {
        Bundle bundle = context.getBundle(key.bundle());
        return bundle == null || bundle.getLastModified() != key.modified();
    }

    private static Properties load(Bundle bundle, String language) {
        Properties texts = new Properties();
        URL url = bundle.getEntry("i18n/messages_" + language + ".properties");
        if (url != null) {
            try (Reader in = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                texts.load(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }
}
