package org.atrium.kernel.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.Test;

/** What is kept for years names nobody's number and no secret. */
public class MaskingTest {
    private static String masked(String json) {
        try {
            JsonNode tree = new ObjectMapper().readTree(json.replace('\'', '"'));
            return Masking.mask(tree).toString().replace('"', '\'');
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void phonesAndIdentityNumbersKeepTheirEnds() {
        assertEquals("{'phone':'199****0001'}", masked("{'phone':'19910000001'}"));
        assertEquals("{'idNumber':'440****123X'}", masked("{'idNumber':'44010119900101123X'}"));
        assertEquals(
                "{'identityNumber':'440****1234'}",
                masked("{'identityNumber':440101199001011234}"));
        assertEquals("{'phone':'***'}", masked("{'phone':'110'}"));
    }

    @Test
    public void secretsAreHiddenWhole() {
        assertEquals(
                "{'password':'***','clientSecret':'***','api_token':'***'}",
                masked("{'password':'atrium-demo','clientSecret':{'a':1},'api_token':['x']}"));
    }

    @Test
    public void namesAreKnownByTheirEndAtAnyDepth() {
        assertEquals(
                "{'a':[{'contactPhone':'199****0001'}],'phones':['199****0002',null]}",
                masked("{'a':[{'contactPhone':'19910000001'}],'phones':['19910000002',null]}"));
        assertEquals(
                "{'mobile':{'home':'020****4567'}}", masked("{'mobile':{'home':'02081234567'}}"));
    }

    @Test
    public void everythingElseStays() {
        String json = "{'name':'朱凯','number':'JG-RC-2026-000001','phone':null,'password':null}";
        assertEquals(json, masked(json));
        assertNull(Masking.mask(null));
    }
}
