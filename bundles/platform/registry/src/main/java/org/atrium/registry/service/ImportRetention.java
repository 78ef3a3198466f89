package org.atrium.registry.service;

import org.atrium.kernel.api.Recurring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Forgets refused rows, which hold personal data, once they were not mended for a week. */
@Component
public class ImportRetention implements Recurring {
    private final LedgerImports imports;

    /** Over the service. */
    @Activate
    public ImportRetention(@Reference LedgerImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "registry.import-retention";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.dailyAt("19:47");
    }

    @Override
    public void run() {
        imports.forgetOld();
    }
}
