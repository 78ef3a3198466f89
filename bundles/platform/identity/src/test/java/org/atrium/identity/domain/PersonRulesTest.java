package org.atrium.identity.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.atrium.common.Roles;
import org.junit.Test;

public class PersonRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    private final PasswordRules rules = new PasswordRules(false);

    @Test
    public void aPasswordHasTenCharactersAtLeastAnd72BytesAtMost() {
        assertEquals(Optional.of("identity.password.too-short"), rules.broken("it", "123456789"));
        assertEquals(Optional.empty(), rules.broken("it", "一二三四五六七八九十"));
        assertEquals(Optional.empty(), rules.broken("it", "wxyz".repeat(18)));
        assertEquals(
                Optional.of("identity.password.too-long"),
                rules.broken("it", "wxyz".repeat(18) + "w"));
        assertEquals(Optional.of("identity.password.too-long"), rules.broken("it", "密".repeat(25)));
    }

    @Test
    public void whatEverybodyTriesFirstIsRefused() {
        for (String common :
                new String[] {"1234567890", "Password123", "aaaaaaaaaab", "woaini1314"}) {
            assertEquals(Optional.of("identity.password.common"), rules.broken("it", common));
        }
    }

    @Test
    public void thePublishedPasswordIsForTheDemoOnly() {
        assertEquals(Optional.of("identity.password.published"), rules.broken("it", "atrium-demo"));
        assertEquals(Optional.empty(), new PasswordRules(true).broken("it", "atrium-demo"));
    }

    @Test
    public void thePasswordIsNotTheUserName() {
        assertEquals(
                Optional.of("identity.password.names-user"),
                rules.broken("li.xiaoming", "Li.Xiaoming"));
    }

    @Test
    public void userNamesAreLowerCaseAndNeverThePlatforms() {
        assertEquals("desk", UserName.normal(" Desk "));
        assertTrue(UserName.allowed("li.xiaoming-2"));
        assertFalse(UserName.allowed("2desk"));
        assertFalse(UserName.allowed("d"));
        assertFalse(UserName.allowed("客服"));
        assertFalse(UserName.allowed("system"));
    }

    @Test
    public void aMembershipHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        Membership membership = Membership.of(1, 2, 3, Roles.FINANCE, FIRST, null);
        assertFalse(membership.holdsOn(FIRST.minusDays(1)));
        assertTrue(membership.holdsOn(FIRST));
        membership.end(FIRST.plusDays(2));
        assertTrue(membership.holdsOn(FIRST.plusDays(1)));
        assertFalse(membership.holdsOn(FIRST.plusDays(2)));
    }

    @Test
    public void everyRoleHasItsOwnCodeAndTitle() {
        Set<String> codes =
                Arrays.stream(ProjectRole.values())
                        .map(ProjectRole::code)
                        .collect(Collectors.toSet());
        Set<String> titles =
                Arrays.stream(ProjectRole.values())
                        .map(role -> role.title("zh"))
                        .collect(Collectors.toSet());
        assertEquals(ProjectRole.values().length, codes.size());
        assertEquals(ProjectRole.values().length, titles.size());
        assertTrue(ProjectRole.exists("PmEngineeringManager"));
        assertFalse(ProjectRole.exists(Roles.GROUP_IT));
        assertTrue(GroupRole.exists(Roles.AUDITOR));
    }
}
