package org.atrium.kernel.domain;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.Test;

/** Two states of a thing differ field by field. */
public class JsonDifferenceTest {
    private static JsonNode tree(String json) {
        try {
            return json == null ? null : new ObjectMapper().readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> between(String before, String after) {
        return JsonDifference.between(tree(before), tree(after)).stream()
                .map(f -> f.path() + ": " + f.before() + " -> " + f.after())
                .toList();
    }

    @Test
    public void onlyWhatDiffersIsNamed() {
        assertEquals(
                List.of("b: 1 -> 2", "c.d: null -> true"),
                between("{'a':0,'b':1,'c':{}}", "{'a':0,'b':2,'c':{'d':true}}"));
        assertEquals(List.of(), between("{'a':null}", "{}"));
    }

    @Test
    public void aNewAndAGoneThingDifferInEachField() {
        assertEquals(List.of("a: null -> 1"), between(null, "{'a':1}"));
        assertEquals(List.of("a: 1 -> null"), between("{'a':1}", null));
    }

    @Test
    public void objectsInAListAreComparedOneByOneAndOtherListsAsAWhole() {
        assertEquals(
                List.of("m[0].r: [\"A\"] -> [\"A\",\"B\"]"),
                between("{'m':[{'r':['A']},{'r':[]}]}", "{'m':[{'r':['A','B']},{'r':[]}]}"));
    }
}
