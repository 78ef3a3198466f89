package org.atrium.rent;

import org.atrium.kernel.testkit.ModuleReadme;
import org.atrium.rent.service.LeaseFlow;
import org.atrium.rent.service.RepossessionFlow;
import org.junit.Test;

public class ReadmeTest extends ModuleReadme {
    public ReadmeTest() {
        super(RentModule.declared(), "rent.column.", "rent.paper.");
    }

    @Test
    public void itDrawsTheFlows() {
        assertDrawn(LeaseFlow.FLOW.diagram("en"));
        assertDrawn(RepossessionFlow.FLOW.diagram("en"));
    }
}
