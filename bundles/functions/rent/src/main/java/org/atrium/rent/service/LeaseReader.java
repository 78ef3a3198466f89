package org.atrium.rent.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.Ids;
import org.atrium.common.Money;
import org.atrium.kernel.api.LegalEntity;
import org.atrium.rent.api.SaveLease;
import org.atrium.rent.domain.FreePeriod;
import org.atrium.rent.domain.Lease;
import org.atrium.rent.domain.RentCycle;
import org.atrium.rent.domain.RentStep;
import org.atrium.rent.domain.RentTerms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns what was typed into a lease's content, or says which fields are wrong. */
@Component(service = LeaseReader.class)
public class LeaseReader {
    private static final int MOST_YEARS = 50;
    private static final int MOST_ROWS = 60;
    private static final int MOST_DUE_DAYS = 365;
    private static final int LONGEST = 400;
    private static final int LONGEST_CLAUSE = 1_000;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);

    private final Desk desk;
    private final LeaseTexts texts;

    /** Over the project's companies. */
    @Activate
    public LeaseReader(@Reference Desk desk, @Reference LeaseTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** What was typed, checked by itself: whether house and people are there comes later. */
    Lease.Content content(SaveLease command) {
        Check check = new Check();
        Long house = check.id("houseId", command.houseId);
        Long tenant = check.id("tenantId", command.tenantId);
        Long entity = landlord(check, command.landlord);
        RentTerms terms = terms(check, command);
        Money deposit =
                command.deposit == null
                        ? Money.ZERO
                        : check.notNegative("deposit", command.deposit);
        String clause = check.optionalText("lateClause", command.lateClause, LONGEST_CLAUSE);
        String note = check.optionalText("note", command.note, LONGEST);
        Long contract = check.optionalId("contractId", command.contractId);
        check.done();
        return new Lease.Content(
                house, tenant, entity, terms, deposit, texts.write(terms), clause, note, contract);
    }

    /** Only what is about money. */
    RentTerms terms(SaveLease command) {
        Check check = new Check();
        RentTerms terms = terms(check, command);
        check.done();
        return terms;
    }

    private RentTerms terms(Check check, SaveLease command) {
        LocalDate from = check.date("from", command.from);
        LocalDate to = check.date("to", command.to);
        if (from != null && to != null) {
            if (!to.isAfter(from)) {
                check.wrong("to", "rent.lease.days-order");
            } else if (to.isAfter(from.plusYears(MOST_YEARS))) {
                check.wrong("to", "rent.lease.too-long");
            }
        }
        Money rent = check.positive("rent", command.rent);
        RentCycle cycle = check.choice("cycle", command.cycle, RentCycle.class);
        if (command.dueDays == null) {
            check.missing("dueDays");
        } else if (command.dueDays < 0 || command.dueDays > MOST_DUE_DAYS) {
            check.wrong("dueDays", "rent.lease.due-days");
        }
        List<RentStep> steps = steps(check, command.steps, from, to);
        List<FreePeriod> free = free(check, command.freePeriods, from, to);
        int due = command.dueDays == null ? 0 : command.dueDays;
        return new RentTerms(from, to, rent, cycle, due, steps, free);
    }

    private Long landlord(Check check, String code) {
        if (code == null || code.isBlank()) {
            return desk.company().id();
        }
        for (LegalEntity company : desk.companies()) {
            if (company.code().equals(code)) {
                return company.id();
            }
        }
        check.wrong("landlord", "rent.lease.unknown-landlord");
        return null;
    }

    private static List<RentStep> steps(
            Check check, List<SaveLease.Step> rows, LocalDate from, LocalDate to) {
        List<RentStep> steps = new ArrayList<>();
        for (SaveLease.Step row : rows == null ? List.<SaveLease.Step>of() : rows) {
            LocalDate day = check.date("steps", row.from);
            BigDecimal percent = check.optionalNumber("steps", row.percent);
            Money amount = row.amount == null ? null : check.positive("steps", row.amount);
            boolean one = (row.percent == null) != (row.amount == null);
            if (!one || percent != null && !isPercent(percent)) {
                check.wrong("steps", "rent.lease.step");
            }
            if (day != null && from != null && to != null) {
                if (!day.isAfter(from) || !day.isBefore(to)) {
                    check.wrong("steps", "rent.lease.step-outside");
                }
                steps.add(new RentStep(day, percent, amount));
            }
        }
        steps.sort(Comparator.comparing(RentStep::from));
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from().equals(steps.get(i - 1).from())) {
                check.wrong("steps", "rent.lease.step-twice");
            }
        }
        return limited(check, "steps", steps);
    }

    private static boolean isPercent(BigDecimal percent) {
        return percent.signum() > 0
                && percent.compareTo(MOST_PERCENT) <= 0
                && percent.stripTrailingZeros().scale() <= 2;
    }

    private static List<FreePeriod> free(
            Check check, List<SaveLease.Free> rows, LocalDate from, LocalDate to) {
        List<FreePeriod> periods = new ArrayList<>();
        for (SaveLease.Free row : rows == null ? List.<SaveLease.Free>of() : rows) {
            LocalDate first = check.date("freePeriods", row.from);
            LocalDate end = check.date("freePeriods", row.to);
            if (first == null || end == null || from == null || to == null) {
                continue;
            }
            if (!end.isAfter(first) || first.isBefore(from) || end.isAfter(to)) {
                check.wrong("freePeriods", "rent.lease.free-outside");
            }
            periods.add(new FreePeriod(first, end));
        }
        periods.sort(Comparator.comparing(FreePeriod::from));
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).from().isBefore(periods.get(i - 1).to())) {
                check.wrong("freePeriods", "rent.lease.free-overlap");
            }
        }
        return limited(check, "freePeriods", periods);
    }

    private static <T> List<T> limited(Check check, String field, List<T> rows) {
        if (rows.size() > MOST_ROWS) {
            check.wrong(field, "rent.lease.too-many-rows");
        }
        return rows;
    }

    /** What was typed for a renewal: what is missing is as in the lease before. */
    SaveLease renewal(Lease before, SaveLease typed) {
        SaveLease next = typed;
        next.houseId = Ids.print(before.houseId());
        next.tenantId = Ids.print(before.tenantId());
        next.landlord = code(before.entityId());
        next.from = before.to().toString();
        next.rent = typed.rent == null ? rentAtEnd(before).view() : typed.rent;
        next.cycle = typed.cycle == null ? before.cycle().name() : typed.cycle;
        next.dueDays = typed.dueDays == null ? Integer.valueOf(before.dueDays()) : typed.dueDays;
        next.deposit = typed.deposit == null ? Money.ZERO.view() : typed.deposit;
        next.lateClause = typed.lateClause == null ? before.lateClause() : typed.lateClause;
        return next;
    }

    private Money rentAtEnd(Lease lease) {
        return texts.terms(lease).rentOn(lease.to().minusDays(1));
    }

    /** The code of a company of the project. */
    String code(long entity) {
        return company(entity).code();
    }

    /** A company of the project. */
    LegalEntity company(long entity) {
        return desk.companies().stream()
                .filter(c -> c.id() == entity)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no company " + entity));
    }
}
