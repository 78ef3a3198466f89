package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.junit.Test;

/**
 * The OpenAPI document lists the codes of each operation; {@link Declared} checks those answered.
 */
public class DeclaredCodesIT {
    private static final String REPAIRS = "/api/projects/{project}/repairs";
    private static final String FEES = "/api/projects/{project}/fees";

    @Test
    public void anOrderIsRefusedForWhatItsRulesSay() {
        Set<String> wrong = Declared.codes("POST " + REPAIRS + "/orders", 400);
        assertTrue(
                wrong.toString(),
                wrong.containsAll(
                        Set.of(
                                "common.input.invalid",
                                "common.field.required",
                                "repairs.order.agreed-past",
                                "repairs.order.house-unknown",
                                "repairs.order.phone")));
        assertFalse(wrong.toString(), wrong.contains("repairs.order.not-found"));
        Set<String> missing = Declared.codes("GET " + REPAIRS + "/orders/{id}", 404);
        assertTrue(
                missing.toString(),
                missing.containsAll(Set.of("repairs.order.not-found", "kernel.project.not-found")));
    }

    @Test
    public void aBillingRunIsRefusedForWhatItsRulesSay() {
        Set<String> wrong = Declared.codes("POST " + FEES + "/billing-runs", 400);
        assertTrue(
                wrong.toString(),
                wrong.containsAll(Set.of("common.field.month", "common.field.required")));
        assertEquals(
                Set.of("common.idempotency.mismatch"),
                Declared.codes("POST " + FEES + "/billing-runs", 422));
        Set<String> held = Declared.codes("POST " + FEES + "/service-stops", 409);
        assertFalse(held.toString(), held.stream().anyMatch(c -> c.startsWith("repairs.")));
    }

    @Test
    public void noFunctionNamesTheCodesOfAnotherOne() {
        JsonNode fees = RunningAtrium.get().server().get("/api/openapi.json?module=fees");
        for (String code : fees.get("paths").findValuesAsText("description")) {
            assertFalse(code, code.contains("`repairs.") || code.contains("`rent."));
        }
    }

    @Test
    public void theWordsAreInTheLanguageThatIsAsked() {
        for (String language : List.of("zh", "en")) {
            JsonNode document =
                    RunningAtrium.get()
                            .server()
                            .with("Accept-Language", language)
                            .get("/api/openapi.json?module=repairs");
            String words = document.at("/components/responses/Refused404/description").asText();
            assertTrue(words, words.contains("`kernel.project.not-found`"));
            assertEquals(
                    words, language.equals("zh"), words.codePoints().anyMatch(c -> c > 0x4e00));
        }
    }
}
