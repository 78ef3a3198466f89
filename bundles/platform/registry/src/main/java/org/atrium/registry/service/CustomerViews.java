package org.atrium.registry.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.registry.api.BasisView;
import org.atrium.registry.api.CustomerRow;
import org.atrium.registry.api.CustomerView;
import org.atrium.registry.api.DataRequestRow;
import org.atrium.registry.domain.Basis;
import org.atrium.registry.domain.Customer;
import org.atrium.registry.domain.IdNumber;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.domain.Merge;
import org.atrium.registry.store.CustomerFileStore;
import org.atrium.registry.store.CustomerSearch;
import org.atrium.registry.store.MergeStore;
import org.atrium.registry.store.PartySearch;

/** Prints customers; phones and id numbers are masked here. */
final class CustomerViews {
    private static final int REQUESTS = 50;

    private final CustomerFileStore files = new CustomerFileStore();
    private final PartySearch parties = new PartySearch();
    private final MergeStore merges = new MergeStore();

    /** Everything about a customer of this project. */
    CustomerView view(EntityManager em, Customer customer, String handler, LocalDate today) {
        long project = customer.projectId();
        CustomerView view = new CustomerView();
        view.id = Ids.print(customer.id());
        view.version = customer.version();
        view.kind = customer.kind().name();
        view.name = customer.contact().name();
        view.phone = Mask.phone(customer.contact().phone());
        view.email = Mask.email(customer.contact().email());
        view.idNumber = IdNumber.masked(customer.contact().idNumber());
        view.developer = customer.isDeveloper();
        view.profile = customer.profile().name();
        view.handler = handler;
        view.custodian = customer.custodian();
        view.anonymisedAt = customer.anonymisedAt();
        view.survivorId =
                merges.standing(em, customer.id()).stream()
                        .filter(m -> m.aliasId() == customer.id())
                        .findFirst()
                        .map(Merge::survivorId)
                        .map(Ids::print)
                        .orElse(null);
        view.houses = holdings(em, project, customer.id(), today);
        view.contacts =
                files.contacts(em, project, customer.id()).stream()
                        .map(CustomerViews::contact)
                        .toList();
        view.copies =
                files.copies(em, project, customer.id()).stream().map(CustomerViews::copy).toList();
        view.bases = files.bases(em, customer.id()).stream().map(CustomerViews::basis).toList();
        view.requests =
                files
                        .requests(
                                em,
                                project,
                                new CustomerFileStore.Which(customer.id(), null, null, null),
                                Long.MAX_VALUE,
                                REQUESTS)
                        .stream()
                        .map(CustomerViews::request)
                        .toList();
        return view;
    }

    /** What the customer is and was to houses, the present ones first. */
    List<CustomerView.Holding> holdings(
            EntityManager em, long project, long customerId, LocalDate today) {
        return parties.ofCustomer(em, project, customerId).stream()
                .sorted(Comparator.comparing(h -> h.to() != null && !h.to().isAfter(today)))
                .map(CustomerViews::holding)
                .toList();
    }

    static CustomerRow row(CustomerSearch.Listed listed) {
        CustomerRow row = new CustomerRow();
        row.id = Ids.print(listed.id());
        row.kind = listed.kind();
        row.name = listed.name();
        row.phone = Mask.phone(listed.phone());
        row.email = Mask.email(listed.email());
        row.idNumber = listed.idNumber();
        row.houses = listed.houses();
        row.owned = listed.owned();
        row.rented = listed.rented();
        row.custodian = listed.custodian();
        row.custodianName = listed.custodianName();
        row.profile = listed.profile();
        return row;
    }

    static DataRequestRow request(CustomerFileStore.Asked asked) {
        DataRequestRow row = new DataRequestRow();
        row.id = Ids.print(asked.id());
        row.number = asked.number();
        row.customerId = Ids.print(asked.customerId());
        row.customer = asked.customer();
        row.kind = asked.kind();
        row.state = asked.state();
        row.receivedAt = asked.receivedAt();
        return row;
    }

    static BasisView basis(Basis basis) {
        BasisView view = new BasisView();
        view.id = Ids.print(basis.id());
        view.version = basis.version();
        view.recipient = basis.recipient().name();
        view.kind = basis.terms().kind().name();
        view.separateConsent = basis.terms().separate();
        view.givenOn = basis.terms().givenOn();
        view.wording = basis.terms().wording();
        view.evidenceId = Ids.print(basis.terms().evidenceId());
        view.grounds = basis.terms().grounds();
        view.recordedBy = basis.recordedBy();
        view.withdrawnOn = basis.withdrawnOn();
        view.withdrawnBecause = basis.withdrawnBecause();
        return view;
    }

    private static CustomerView.Holding holding(PartySearch.Found found) {
        CustomerView.Holding holding = new CustomerView.Holding();
        holding.houseId = Ids.print(found.house().id());
        holding.house = found.house().name();
        holding.role = found.role();
        holding.from = found.from();
        holding.to = found.to();
        return holding;
    }

    private static CustomerView.ContactRow contact(CustomerFileStore.Spoken spoken) {
        CustomerView.ContactRow row = new CustomerView.ContactRow();
        row.on = spoken.on();
        row.channel = spoken.channel();
        row.text = spoken.text();
        row.by = spoken.by();
        return row;
    }

    private static CustomerView.CopyRow copy(CustomerFileStore.Copy copy) {
        CustomerView.CopyRow row = new CustomerView.CopyRow();
        row.attachmentId = Ids.print(copy.attachmentId());
        row.document = copy.document();
        row.purpose = copy.purpose();
        row.recordedAt = copy.at();
        row.recordedBy = copy.by();
        return row;
    }
}
