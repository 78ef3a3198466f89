package org.atrium.kernel.service;

import java.util.Hashtable;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Gives each persistence unit its template, a service {@code (atrium.unit=name)} of the unit's own
 * bundle.
 */
@Component(
        immediate = true,
        service = {})
public class PersistenceUnits
        implements ServiceTrackerCustomizer<EntityManagerFactory, ServiceRegistration<?>> {
    private final BundleContext context;
    private final JtaTransactions transactions;
    private final ServiceTracker<EntityManagerFactory, ServiceRegistration<?>> units;

    /** Begins to look for units. */
    @Activate
    public PersistenceUnits(BundleContext context, @Reference JtaTransactions transactions) {
        this.context = context;
        this.transactions = transactions;
        this.units = new ServiceTracker<>(context, EntityManagerFactory.class, this);
        units.open();
    }

    /** Takes the templates away. */
    @Deactivate
    void stop() {
        units.close();
    }

    @Override
    public ServiceRegistration<?> addingService(ServiceReference<EntityManagerFactory> reference) {
        EntityManagerFactory unit = context.getService(reference);
        Object name = reference.getProperty("osgi.unit.name");
        return reference
                .getBundle()
                .getBundleContext()
                .registerService(
                        JpaTemplate.class,
                        new UnitTemplate(unit, transactions),
                        new Hashtable<>(Map.of("atrium.unit", name)));
    }

    @Override
    public void modifiedService(
            ServiceReference<EntityManagerFactory> reference, ServiceRegistration<?> template) {
        // a unit keeps its name
    }

    @Override
    public void removedService(
            ServiceReference<EntityManagerFactory> reference, ServiceRegistration<?> template) {
        try {
            template.unregister();
        } catch (IllegalStateException e) {
            // it has gone with its bundle
        }
        context.ungetService(reference);
    }
}
