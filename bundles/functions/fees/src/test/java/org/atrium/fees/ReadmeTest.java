package org.atrium.fees;

import java.util.Arrays;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.service.BillingJob;
import org.atrium.fees.service.DunningJob;
import org.atrium.fees.service.FeeCases;
import org.atrium.kernel.testkit.ModuleReadme;
import org.junit.Test;

public class ReadmeTest extends ModuleReadme {
    public ReadmeTest() {
        super(FeesModule.declared());
    }

    @Test
    public void itNamesItemsAndJobs() {
        Arrays.stream(FeeItem.values()).forEach(item -> assertNamed("`" + item.name() + "`"));
        assertNamed(BillingJob.TYPE);
        assertNamed(DunningJob.TYPE);
    }

    @Test
    public void itDrawsTheFlows() {
        FeeCases.FLOWS.forEach(flow -> assertDrawn(flow.diagram("en")));
    }
}
