package org.atrium.identity.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import org.atrium.common.Roles;
import org.atrium.identity.domain.PasswordRules;
import org.atrium.identity.domain.Person;
import org.atrium.identity.store.PersonStore;
import org.atrium.kernel.api.Audit;
import org.atrium.kernel.api.IdBlocks;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the first administrator where there is nobody yet: {@code it} with the published password
 * in the demo, else {@code admin} with a random one that only the owner of the data folder can
 * read.
 */
@Component(service = FirstStart.class, immediate = true)
public class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String FILE = "admin-password";

    private final PersonStore people;
    private final Passwords passwords;
    private final IdBlocks ids;
    private final SystemTransactions transactions;
    private final Audit audit;

    @Activate
    public FirstStart(
            BundleContext context,
            @Reference PersonStore people,
            @Reference Passwords passwords,
            @Reference IdBlocks ids,
            @Reference SystemTransactions transactions,
            @Reference Audit audit) {
        this(people, passwords, ids, transactions, audit);
        String home = context.getProperty("atrium.home");
        run(
                Boolean.parseBoolean(context.getProperty("atrium.demo")),
                Path.of(home == null ? "." : home));
    }

    FirstStart(
            PersonStore people,
            Passwords passwords,
            IdBlocks ids,
            SystemTransactions transactions,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.ids = ids;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @param home folder that gets the file with the password
     */
    void run(boolean demo, Path home) {
        if (demo) {
            if (transactions.read(() -> people.byName("it")).isEmpty()) {
                create("it", "集团信息部", PasswordRules.DEMO_PASSWORD);
            }
        } else if (transactions.read(people::isEmpty)) {
            String password = new Secrets().token();
            Path file = home.resolve(FILE).toAbsolutePath().normalize();
            try {
                write(file, password);
                create("admin", "Administrator", password);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                remove(file, e);
                throw e;
            }
            LOG.info("First start: user admin was created, the password stands in {}", file);
        }
    }

    private void create(String user, String name, String password) {
        Person person = Person.create(ids.next(), user, name, passwords.hash(password));
        person.holdGroupRoles(Set.of(Roles.GROUP_IT));
        person.changePassword(person.passwordHash(), false, Clock.systemUTC().instant());
        transactions.write(
                () -> {
                    people.add(person);
                    audit.record("identity.person", person.id(), "create", null, null);
                });
    }

    /** Creates the file with its rights, so that it is never readable for others. */
    private static void write(Path file, String password) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, password + System.lineSeparator());
    }

    private static void remove(Path file, RuntimeException cause) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
