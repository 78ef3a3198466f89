package org.atrium.identity.service;

import java.util.List;
import java.util.Map;
import org.apache.karaf.jaas.modules.Encryption;
import org.apache.karaf.jaas.modules.EncryptionService;
import org.atrium.common.Check;
import org.atrium.identity.domain.PasswordRules;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bcrypt through Karaf's encryption service, and the rules for new passwords. */
@Component(service = Passwords.class)
public class Passwords {
    private final Encryption bcrypt;
    private final PasswordRules rules;
    private final String dummyHash;

    @Activate
    public Passwords(
            @Reference(target = "(name=spring-security-crypto)") EncryptionService encryption,
            BundleContext context) {
        this(encryption, Boolean.parseBoolean(context.getProperty("atrium.demo")));
    }

    Passwords(EncryptionService encryption, boolean demo) {
        bcrypt =
                encryption.createEncryption(
                        Map.of("algorithm", "bcrypt", "encoding", "hexadecimal"));
        rules = new PasswordRules(demo);
        dummyHash = bcrypt.encryptPassword(new Secrets().token());
    }

    /** The hash to store. */
    public String hash(String password) {
        return bcrypt.encryptPassword(password);
    }

    /**
     * Whether the password has this hash. A null hash, for a person who does not exist, matches
     * nothing and takes as long.
     */
    public boolean matches(String password, String hash) {
        boolean same = bcrypt.checkPassword(password, hash == null ? dummyHash : hash);
        return same && hash != null && !PasswordRules.tooLong(password);
    }

    /** Whether the password has one of these hashes. */
    public boolean matchesAny(String password, List<String> hashes) {
        return hashes.stream().anyMatch(hash -> matches(password, hash));
    }

    /** Remembers in {@code check} what is wrong with a new password; missing is wrong too. */
    public void check(Check check, String field, String userName, String password) {
        if (password == null || password.isEmpty()) {
            check.missing(field);
        } else {
            rules.broken(userName, password).ifPresent(code -> check.wrong(field, code));
        }
    }
}
