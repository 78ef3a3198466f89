package org.atrium.fees.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.atrium.common.MoneyView;
import org.atrium.documents.api.AttachmentView;
import org.atrium.workflow.api.CaseView;

/** The sheet of a move-in (FE-08, F-13); a preview has neither id nor state. */
public final class MoveInView {
    /** Id; null in a preview. */
    public String id;

    /** The number people read; null in a preview. */
    public String number;

    /** House. */
    public String houseId;

    /** Shown name of the house. */
    public String house;

    /** Owner. */
    public String ownerId;

    /** Name of the owner. */
    public String owner;

    /** Day of the handover, from which the owner pays. */
    public LocalDate handedOverOn;

    /** State code; null in a preview. */
    public String state;

    /** The state in the language of the caller. */
    public String stateTitle;

    /** The fees, those by days first. */
    public List<MoveInLine> lines;

    /** Their sum. */
    public MoneyView total;

    /** Of that open. */
    public MoneyView open;

    /** Whether the keys may be given: finance has stamped the sheet. */
    public boolean keysMayBeGiven;

    /** Why finance cannot stamp it yet, in the language of the caller; empty where it can. */
    public List<String> missing;

    /** Number of the voucher of the maintenance fund; null before it was seen. */
    public String fundVoucher;

    /** Day of the deposit; null before. */
    public LocalDate fundPaidOn;

    /** Copies of the voucher. */
    public List<AttachmentView> fundFiles;

    /** Name of who made the sheet. */
    public String madeBy;

    /** When. */
    public Instant madeAt;

    /** Name of who stamped it; null where it is not stamped. */
    public String stampedBy;

    /** When; null where it is not stamped. */
    public Instant stampedAt;

    /** What the caller may do now. */
    public List<CaseView.CaseAction> actions;

    /** The case. */
    public CaseView process;

    /** Version for If-Match. */
    public long version;
}
