package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.registry.api.AllocateCustomers;
import org.atrium.registry.api.AllocatedCustomers;
import org.atrium.registry.api.CustomerFilter;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PR-02 step 3: who looks after whom. */
public class CustodiansTest {
    private final RegistryFixture registry = new RegistryFixture();

    @Before
    public void open() {
        registry.csv(
                "1栋,1单元,101,住宅,90,张三,19911110001,,2026-01-01",
                "1栋,1单元,102,住宅,90,李四,19911110002,,2026-01-01");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void customersAreGivenOutEvenlyAndOnce() {
        AllocateCustomers command = new AllocateCustomers();
        assertThrows(InvalidInput.class, () -> registry.custodians.allocate(command));
        command.custodians = List.of("manager", "stranger");
        assertThrows(InvalidInput.class, () -> registry.custodians.allocate(command));
        command.custodians = List.of("manager", "assistant");
        AllocatedCustomers given = registry.custodians.allocate(command);
        assertEquals(2, given.allocated);
        assertEquals(List.of(1L, 1L), given.loads.stream().map(l -> l.customers).toList());
        assertEquals(0, registry.custodians.allocate(command).allocated);
        CustomerFilter mine = new CustomerFilter();
        mine.custodian = "assistant";
        assertEquals(
                1, registry.customers.list(mine, PageRequest.of(null, null, null)).items.size());
    }
}
