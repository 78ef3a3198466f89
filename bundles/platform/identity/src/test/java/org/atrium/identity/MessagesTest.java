package org.atrium.identity;

import org.atrium.kernel.testkit.ModuleTexts;

public class MessagesTest extends ModuleTexts {
    public MessagesTest() {
        super("identity");
    }
}
