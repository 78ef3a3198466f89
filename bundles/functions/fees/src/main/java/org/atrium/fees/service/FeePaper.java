package org.atrium.fees.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.atrium.documents.api.PrintForm;
import org.atrium.documents.api.PrintPart;
import org.atrium.documents.api.PrintPart.Column;
import org.atrium.documents.api.PrintPart.Signature;
import org.atrium.documents.api.Printing;
import org.atrium.fees.domain.FeeItem;
import org.atrium.fees.store.PaperStore;
import org.atrium.kernel.api.Messages;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What all papers of fees have in common: the company's head, words, amounts and foot. */
@Component(service = FeePaper.class)
public class FeePaper {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Printing printing;
    private final Messages messages;
    private final Desk desk;

    /** Over the printer. */
    @Activate
    public FeePaper(
            @Reference Printing printing, @Reference Messages messages, @Reference Desk desk) {
        this.printing = printing;
        this.messages = messages;
        this.desk = desk;
    }

    /**
     * A PDF with the value for its Content-Disposition.
     *
     * @param pdf the bytes
     * @param disposition with the file name
     */
    public record File(byte[] pdf, String disposition) {}

    /** A form under the company's name. */
    PrintForm form(String title, String number) {
        return PrintForm.titled(title)
                .in(desk.language())
                .issuedBy(desk.company().name())
                .numbered(number)
                .printed(text("printed") + desk.name() + " " + minute(desk.now()));
    }

    /** The form as a file of this name. */
    File file(PrintForm form, String name) {
        return new File(printing.pdf(form), printing.disposition(name + ".pdf"));
    }

    /** Charges with what is open of them, and the sum. */
    void charges(PrintForm form, List<PaperStore.Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (PaperStore.Line line : lines) {
            rows.add(Arrays.asList(item(line), line.period(), day(line.due()), amount(line)));
        }
        form.add(
                new PrintPart.Table(
                        List.of(
                                new Column(text("item"), 6, false),
                                new Column(text("period"), 4, false),
                                new Column(text("due"), 4, false),
                                new Column(text("open"), 4, true)),
                        rows));
    }

    /** How a charge is called. */
    String item(PaperStore.Line line) {
        String item =
                Arrays.stream(FeeItem.values())
                        .filter(each -> each.name().equals(line.item()))
                        .map(each -> each.title(desk.language()))
                        .findFirst()
                        .orElse(line.item());
        return "LATE_FEE".equals(line.part()) ? item + " " + text("late-fee") : item;
    }

    /** What is open of a charge. */
    static String amount(PaperStore.Line line) {
        return line.open().amount().toPlainString();
    }

    /** Places to sign; those of the company have room for its seal. */
    PrintPart signatures(String... words) {
        return new PrintPart.Signatures(
                Arrays.stream(words)
                        .map(word -> new Signature(text(word), null, "company".equals(word)))
                        .toList());
    }

    /** A day; null for none. */
    static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The day of an instant in the project's zone. */
    LocalDate dayOf(Instant at) {
        return at.atZone(desk.zone()).toLocalDate();
    }

    /** A minute in the project's zone; null for none. */
    String minute(Instant at) {
        return at == null ? null : at.atZone(desk.zone()).format(MINUTE);
    }

    /** Words in the caller's language. */
    String text(String word) {
        return text(word, Map.of());
    }

    /** Words in the caller's language. */
    String text(String word, Map<String, Object> facts) {
        return messages.text("fees.paper." + word, facts, desk.language());
    }
}
