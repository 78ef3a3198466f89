package org.atrium.identity.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atrium.identity.api.PersonName;
import org.atrium.identity.api.ShownNames;
import org.atrium.identity.store.NameStore;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the people of a project are called. */
@Component(service = {NamesService.class, ShownNames.class})
public class NamesService implements ShownNames {
    private static final int MOST = 5_000;

    private final NameStore store;
    private final Callers callers;
    private final Transactions transactions;

    @Activate
    public NamesService(
            @Reference NameStore store,
            @Reference Callers callers,
            @Reference Transactions transactions) {
        this.store = store;
        this.callers = callers;
        this.transactions = transactions;
    }

    /** By login name, 5,000 at most. */
    public List<PersonName> list() {
        return transactions.read(() -> store.ofProject(callers.current().projectId(), MOST));
    }

    @Override
    public Map<String, String> of(Collection<String> users) {
        Map<String, String> shown = new HashMap<>();
        for (PersonName one : transactions.read(() -> store.of(users))) {
            shown.put(one.user, one.name);
        }
        return shown;
    }
}
