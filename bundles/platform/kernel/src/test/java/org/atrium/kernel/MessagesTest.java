package org.atrium.kernel;

import org.atrium.kernel.testkit.ModuleTexts;

public class MessagesTest extends ModuleTexts {
    public MessagesTest() {
        super("kernel");
        alsoOf("common", "../common/src/main/java");
    }
}
