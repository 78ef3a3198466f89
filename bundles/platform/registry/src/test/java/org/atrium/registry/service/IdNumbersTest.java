package org.atrium.registry.service;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.atrium.common.PageRequest;
import org.atrium.common.Roles;
import org.atrium.kernel.api.SqlQuery;
import org.atrium.registry.api.Because;
import org.atrium.registry.api.CustomerFilter;
import org.atrium.registry.api.CustomerRow;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** PIPL 51: what of an id number stands in the database. */
public class IdNumbersTest {
    private static final String NUMBER = "999999195509043363";
    private static final String SEALED =
            "REGISTRY.CUSTOMER WHERE DEVELOPER_OF IS NULL AND ID_SEALED LIKE '1:%'"
                    + " AND ID_NUMBER IS NULL";

    private final RegistryFixture registry = new RegistryFixture();

    @Before
    public void open() {
        registry.csv(
                "1栋,1单元,101,住宅,90,张三,19911110001," + NUMBER + ",2026-01-01",
                "1栋,1单元,102,住宅,90,李四,19911110002,,2026-01-01");
        registry.platform.actAs("manager", Roles.CS_MANAGER);
    }

    @After
    public void close() {
        registry.close();
    }

    @Test
    public void noNumberStandsInClearAndThoseOfBeforeAreSealedAtTheStart() {
        assertEquals(1, registry.platform.database.count(SEALED));
        registry.tables.joined(
                em ->
                        SqlQuery.sql(
                                        "UPDATE REGISTRY.CUSTOMER SET ID_NUMBER = ?, ID_SEALED ="
                                                + " NULL, ID_HASH = NULL, ID_MASKED = NULL"
                                                + " WHERE ID_SEALED IS NOT NULL"
                                                + " AND DEVELOPER_OF IS NULL",
                                        NUMBER)
                                .execute(em));
        new RegistryUnit(
                registry.platform.database.unit("registry"),
                registry.platform.ready,
                registry.platform.ready,
                registry.platform.sealing);
        assertEquals(1, registry.platform.database.count(SEALED));
        Because why = new Because();
        why.reason = "核对";
        assertEquals(NUMBER, registry.customers.identity(found(NUMBER).get(0).id, why).idNumber);
    }

    @Test
    public void aNumberIsFoundWholeOrByItsLastFourDigits() {
        assertEquals("张三", found(" " + NUMBER + " ").get(0).name);
        assertEquals("999***********3363", found("3363").get(0).idNumber);
        assertEquals(List.of(), found("****"));
        assertEquals(List.of(), found("043363"));
    }

    private List<CustomerRow> found(String q) {
        CustomerFilter filter = new CustomerFilter();
        filter.q = q;
        return registry.customers.list(filter, PageRequest.of(null, null, null)).items;
    }
}
