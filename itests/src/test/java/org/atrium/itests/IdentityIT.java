package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.atrium.demo.Answer;
import org.atrium.demo.Api;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * People, roles with days, deputies, the three duties and sessions, over HTTP and in the browser.
 */
public class IdentityIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Api nobody = RunningAtrium.get().server();
    private final Api it = RunningAtrium.as("it");
    private final Api security = RunningAtrium.as("security");

    /** Starts the server first, then the browser. */
    @BeforeClass
    public static void start() {
        RunningAtrium.get();
        Screen.startBrowser();
    }

    /** Ends the browser. */
    @AfterClass
    public static void stop() {
        Screen.stopBrowser();
    }

    /** Adds a person; returns his one-time password. */
    private String add(String user, String... groupRoles) {
        Map<String, Object> command =
                Map.of("user", user, "name", user, "groupRoles", List.of(groupRoles));
        return it.post("/api/people", command).get("oneTimePassword").asText();
    }

    /** The person, after he changed his one-time password to this one. */
    private Api own(String user, String once, String password) {
        Answer changed =
                nobody.as(user, once)
                        .ask("PUT", "/api/session/password", Map.of("old", once, "new", password));
        assertEquals(changed.text(), 204, changed.status());
        return nobody.as(user, password);
    }

    @Test
    public void aOneTimePasswordOpensNothingButTheChange() {
        String once = add("it-newcomer");
        Api caller = nobody.as("it-newcomer", once);
        Expect.refused(
                403, "identity.password.must-change", caller.ask("GET", "/api/projects", null));
        Answer common =
                caller.ask(
                        "PUT", "/api/session/password", Map.of("old", once, "new", "1234567890"));
        Expect.wrongField("new", "identity.password.common", common);
        Api own = own("it-newcomer", once, "my own password");
        assertEquals("it-newcomer", own.get("/api/account").get("user").asText());
        assertEquals(401, caller.ask("GET", "/api/session", null).status());
    }

    @Test
    public void groupRolesWaitForASecondPerson() {
        add("it-second", "group-it");
        JsonNode person = it.get("/api/people/it-second").get("person");
        assertEquals(0, person.get("groupRoles").size());
        JsonNode request = it.get("/api/access-requests?state=PENDING").get("items").get(0);
        String path = "/api/access-requests/" + request.get("id").asText();
        Expect.refused(403, "web.role.missing", it.ask("POST", path + "/approve", Map.of()));
        Expect.wrongField(
                "note", "common.field.required", security.ask("POST", path + "/reject", Map.of()));
        assertEquals("APPROVED", security.post(path + "/approve", Map.of()).get("state").asText());
        Expect.refused(
                409, "identity.request.decided", security.ask("POST", path + "/approve", Map.of()));
        assertEquals(
                "group-it",
                it.get("/api/people/it-second").get("person").get("groupRoles").get(0).asText());
    }

    @Test
    public void nobodyHoldsTwoOfTheThreeDutiesAndEachSeesItsOwn() {
        Answer both =
                it.ask(
                        "POST",
                        "/api/people",
                        Map.of(
                                "user",
                                "it-both",
                                "name",
                                "x",
                                "groupRoles",
                                List.of("group-it", "auditor")));
        Expect.wrongField("groupRoles", "identity.person.two-duties", both);
        Expect.refused(403, "web.role.missing", it.ask("GET", "/api/security-log", null));
        Expect.refused(
                404,
                "kernel.project.not-found",
                security.ask("GET", "/api/projects/jade-garden/houses", null));
        assertTrue(security.get("/api/security-log?limit=5").get("items").size() > 0);
        assertTrue(RunningAtrium.as("auditor").get("/api/security-log").get("items").size() > 0);
    }

    @Test
    public void aRoleIsHeldOnItsDaysAndFoundByRoleProjectAndDay() {
        Api caller = own("it-dated", add("it-dated"), "dated password");
        String project = Given.project("identity-dated");
        Map<String, String> role =
                Map.of(
                        "project",
                        project,
                        "role",
                        "FrontDesk",
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.plusDays(10).toString());
        JsonNode view = it.post("/api/people/it-dated/memberships", role);
        assertEquals(200, caller.ask("GET", "/api/projects/" + project, null).status());
        Expect.refused(
                409,
                "identity.membership.overlap",
                it.ask("POST", "/api/people/it-dated/memberships", role));
        String holders = "/api/roles/FrontDesk/holders?project=" + project + "&day=";
        assertTrue(it.get(holders + TODAY).toString().contains("it-dated"));
        assertFalse(it.get(holders + TODAY.plusDays(10)).toString().contains("it-dated"));
        String id = view.get("memberships").get(0).get("id").asText();
        it.post("/api/people/it-dated/memberships/" + id + "/end", Map.of());
        Expect.refused(
                404,
                "kernel.project.not-found",
                caller.ask("GET", "/api/projects/" + project, null));
    }

    @Test
    public void aDeputyHoldsTheRolesOfHimWhoIsAway() {
        String project = Given.project("identity-deputy");
        Api away = own("it-away", add("it-away"), "away password");
        Api deputy = own("it-deputy", add("it-deputy"), "deputy password");
        it.post("/api/people/it-away/memberships", Map.of("project", project, "role", "CsManager"));
        String path = "/api/projects/" + project;
        assertEquals(404, deputy.ask("GET", path, null).status());
        Map<String, String> command =
                Map.of(
                        "project",
                        project,
                        "deputy",
                        "it-deputy",
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.plusDays(5).toString(),
                        "reason",
                        "年假");
        JsonNode named = away.post("/api/deputies", command);
        assertEquals("ACTIVE", named.get("state").asText());
        Expect.refused(409, "identity.deputy.overlap", away.ask("POST", "/api/deputies", command));
        assertEquals(200, deputy.ask("GET", path, null).status());
        JsonNode session = deputy.get("/api/session").get("projects").get(0);
        assertEquals("it-away", session.get("standsInFor").get(0).asText());
        assertEquals("CsManager", session.get("roles").get(0).asText());
        away.post("/api/deputies/" + named.get("id").asText() + "/end", Map.of());
        assertEquals(404, deputy.ask("GET", path, null).status());
    }

    @Test
    public void peopleAreFoundByRoleAndProjectAndExported() {
        JsonNode cashiers =
                it.get("/api/people?role=Cashier&project=jade-garden&active=true").get("items");
        assertTrue(cashiers.toString(), cashiers.toString().contains("\"cashier\""));
        assertFalse(cashiers.toString().contains("\"desk\""));
        assertEquals(200, it.ask("GET", "/api/people?format=xlsx", null).status());
        assertEquals(400, it.ask("GET", "/api/people?role=King", null).status());
        assertEquals(0, it.get("/api/people?q=%25").get("items").size());
    }

    @Test
    public void aPersonIsAddedInThePageSignsInAndIsSignedOutThere() {
        String once;
        try (Screen screen = Screen.desktop("it", "zh")) {
            screen.open("/people");
            screen.page().locator("#add-person").click();
            screen.field("用户名").locator("input").fill("it-page");
            screen.field("姓名").locator("input").fill("页面新人");
            screen.page().locator(".el-dialog button[type=submit]").click();
            screen.page().locator("#one-time-password").waitFor();
            once = screen.page().locator("#one-time-password").innerText();
            screen.picture("people-one-time-zh");
            screen.page().locator("#once-done").click();
            screen.shows("各项目的角色");
        }
        try (Screen person = Screen.desktopWith("it-page", once, "zh")) {
            person.page().locator("#blocked").waitFor();
            person.field("现密码").locator("input").fill(once);
            person.field("新密码").locator("input").fill("page password");
            person.page().locator(".at-form button[type=submit]").first().click();
            person.page()
                    .locator("#blocked")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            person.open("/account");
            person.shows("当前");
            person.picture("account-zh");
            try (Screen screen = Screen.desktop("it", "zh")) {
                screen.open("/people/it-page");
                screen.page().locator("button.revoke").first().waitFor();
                screen.picture("person-zh");
                screen.page().locator("button.revoke").first().click();
                screen.shows("没有登录中的会话");
            }
            person.page().reload();
            person.page().locator("input[name=password]").waitFor();
        }
    }

    @Test
    public void thePagesStandInBothLanguagesAndFitAPhone() {
        List<String> pages =
                List.of("/people", "/people/desk", "/role-holders", "/access-requests", "/account");
        for (String language : List.of("zh", "en")) {
            try (Screen screen = Screen.desktop("it", language)) {
                for (String path : pages) {
                    screen.open(path);
                    screen.page().locator("h1").waitFor();
                    screen.page().waitForLoadState(LoadState.NETWORKIDLE);
                    screen.picture("identity" + path.replace('/', '-') + "-" + language);
                }
            }
        }
        try (Screen phone = Screen.phone("auditor", "zh")) {
            for (String path : List.of("/people", "/security-log", "/deputies")) {
                phone.open(path);
                phone.page().locator("h1").waitFor();
                assertTrue(path, phone.overflow() <= 0);
            }
        }
    }
}
