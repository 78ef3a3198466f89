package org.atrium.repairs;

import org.atrium.kernel.testkit.ModuleTexts;

public class MessagesTest extends ModuleTexts {
    public MessagesTest() {
        super("repairs");
    }
}
