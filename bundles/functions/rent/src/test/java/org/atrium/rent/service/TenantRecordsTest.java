package org.atrium.rent.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import java.util.List;
import org.atrium.registry.api.DataSubject;
import org.atrium.registry.api.PersonalRecord;
import org.atrium.rent.api.LeaseView;
import org.atrium.rent.api.SaveLease;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** What a person is handed of his leases, and what a deletion leaves (PIPL 45, 47). */
public class TenantRecordsTest {
    private static final DataSubject TENANT = new DataSubject(7, null);
    private static final DataSubject OTHER = new DataSubject(1, null);

    private RentFixture rent;
    private TenantRecords records;

    @Before
    public void open() {
        rent = new RentFixture();
        records = new TenantRecords(rent.unit, rent.desk, (code, arguments, language) -> code);
    }

    @After
    public void close() {
        rent.close();
    }

    @Test
    public void theFileHasHisLeasesAndADeletionTakesOutTheNote() {
        SaveLease command = RentFixture.lease(201);
        command.note = "有一只猫";
        LeaseView lease = rent.active(command);
        PersonalRecord kept = rent.shops(() -> records.of(TENANT)).get(0);
        assertEquals("rent.record.lease", kept.topic);
        String house = rent.shops(() -> rent.leases.get(lease.id)).house;
        assertEquals(lease.number + " " + house + " 2026-01-01 – 2026-12-31 3000.00", kept.content);
        assertEquals("有一只猫", kept.detail);
        assertEquals(List.of(), rent.shops(() -> records.of(OTHER)));
        assertEquals(List.of("rent.record.stays"), rent.shops(() -> records.stays(TENANT)));
        assertEquals(List.of(), rent.shops(() -> records.stays(OTHER)));
        forget(OTHER);
        assertEquals("有一只猫", rent.shops(() -> rent.leases.get(lease.id)).note);
        forget(TENANT);
        forget(TENANT);
        assertNull(rent.shops(() -> rent.leases.get(lease.id)).note);
    }

    private void forget(DataSubject person) {
        rent.shops(
                () -> {
                    records.forget(person);
                    return null;
                });
    }
}
