package org.atrium.rent.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.atrium.common.Money;
import org.atrium.kernel.api.Json;
import org.atrium.rent.api.SaveLease;
import org.atrium.rent.domain.FreePeriod;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentStep;
import org.atrium.rent.domain.RentTerms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Steps and free periods of a lease as the text in which they are kept. */
@Component(service = LeaseTexts.class)
public class LeaseTexts {
    private final Json json;

    /** Over JSON. */
    @Activate
    public LeaseTexts(@Reference Json json) {
        this.json = json;
    }

    /** What is kept. */
    public static final class Kept {
        /** Rises of the rent. */
        public List<SaveLease.Step> steps = new ArrayList<>();

        /** Days without rent. */
        public List<SaveLease.Free> freePeriods = new ArrayList<>();
    }

    /** As text. */
    String write(RentTerms terms) {
        Kept kept = new Kept();
        for (RentStep step : terms.steps()) {
            SaveLease.Step written = new SaveLease.Step();
            written.from = step.from().toString();
            written.percent = step.percent() == null ? null : step.percent().toPlainString();
            written.amount = step.amount() == null ? null : step.amount().view();
            kept.steps.add(written);
        }
        for (FreePeriod period : terms.free()) {
            SaveLease.Free written = new SaveLease.Free();
            written.from = period.from().toString();
            written.to = period.to().toString();
            kept.freePeriods.add(written);
        }
        return json.write(kept);
    }

    /** Steps and free periods as they are shown. */
    Kept kept(Lease lease) {
        return json.read(lease.terms(), Kept.class);
    }

    /** What a lease says about money. */
    RentTerms terms(Lease lease) {
        Kept kept = kept(lease);
        return new RentTerms(
                lease.from(),
                lease.to(),
                lease.rent(),
                lease.cycle(),
                lease.dueDays(),
                kept.steps.stream().map(LeaseTexts::step).toList(),
                kept.freePeriods.stream()
                        .map(p -> new FreePeriod(LocalDate.parse(p.from), LocalDate.parse(p.to)))
                        .toList());
    }

    private static RentStep step(SaveLease.Step step) {
        return new RentStep(
                LocalDate.parse(step.from),
                step.percent == null ? null : new BigDecimal(step.percent),
                step.amount == null ? null : Money.parse(step.amount));
    }
}
