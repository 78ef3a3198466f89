package org.atrium.documents;

import org.atrium.kernel.testkit.ModuleTexts;

public class MessagesTest extends ModuleTexts {
    public MessagesTest() {
        super("documents");
    }
}
