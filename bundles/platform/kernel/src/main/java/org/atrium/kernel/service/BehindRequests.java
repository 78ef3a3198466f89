package org.atrium.kernel.service;

import org.apache.karaf.features.DeploymentEvent;
import org.apache.karaf.features.DeploymentListener;
import org.apache.karaf.features.FeaturesService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the threads that bring and take away functions stand behind those that answer requests, so
 * that a front desk does not feel a swap. Karaf deploys on one thread of its own, and calls its
 * listeners there.
 */
@Component(service = {})
public class BehindRequests implements DeploymentListener {
    private final FeaturesService features;

    /** Listens to deployments. */
    @Activate
    public BehindRequests(@Reference FeaturesService features) {
        this.features = features;
        features.registerListener(this);
    }

    /** A thread that stands behind requests, as do those that it starts. */
    static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    @Override
    public void deploymentEvent(DeploymentEvent event) {
        if (event == DeploymentEvent.DEPLOYMENT_STARTED) {
            Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        }
    }

    /** Listens no more. */
    @Deactivate
    void stop() {
        features.unregisterListener(this);
    }
}
