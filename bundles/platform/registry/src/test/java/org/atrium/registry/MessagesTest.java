package org.atrium.registry;

import org.atrium.kernel.testkit.ModuleTexts;

public class MessagesTest extends ModuleTexts {
    public MessagesTest() {
        super("registry");
        alsoShort("registry.import.", "wrong\\([A-Za-z_.]+, \"([a-z-]+)\"");
    }
}
