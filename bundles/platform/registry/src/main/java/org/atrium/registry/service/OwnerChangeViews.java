package org.atrium.registry.service;

import java.util.List;
import java.util.function.Predicate;
import javax.persistence.EntityManager;
import org.atrium.common.Ids;
import org.atrium.registry.api.ApplyOwnerChange;
import org.atrium.registry.api.OwnerChangeCheck;
import org.atrium.registry.api.OwnerChangeRow;
import org.atrium.registry.api.OwnerChangeView;
import org.atrium.registry.domain.Contact;
import org.atrium.registry.domain.House;
import org.atrium.registry.domain.IdNumber;
import org.atrium.registry.domain.Mask;
import org.atrium.registry.domain.NextOwner;
import org.atrium.registry.domain.OwnerChange;
import org.atrium.registry.domain.Paper;
import org.atrium.registry.store.CustomerStore;
import org.atrium.registry.store.OwnerChangeStore;
import org.atrium.workflow.api.CaseView;
import org.atrium.workflow.api.Cases;

/** Prints changes of owner; phones and id numbers are masked here. */
final class OwnerChangeViews {
    private final Cases cases;
    private final CustomerStore customers = new CustomerStore();

    OwnerChangeViews(Cases cases) {
        this.cases = cases;
    }

    /** The change as the caller sees it; {@code guard} tells which actions are offered. */
    OwnerChangeView view(
            EntityManager em,
            long projectId,
            House house,
            OwnerChange change,
            List<OwnerChangeCheck.Objection> objections,
            Predicate<String> guard) {
        CaseView of = cases.view(OwnerChangeFlow.FLOW, change.caseId(), guard);
        OwnerChangeView view = new OwnerChangeView();
        view.id = Ids.print(change.id());
        view.version = change.version();
        view.number = change.number();
        view.houseId = Ids.print(house.id());
        view.house = house.name();
        view.kind = change.kind().name();
        view.state = change.state();
        view.actions = of.actions;
        view.dueAt = of.dueAt;
        view.history = of.history;
        view.before = change.oldNames();
        view.holding = change.wish().holding().name();
        view.owners = change.wish().owners().stream().map(o -> next(em, projectId, o)).toList();
        view.effectiveOn = change.wish().effectiveOn();
        view.applicant = change.applicant().name();
        view.applicantPhone = Mask.phone(change.applicant().phone());
        view.note = change.applicant().note();
        view.papers = change.papers().stream().map(OwnerChangeViews::paper).toList();
        view.needed = change.kind().proofs().stream().map(Enum::name).sorted().toList();
        view.seen = change.proofs().stream().map(Enum::name).toList();
        view.objections = objections.stream().map(OwnerChangeViews::against).toList();
        view.decision = change.decision();
        view.previousId = change.previousId() == null ? null : Ids.print(change.previousId());
        view.appliedAt = change.appliedAt();
        view.appliedBy = change.appliedBy();
        return view;
    }

    static OwnerChangeRow row(OwnerChangeStore.Found found) {
        OwnerChangeRow row = new OwnerChangeRow();
        row.id = Ids.print(found.id());
        row.number = found.number();
        row.houseId = Ids.print(found.houseId());
        row.house = found.house();
        row.kind = found.kind();
        row.state = found.state();
        row.before = found.before();
        row.after = found.after();
        row.effectiveOn = found.effectiveOn();
        row.appliedAt = found.appliedAt();
        row.appliedBy = found.appliedBy();
        return row;
    }

    private OwnerChangeView.Next next(EntityManager em, long projectId, NextOwner owner) {
        Contact contact = owner.contact();
        if (owner.customerId() != null) {
            Contact known =
                    customers.find(em, projectId, owner.customerId()).orElseThrow().contact();
            contact =
                    new Contact(
                            known.name(),
                            contact.phone() == null ? known.phone() : contact.phone(),
                            known.idNumber());
        }
        OwnerChangeView.Next next = new OwnerChangeView.Next();
        next.customerId = owner.customerId() == null ? null : Ids.print(owner.customerId());
        next.name = contact.name();
        next.phone = Mask.phone(contact.phone());
        next.idNumber = IdNumber.masked(contact.idNumber());
        next.share = owner.share() == null ? null : owner.share().toString();
        next.pays = owner.pays();
        return next;
    }

    private static ApplyOwnerChange.PaperInput paper(Paper paper) {
        ApplyOwnerChange.PaperInput view = new ApplyOwnerChange.PaperInput();
        view.attachmentId = Ids.print(paper.attachmentId());
        view.purpose = paper.purpose().name();
        return view;
    }

    private static OwnerChangeView.Against against(OwnerChangeCheck.Objection objection) {
        OwnerChangeView.Against against = new OwnerChangeView.Against();
        against.code = objection.code();
        against.words = objection.words();
        against.blocks = objection.blocks();
        return against;
    }
}
