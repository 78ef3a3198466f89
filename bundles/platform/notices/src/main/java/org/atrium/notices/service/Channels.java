package org.atrium.notices.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The channels that are configured now. */
@Component(service = Channels.class)
public class Channels {
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private final List<ConfiguredChannel> configured = new CopyOnWriteArrayList<>();

    /** Adds one by hand, as the container does. */
    void add(ConfiguredChannel channel) {
        configured.add(channel);
    }

    /** All of them by name, switched off ones too. */
    List<ConfiguredChannel> all() {
        return configured.stream()
                .sorted(Comparator.comparing(each -> each.channel().name()))
                .toList();
    }

    /** The one of this name, if it is switched on. */
    Optional<Channel> find(String name) {
        return configured.stream()
                .filter(channel -> channel.enabled() && channel.channel().name().equals(name))
                .findFirst()
                .map(ConfiguredChannel::channel);
    }
}
