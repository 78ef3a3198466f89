package org.atrium.invoices.service;

import org.atrium.kernel.api.BusinessClock;
import org.atrium.kernel.api.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider that {@code etc/org.atrium.invoices.provider.cfg} describes, or none. Always there,
 * also while the file changes: the function does not depend on it.
 */
@Component(service = Provider.class, configurationPid = "org.atrium.invoices.provider")
@Designate(ocd = ProviderConfig.class)
public class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final Json json;
    private final BusinessClock clock;
    private volatile InvoiceProvider present;

    /** As configured. */
    @Activate
    public Provider(ProviderConfig config, @Reference Json json, @Reference BusinessClock clock) {
        this.json = json;
        this.clock = clock;
        configure(config);
    }

    /**
     * As configured from now on; a file that does not fit is refused with the reason in the log.
     */
    @Modified
    void configure(ProviderConfig config) {
        try {
            present = config.enabled() ? new HttpProvider(config, json, clock) : null;
        } catch (IllegalArgumentException e) {
            present = null;
            LOG.error("etc/org.atrium.invoices.provider.cfg is not used: {}", e.getMessage());
        }
    }

    /** Who issues for this seller; null where invoices go by file. */
    InvoiceProvider of(String sellerTaxId) {
        InvoiceProvider now = present;
        return now != null && now.serves(sellerTaxId) ? now : null;
    }

    /** Whether there is one for anybody. */
    boolean isOn() {
        return present != null;
    }
}
