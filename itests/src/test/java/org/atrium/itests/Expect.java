package org.atrium.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.fail;

import com.fasterxml.jackson.databind.JsonNode;
import org.atrium.demo.Answer;

/** What a refusal must look like. */
final class Expect {
    private Expect() {}

    /**
     * A problem+json of this status and code, with words that somebody can read; the OpenAPI
     * document declares it for the operation.
     */
    static JsonNode refused(int status, String code, Answer answer) {
        assertEquals(answer.request() + " " + answer.text(), status, answer.status());
        assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
        JsonNode problem = answer.json();
        assertEquals(answer.text(), code, problem.get("code").asText());
        assertEquals(status, problem.get("status").asInt());
        if (problem.get("detail").asText().isBlank()
                || problem.get("detail").asText().equals(code)) {
            fail("no words for " + code + ": " + answer.text());
        }
        Declared.assertDeclared(answer);
        return problem;
    }

    /** A 400 that names exactly this field with this code among its errors. */
    static void wrongField(String field, String code, Answer answer) {
        assertEquals(answer.request() + " " + answer.text(), 400, answer.status());
        for (JsonNode error : answer.json().get("errors")) {
            if (error.get("field").asText().equals(field)) {
                assertEquals(answer.text(), code, error.get("code").asText());
                Declared.assertDeclared(answer);
                return;
            }
        }
        fail(field + " is not named: " + answer.text());
    }
}
