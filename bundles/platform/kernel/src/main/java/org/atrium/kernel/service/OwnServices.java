package org.atrium.kernel.service;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;
import org.osgi.service.component.annotations.Component;

/**
 * Two versions of a function run side by side without seeing each other's services: what a bundle
 * registers (its persistence unit, its migrated schema, its own components) is hidden from any
 * other bundle with its symbolic name. So a function needs no version in its references.
 */
@Component(immediate = true)
public class OwnServices implements FindHook, EventListenerHook {
    private static final String OURS = "atrium-";

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean all,
            Collection<ServiceReference<?>> references) {
        Bundle asks = context.getBundle();
        if (isOurs(asks)) {
            references.removeIf(r -> isOther(r.getBundle(), asks));
        }
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        Bundle owner = event.getServiceReference().getBundle();
        if (owner != null && isOurs(owner)) {
            listeners.keySet().removeIf(context -> isOther(owner, context.getBundle()));
        }
    }

    private static boolean isOurs(Bundle bundle) {
        return bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(OURS);
    }

    private static boolean isOther(Bundle one, Bundle other) {
        return one != null
                && one.getBundleId() != other.getBundleId()
                && other.getSymbolicName() != null
                && other.getSymbolicName().equals(one.getSymbolicName());
    }
}
