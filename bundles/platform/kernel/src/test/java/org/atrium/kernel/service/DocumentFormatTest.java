package org.atrium.kernel.service;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.ProjectChangesView.ChangeView;
import org.atrium.kernel.api.ProjectView;
import org.junit.Test;

public class DocumentFormatTest {
    private static final String DOCUMENT =
            """
            code: jade-garden
            name: 翡翠花园
            profile: PM
            modules: [repairs, fees]
            entities:
              - {code: PM, kind: PROPERTY_COMPANY, name: 青禾物业}
            members:
              - user: desk
                roles: [FrontDesk]
              - user: finance
                roles: [Finance]
                from: 2026-12-01
            policies:
              fee.property.unitPrice:
                - {value: "2.80", effectiveFrom: 2026-01-01, reason: 合同}
            """;

    private final DocumentFormat format = new DocumentFormat();
    private final ObjectMapper mapper = new ObjectMapper();

    private InvalidInput refused(String text) {
        return assertThrows(InvalidInput.class, () -> format.read(text));
    }

    private List<ChangeView> changes(ProjectView before, ProjectView after) {
        return new DocumentParts(before, mapper).changesTo(new DocumentParts(after, mapper));
    }

    @Test
    public void whatIsPrintedIsReadAgain() {
        ProjectView read = format.read(DOCUMENT);
        read.version = 7L;
        String printed = format.print(read);
        assertTrue(printed, printed.contains("value: \"2.80\""));
        assertTrue(printed, !printed.contains("version"));
        assertTrue(changes(read, format.read(printed)).isEmpty());
        assertEquals("2026-12-01", read.members.get(1).from);
    }

    @Test
    public void aFaultIsToldWithItsLine() {
        InvalidInput unknown = refused("code: a\nname: b\nmodule: [repairs]\n");
        assertEquals("kernel.document.unknown-field", unknown.code());
        assertEquals("module", unknown.arguments().get("field"));
        assertEquals(3, unknown.arguments().get("line"));
        assertEquals("kernel.document.malformed", refused("code: [a\nname: b\n").code());
        assertEquals("kernel.document.malformed", refused("code: a\ncode: b\n").code());
        assertEquals("kernel.document.malformed", refused("code: a\n---\ncode: b\n").code());
        assertEquals("kernel.document.malformed", refused("name: !!java.net.URL [x]\n").code());
        assertEquals("kernel.document.empty", refused("# nothing\nnull\n").code());
    }

    @Test
    public void aBombIsNotUnpacked() {
        InvalidInput bomb = refused("code: &a [x, x]\nmodules: [*a, *a]\n");
        assertEquals("kernel.document.alias", bomb.code());
        assertEquals(2, bomb.arguments().get("line"));
        assertEquals("kernel.document.malformed", refused("[".repeat(100_000)).code());
    }

    @Test
    public void changesAreToldEntryByEntry() {
        ProjectView before = format.read(DOCUMENT);
        ProjectView after = format.read(DOCUMENT);
        after.name = "翡翠花园二期";
        after.modules = List.of("fees");
        after.members.remove(0);
        after.policies.get("fee.property.unitPrice").get(0).reason = "补充协议";
        List<String> said =
                changes(before, after).stream()
                        .map(c -> c.part + " " + c.entry + " " + (c.after == null ? "-" : "+"))
                        .toList();
        assertEquals(
                List.of(
                        "name null +",
                        "modules repairs -",
                        "members desk -",
                        "policies fee.property.unitPrice @2026-01-01 +"),
                said);
        assertEquals(8, changes(null, before).size());
    }
}
