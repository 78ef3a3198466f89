package org.atrium.ledger.domain;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.atrium.common.Check;
import org.atrium.common.InvalidInput;
import org.junit.Test;

/** How a project takes money (flows.md 6.6). */
public class AcceptedMethodsTest {
    @Test
    public void theyAreOfferedInTheOrderOfThePolicy() throws Exception {
        AcceptedMethods methods = read("[{'method':'POS','reference':true},{'method':'CASH'}]");
        assertEquals("{POS=true, CASH=false}", methods.references().toString());
    }

    @Test
    public void whatIsNotAcceptedOrLacksItsReferenceIsNamed() throws Exception {
        AcceptedMethods methods = read("[{'method':'POS','reference':true},{'method':'CASH'}]");
        assertEquals(List.of(), wrong(methods, PaymentMethod.CASH, null));
        assertEquals(List.of(), wrong(methods, PaymentMethod.POS, "0815"));
        assertEquals(
                List.of("externalRef ledger.receipt.reference-required"),
                wrong(methods, PaymentMethod.POS, null));
        assertEquals(
                List.of("method ledger.receipt.method-not-accepted"),
                wrong(methods, PaymentMethod.WECHAT, null));
        assertEquals(
                List.of("method ledger.receipt.method-not-accepted"),
                wrong(methods, PaymentMethod.OPENING, "1"));
    }

    @Test
    public void whatIsNoListOfMethodsIsRefused() {
        for (String json :
                List.of(
                        "[]",
                        "{}",
                        "['CASH']",
                        "[{'method':'GOLD'}]",
                        "[{'method':'OPENING'}]",
                        "[{'method':'CASH'},{'method':'CASH'}]",
                        "[{'method':'CASH','reference':'no'}]",
                        "[{'method':'CASH','fee':1}]")) {
            assertThrows(json, IllegalArgumentException.class, () -> read(json));
        }
    }

    private static AcceptedMethods read(String json) throws Exception {
        return AcceptedMethods.KEY.read(new ObjectMapper().readTree(json.replace('\'', '"')));
    }

    private static List<String> wrong(AcceptedMethods methods, PaymentMethod method, String ref) {
        Check check = new Check();
        methods.check(check, method, ref);
        try {
            check.done();
            return List.of();
        } catch (InvalidInput refused) {
            return refused.fields().stream().map(f -> f.field() + " " + f.code()).toList();
        }
    }
}
