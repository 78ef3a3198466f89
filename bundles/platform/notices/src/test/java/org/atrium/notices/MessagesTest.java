package org.atrium.notices;

import org.atrium.kernel.testkit.ModuleTexts;

public class MessagesTest extends ModuleTexts {
    public MessagesTest() {
        super("notices");
    }
}
