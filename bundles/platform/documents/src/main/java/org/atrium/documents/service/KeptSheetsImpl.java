package org.atrium.documents.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import org.atrium.common.NotFound;
import org.atrium.documents.api.KeptSheets;
import org.atrium.documents.api.SheetRows;
import org.atrium.documents.api.Sheets;
import org.atrium.documents.domain.FileName;
import org.atrium.documents.store.KeptSheetStore;
import org.atrium.documents.store.KeptSheetStore.Kept;
import org.atrium.kernel.api.Callers;
import org.atrium.kernel.api.IdBlocks;
import org.atrium.kernel.api.Sealing;
import org.atrium.kernel.api.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps them in sealed parts, so that neither memory nor a copy of the tables holds a file. */
@Component(service = {KeptSheets.class, KeptSheetsImpl.class})
public class KeptSheetsImpl implements KeptSheets {
    private static final int PART_BYTES = 256 * 1024;
    private static final String PURPOSE = "documents.kept-sheet";

    private final DocumentsUnit unit;
    private final Transactions transactions;
    private final Callers callers;
    private final IdBlocks ids;
    private final Sealing sealing;
    private final Sheets sheets;
    private final Clock system = Clock.systemUTC();
    private final KeptSheetStore store = new KeptSheetStore();

    /** Over the unit. */
    @Activate
    public KeptSheetsImpl(
            @Reference DocumentsUnit unit,
            @Reference Transactions transactions,
            @Reference Callers callers,
            @Reference IdBlocks ids,
            @Reference Sealing sealing,
            @Reference Sheets sheets) {
        this.unit = unit;
        this.transactions = transactions;
        this.callers = callers;
        this.ids = ids;
        this.sealing = sealing;
        this.sheets = sheets;
    }

    @Override
    public Upload take(String fileName, InputStream in) {
        try {
            Path path = Files.createTempFile("atrium-sheet", null);
            OnDisk upload = new OnDisk(fileName, path);
            try {
                Files.copy(in, path, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException e) {
                upload.close();
                throw e;
            }
            return upload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public SheetRows read(long id, Predicate<List<Object>> header) {
        return unit.joined(
                em -> {
                    Kept kept = store.find(em, callers.current().projectId(), id);
                    if (kept == null) {
                        throw new NotFound("documents.kept-sheet.gone").with("days", KEPT_DAYS);
                    }
                    return sheets.read(kept.fileName(), content(em, id, kept.parts()), header);
                });
    }

    @Override
    public void forget(long id) {
        unit.joined(
                em -> {
                    store.forget(em, id);
                    return null;
                });
    }

    /** Forgets what has been kept too long; returns how many sheets went. */
    public int forgetOld() {
        return transactions.write(
                () ->
                        unit.joined(
                                em -> {
                                    List<Long> old =
                                            store.before(
                                                    em,
                                                    system.instant()
                                                            .minus(Duration.ofDays(KEPT_DAYS)));
                                    old.forEach(id -> store.forget(em, id));
                                    return old.size();
                                }));
    }

    /** One part at a time. */
    private InputStream content(EntityManager em, long id, int parts) {
        Iterator<InputStream> each =
                IntStream.range(0, parts)
                        .mapToObj(n -> sealing.open(PURPOSE, store.part(em, id, n)))
                        .<InputStream>map(ByteArrayInputStream::new)
                        .iterator();
        return new SequenceInputStream(
                new Enumeration<>() {
                    @Override
                    public boolean hasMoreElements() {
                        return each.hasNext();
                    }

                    @Override
                    public InputStream nextElement() {
                        return each.next();
                    }
                });
    }

    private long keep(String fileName, Path path) {
        long id = ids.next();
        return unit.joined(
                em -> {
                    try (InputStream in = Files.newInputStream(path)) {
                        int number = 0;
                        for (byte[] part = in.readNBytes(PART_BYTES);
                                part.length > 0;
                                part = in.readNBytes(PART_BYTES)) {
                            store.add(em, id, number++, sealing.seal(PURPOSE, part));
                        }
                        Kept kept = new Kept(FileName.clean(fileName), number);
                        store.add(em, id, callers.current().projectId(), kept, system.instant());
                        return id;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** A file that came in; gone when closed. */
    private final class OnDisk implements Upload {
        private final String fileName;
        private final Path path;

        OnDisk(String fileName, Path path) {
            this.fileName = fileName;
            this.path = path;
        }

        @Override
        public SheetRows read(Predicate<List<Object>> header) {
            try {
                return sheets.read(fileName, Files.newInputStream(path), header);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long keep() {
            return KeptSheetsImpl.this.keep(fileName, path);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
