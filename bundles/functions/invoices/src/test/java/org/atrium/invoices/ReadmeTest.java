package org.atrium.invoices;

import org.atrium.kernel.testkit.ModuleReadme;

public class ReadmeTest extends ModuleReadme {
    public ReadmeTest() {
        super(InvoicesModule.declared(), "invoices.column.");
    }
}
